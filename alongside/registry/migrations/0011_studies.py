"""Who is in one study, for whoever works in it."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "studies.sql"


class Migration(migrations.Migration):
    dependencies = [("registry", "0010_alike_policies"), ("sharing", "0021_lines_read")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION registry_study_people(uuid)")
    ]
