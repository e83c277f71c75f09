"""What waits on Today, each question with a plan of its own."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "waiting.sql"


class Migration(migrations.Migration):
    dependencies = [("visits", "0004_letters")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION visits_waits(uuid[], smallint[])")
    ]
