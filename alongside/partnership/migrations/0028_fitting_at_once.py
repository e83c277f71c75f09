"""Who fits a task is asked once for all of those who may, and not of each."""

from pathlib import Path

from django.db import migrations

PEOPLE = Path(__file__).resolve().parent.parent / "sql" / "people_for.sql"


class Migration(migrations.Migration):
    dependencies = [("partnership", "0027_joint_work")]
    operations = [
        migrations.RunSQL(PEOPLE.read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL("DROP FUNCTION IF EXISTS partnership_is_prepared(uuid)", migrations.RunSQL.noop),
    ]
