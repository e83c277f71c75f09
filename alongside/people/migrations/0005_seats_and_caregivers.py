"""An account finds the organizations of its own seats before a hat is on; caregivers are named and ended.

The policies on caregivers may not ask about people, whose policies ask about caregivers: PostgreSQL refuses that.
"""

from django.db import migrations

WEB = "alongside_web"
PERSON = "(SELECT nullif(current_setting('alongside.person', true), '')::uuid)"
SEAT = "(SELECT nullif(current_setting('alongside.seat', true), '')::uuid)"
IDENTITY = (
    "(SELECT array(SELECT DISTINCT g.person_id FROM sharing_grant g WHERE g.seat_id = " + SEAT + " "
    "AND g.category = 1 AND g.starts <= now() AND now() < g.ends))::uuid[]"
)
INVITED = (
    "person_id IN (SELECT i.cares_for_id FROM people_invitation i WHERE "
    "i.secret_hash = (SELECT decode(nullif(current_setting('alongside.invitation', true), ''), 'hex')) "
    "AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now())"
)
NEAR = f"caregiver_id = {PERSON} OR person_id = ANY ({IDENTITY})"

ACCOUNT = "(SELECT nullif(current_setting('alongside.account', true), '')::bigint)"
MY_SEATS = (
    "(SELECT array(SELECT s.organization_id FROM people_seat s JOIN people_person p ON p.id = s.person_id "
    f"WHERE p.account_id = {ACCOUNT} AND s.organization_id IS NOT NULL))::uuid[]"
)

STEPS = [
    f"CREATE POLICY web_select_own ON people_organization FOR SELECT TO {WEB} USING (id = ANY ({MY_SEATS}))",
    "DROP POLICY web_insert ON people_caregiver",
    "DROP POLICY web_update ON people_caregiver",
    f"CREATE POLICY web_insert ON people_caregiver FOR INSERT TO {WEB} "
    f"WITH CHECK (person_id = ANY ({IDENTITY}) OR caregiver_id = {PERSON} AND {INVITED})",
    f"CREATE POLICY web_update ON people_caregiver FOR UPDATE TO {WEB} USING ({NEAR}) WITH CHECK ({NEAR})",
    f"REVOKE UPDATE ON people_caregiver FROM {WEB}",
    f"GRANT UPDATE (starts, ends, renewed_on) ON people_caregiver TO {WEB}",
]


class Migration(migrations.Migration):
    dependencies = [("people", "0004_door_and_merging")]
    operations = [migrations.RunSQL(STEPS, migrations.RunSQL.noop)]
