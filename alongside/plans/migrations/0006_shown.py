"""Showing a plan as another seat sees it: on their side, and a budget only where one may see it oneself."""

from django.db import migrations

from alongside.plans.protecting import PLAN
from alongside.sharing.protection import show_too

# Whoever is shown a plan as a caregiver sees it is nobody in person: their seat says who they look as.
DECIDES_WITH = """
CREATE OR REPLACE FUNCTION plans_decides_with(of_person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (
    SELECT 1 FROM people_caregiver r JOIN people_person p ON p.id = r.person_id
    WHERE r.person_id = of_person AND r.may_choose AND p.birth_date IS NOT NULL
      AND r.caregiver_id = {me}
      AND (r.starts IS NULL OR r.starts <= people_today()) AND (r.ends IS NULL OR r.ends > people_today())
      AND NOT EXISTS (
        SELECT 1 FROM sharing_charterversion v JOIN sharing_ageband b ON b.version_id = v.id
        WHERE v.community_id = p.community_id AND v.in_force_from <= now()
          AND (v.replaced_at IS NULL OR now() < v.replaced_at)
          AND (b.effect = 'ends' OR b.effect = 'own_choice' AND coalesce(b.category, 10) = 10)
          AND sharing_birthday(p.birth_date, b.from_age) <= people_today()
          AND (b.until_age IS NULL OR sharing_birthday(p.birth_date, b.until_age) > people_today())));
END $$
"""
ME = "nullif(current_setting('alongside.person', true), '')::uuid"
OF_THE_SEAT = (
    "(SELECT s.person_id FROM people_seat s WHERE s.id = nullif(current_setting('alongside.seat', true), '')::uuid "
    "AND coalesce(current_setting('alongside.shown_to', true), '') <> '')"
)


class Migration(migrations.Migration):
    dependencies = [("plans", "0005_waits_beside")]
    operations = [
        migrations.RunSQL(
            DECIDES_WITH.format(me=f"coalesce({ME}, {OF_THE_SEAT})"), DECIDES_WITH.format(me=ME)
        ),
        migrations.RunSQL("DROP POLICY shown_too ON plans_budget"),  # no way back: the rule before is not kept
        show_too("plans_budget", category=PLAN, kept_from="kept_from"),
    ]
