"""Who left the community is seen by nobody until they come back: the record is closed, not erased."""

from django.db import migrations

from alongside.sharing.migrations._steps import engine

WHO_LEFT = """
CREATE OR REPLACE FUNCTION sharing_who_left(persons uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(w.person_id), '{}') FROM people_withdrawal w
  WHERE w.person_id = ANY (persons) AND w.undone_at IS NULL
$$
"""


class Migration(migrations.Migration):
    dependencies = [("sharing", "0010_second_factor"), ("people", "0010_withdrawals")]
    operations = [
        migrations.RunSQL(WHO_LEFT, migrations.RunSQL.noop),
        migrations.RunSQL(engine(), migrations.RunSQL.noop),
    ]
