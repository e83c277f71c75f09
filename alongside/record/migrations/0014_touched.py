"""The database notes whose facts may have changed, so that the community's numbers are made anew for them alone."""

from pathlib import Path

import django.db.models.functions.datetime
from django.db import migrations, models

from alongside.record.countable import watched

SQL = Path(__file__).resolve().parent.parent / "sql" / "touched.sql"


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0013_lines_read"),
        ("sharing", "0021_lines_read"),
        ("people", "0018_titles_stay"),
    ]
    operations = [
        migrations.CreateModel(
            name="Touched",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("person_id", models.UUIDField()),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION record_touch()"),
        watched("record_entry"),
        watched("people_person", "id"),
        watched("people_enrolment"),
        watched("people_withdrawal"),
        watched("sharing_choice"),
        watched("sharing_consentanswer"),
    ]
