"""Meeting whoever asks for a page, in one short trip to the database."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("people", "0005_seats_and_caregivers")]
    operations = [
        migrations.RunSQL((SQL / "meeting.sql").read_text(), "DROP FUNCTION people_meet(bigint, uuid)"),
    ]
