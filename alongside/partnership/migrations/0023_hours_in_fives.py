"""Whoever does not sit in a group is told of people's time in fives, as of their money."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).resolve().parent.parent / "sql"
WORKED = "partnership_worked"
SAID_BEFORE = f"""
CREATE TRIGGER not_told_yet BEFORE INSERT ON {WORKED} FOR EACH ROW EXECUTE FUNCTION partnership_not_told_yet();
CREATE TRIGGER hours_said AFTER INSERT ON {WORKED} FOR EACH ROW EXECUTE FUNCTION partnership_hours_said();
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT DISTINCT g.community_id AS here, s.organization_id AS center,
      CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END AS side
      FROM {WORKED} w JOIN groups_groupseat s ON s.id = w.seat_id JOIN groups_group g ON g.id = w.group_id LOOP
    WHILE partnership_tell_five(one.here, one.side, one.center) LOOP
    END LOOP;
  END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    """No way back: what is told in fives today would be told of one alone again."""

    dependencies = [("partnership", "0022_readers")]

    operations = [
        migrations.AddField(
            "worked", "told_on", models.DateField(blank=True, null=True, help_text="As of which day five were told.")
        ),
        migrations.AddIndex(
            "worked",
            models.Index(condition=models.Q(("told_on", None)), fields=["group"], name="hours_not_told_yet"),
        ),
        migrations.RunSQL((SQL / "hours.sql").read_text(encoding="utf-8")),
        migrations.RunSQL(SAID_BEFORE),
    ]
