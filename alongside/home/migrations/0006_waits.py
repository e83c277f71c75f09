"""What waits on Today, each question with a plan of its own."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "waiting.sql"


class Migration(migrations.Migration):
    dependencies = [("home", "0005_letters_of_visits")]
    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            [
                "DROP FUNCTION home_waits(uuid[], smallint[])",
                "DROP FUNCTION home_waits_growing(uuid[], smallint[], uuid, date)",
            ],
        )
    ]
