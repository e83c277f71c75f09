"""What waits on Today, found at once for everybody near."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "waiting.sql"


class Migration(migrations.Migration):
    dependencies = [("plans", "0004_lines_read")]
    operations = [migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION plans_waits()")]
