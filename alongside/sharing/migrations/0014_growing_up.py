"""Birthdays that were told ahead, and what an answer about research would change."""

from pathlib import Path

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import alongside.kit.ids
from alongside.sharing.protection import PERSON, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
# Whoever was told reads the line in the ledger, too.
LINES = [
    f"CREATE POLICY web_select_birthday ON contributions_line FOR SELECT TO {WEB} "
    "USING (verb = 'sharing.birthday_told' AND EXISTS (SELECT 1 FROM sharing_birthdaynotice n "
    f"WHERE n.person_id = about_id AND n.to_id = {PERSON}))"
]
GONE = [
    "DROP FUNCTION sharing_studies_if(uuid)",
    "DROP FUNCTION sharing_studies_of(uuid)",
    "DROP FUNCTION sharing_studies_now(uuid)",
    "DROP FUNCTION sharing_chooses_for(uuid)",
]


def _of(model: str) -> models.ForeignKey:
    return models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to=model)


class Migration(migrations.Migration):
    dependencies = [("sharing", "0013_shown")]
    operations = [
        migrations.CreateModel(
            name="BirthdayNotice",
            fields=[
                ("id", models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True,
                                        serialize=False)),
                ("person", _of("people.person")),
                ("to", models.ForeignKey(help_text="The person, or a caregiver.", related_name="+",
                                         on_delete=django.db.models.deletion.CASCADE, to="people.person")),
                ("band", _of("sharing.ageband")),
                ("day", models.DateField()),
                ("told_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["to", "day"], name="birthday_by_reader")],
                "constraints": [models.UniqueConstraint(fields=["person", "to", "band", "day"],
                                                        name="birthday_told_once")],
            },
        ),
        secure("sharing_birthdaynotice", select=f"to_id = {PERSON}"),
        migrations.RunSQL(LINES, "DROP POLICY web_select_birthday ON contributions_line"),
        migrations.RunSQL((SQL / "studies.sql").read_text(encoding="utf-8"), GONE),
    ]  # fmt: skip
