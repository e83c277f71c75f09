"""Parcels: each is found by who asked for it, in the seat in which they asked, and by nobody else."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import alongside.kit.ids
from alongside.sharing.protection import COMMUNITY, PERSON, SEAT, secure

MINE = f"asked_by_id = {PERSON} AND asked_in_seat = {SEAT}"
SEEN = "EXISTS (SELECT 1 FROM people_person p WHERE p.id = leaving_parcel.person_id)"
STATES = [(one, one) for one in ("waiting", "running", "done", "stopped", "gone")]


class Migration(migrations.Migration):
    initial = True

    dependencies = [("people", "0007_who_merges"), ("sharing", "0003_policies"), ("record", "0002_policies")]

    operations = [
        migrations.CreateModel(
            name="Parcel",
            fields=[
                ("id", models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ("asked_in_seat", models.UUIDField()),
                ("asked_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("state", models.TextField(choices=STATES, default="waiting")),
                ("problem", models.TextField(blank=True, default="", help_text="Why it could not be made, in words.")),
                ("total", models.IntegerField(default=0, help_text="Entries to write.")),
                ("written", models.IntegerField(default=0, help_text="Entries written.")),
                ("size", models.BigIntegerField(default=0, help_text="Bytes of the file.")),
                ("ready_at", models.DateTimeField(blank=True, null=True)),
                ("until", models.DateTimeField(blank=True, help_text="The file is deleted then.", null=True)),
                ("asked_by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person")),
                ("community", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="people.community")),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person")),
            ],
            options={"indexes": [models.Index(fields=["asked_by", "-asked_at"], name="parcel_by_asker")]},
        ),
        secure("leaving_parcel", select=MINE, insert=f"{MINE} AND community_id = {COMMUNITY} AND {SEEN}"),
    ]
