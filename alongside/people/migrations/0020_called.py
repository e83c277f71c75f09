"""What somebody is called, for the rules of new rows."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "called.sql"


class Migration(migrations.Migration):
    dependencies = [("people", "0019_center_called")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION people_called(uuid)"),
    ]
