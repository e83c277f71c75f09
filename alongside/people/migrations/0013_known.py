"""Nobody makes patients and caregivers known to everyone but they themselves."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "known.sql"


class Migration(migrations.Migration):
    dependencies = [("people", "0012_guards_near")]
    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            "DROP TRIGGER people_guard_known ON people_person; DROP FUNCTION people_guard_known()",
        )
    ]
