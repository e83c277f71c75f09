"""How each person stands of late, for lists: read as the things themselves are, written by the worker alone."""

# ruff: noqa: S608 - names alone

from pathlib import Path

from django.db import migrations, models

from alongside.record.lately import forgotten
from alongside.sharing.models.charter import CATEGORIES
from alongside.sharing.protection import NOT_SHOWN_AS_ANOTHER, SEAT, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
SEEN = (
    f"{NOT_SHOWN_AS_ANOTHER} AND EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} "
    "AND g.person_id = record_lately.person_id AND g.category = record_lately.category AND g.right >= 1 "
    "AND g.audience < 5 AND g.starts <= now() AND now() < g.ends "
    "AND (record_lately.kept_from & (1 << g.audience)) = 0 "
    "AND (record_lately.held_until IS NULL OR record_lately.held_until <= now() OR g.audience > 1))"
)


class Migration(migrations.Migration):
    dependencies = [("record", "0014_touched"), ("sharing", "0021_lines_read")]
    operations = [
        migrations.CreateModel(
            name="LatelyRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("person_id", models.UUIDField()),
                ("what", models.TextField()),
                ("category", models.PositiveSmallIntegerField(choices=CATEGORIES)),
                ("kept_from", models.PositiveSmallIntegerField(default=0)),
                ("held_until", models.DateTimeField(null=True)),
                ("day", models.DateField()),
                ("until", models.DateField(null=True)),
                ("value", models.FloatField(null=True)),
            ],
            options={
                "db_table": "record_lately",
                "indexes": [models.Index(fields=["person_id", "what"], name="lately_by_person")],
            },
        ),
        secure("record_lately", select=SEEN),
        migrations.CreateModel(
            name="LatelyStale",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("person_id", models.UUIDField()),
            ],
            options={"db_table": "record_lately_stale"},
        ),
        migrations.RunSQL(
            (SQL / "touched_too.sql").read_text(encoding="utf-8"),
            (SQL / "touched.sql").read_text(encoding="utf-8"),
        ),
        migrations.RunSQL(
            (SQL / "forget_lately.sql").read_text(encoding="utf-8"), "DROP FUNCTION record_forget_lately()"
        ),
        forgotten("record_entry", ("kept_from", "held_until")),
    ]
