"""What beside the goals waits on Today, each question with a plan of its own."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "waiting_beside.sql"


class Migration(migrations.Migration):
    dependencies = [("plans", "0004_waits")]
    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"), "DROP FUNCTION plans_waits_beside(uuid[], smallint[])"
        )
    ]
