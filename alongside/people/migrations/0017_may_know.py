"""Who is hidden takes as long as who is not there."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "may_know.sql"


class Migration(migrations.Migration):
    dependencies = [("people", "0016_unknown_addresses")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION people_may_know(uuid)"),
    ]
