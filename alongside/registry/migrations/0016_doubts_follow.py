"""What is kept from somebody anew is told by no doubt about another value, at once."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("registry", "0015_reading_policies")]
    operations = [
        migrations.RunSQL((SQL / "doubts_follow.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL("INSERT INTO record_lately_stale (person_id) SELECT id FROM people_person", migrations.RunSQL.noop),
    ]
