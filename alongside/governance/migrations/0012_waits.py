"""What waits on Today, each question with a plan of its own."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "waiting.sql"


class Migration(migrations.Migration):
    dependencies = [("governance", "0011_lines_read")]
    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            ["DROP FUNCTION governance_waits()", "DROP FUNCTION governance_waits_library(uuid, uuid, date)"],
        )
    ]
