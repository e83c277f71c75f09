"""The hand-over: what each writes is their own until they are ready to show it, or until a day."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import alongside.kit.ids
from alongside.sharing.protection import COMMUNITY, PERSON, WEB, granted, secure

PLAN = "10"
VOICES = [
    (one, one) for one in ("patient", "caregiver", "clinician", "researcher", "device", "system", "other")
]


def sees(table: str) -> str:
    """The plan is open to the viewer."""
    return granted(table, 1, category=PLAN)


def adds(table: str) -> str:
    """The viewer may add to the plan."""
    return granted(table, 2, category=PLAN)


def ready(table: str, author: str) -> str:
    """That author has said that they are ready to show."""
    return (
        f"EXISTS (SELECT 1 FROM record_handoverready r WHERE r.handover_id = {table}.handover_id "
        f"AND r.author_id = {author})"
    )


OWN = f"record_handoverwords.author_id = {PERSON}"
BOTH = f"{ready('record_handoverwords', 'record_handoverwords.author_id')} AND {ready('record_handoverwords', PERSON)}"
DAY_CAME = (
    "EXISTS (SELECT 1 FROM record_handover h JOIN people_community c ON c.id = "
    f"{COMMUNITY} WHERE h.id = record_handoverwords.handover_id AND h.shows_on <= (now() AT TIME ZONE c.zone)::date)"
)
NOT_READY = f"NOT {ready('record_handoverwords', PERSON)}"
LINES = [
    f"CREATE POLICY web_select_handover ON contributions_line FOR SELECT TO {WEB} "
    "USING (subject_type = 'Handover' AND EXISTS (SELECT 1 FROM record_handover t WHERE t.id = subject_id))"
]


def _id() -> tuple[str, models.Field]:
    return ("id", models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True,
                                   serialize=False))  # fmt: skip


def _person() -> tuple[str, models.Field]:
    return ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+",
                                        to="people.person"))  # fmt: skip


def _handover(name: str) -> tuple[str, models.Field]:
    return ("handover", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name=name,
                                          to="record.handover"))  # fmt: skip


def _now() -> models.Field:
    return models.DateTimeField(default=django.utils.timezone.now)


class Migration(migrations.Migration):
    dependencies = [("record", "0008_shown_too")]
    operations = [
        migrations.CreateModel(
            name="Handover",
            fields=[
                _id(), _person(),
                ("begun_by_name", models.TextField()),
                ("begun_at", _now()),
                ("shows_on", models.DateField(blank=True, null=True, help_text="From this day on all of it is shown.")),
                ("again_on", models.DateField(blank=True, null=True, help_text="When they talk again.")),
                ("closed_at", models.DateTimeField(blank=True, null=True, help_text="Another talk was begun since.")),
            ],
            options={"constraints": [models.UniqueConstraint(
                condition=models.Q(("closed_at", None)), fields=("person",), name="one_handover_at_a_time")]},
        ),
        migrations.CreateModel(
            name="HandoverReady",
            fields=[
                _id(), _handover("ready"), _person(),
                ("author_id", models.UUIDField()),
                ("author_name", models.TextField()),
                ("voice", models.TextField(choices=VOICES)),
                ("at", _now()),
            ],
            options={"constraints": [
                models.UniqueConstraint(fields=("handover", "author_id"), name="ready_once")]},
        ),
        migrations.CreateModel(
            name="HandoverWords",
            fields=[
                _id(), _handover("words"), _person(),
                ("topic", models.TextField()),
                ("author_id", models.UUIDField()),
                ("author_name", models.TextField()),
                ("voice", models.TextField(choices=VOICES)),
                ("words", models.TextField()),
                ("written_at", _now()),
            ],
            options={"constraints": [models.UniqueConstraint(
                fields=("handover", "topic", "author_id"), name="handover_words_once")]},
        ),
        migrations.CreateModel(
            name="HandoverAgreed",
            fields=[
                _id(), _handover("agreed"), _person(),
                ("topic", models.TextField()),
                ("words", models.TextField()),
                ("author_id", models.UUIDField()),
                ("author_name", models.TextField()),
                ("at", _now()),
            ],
        ),
        secure("record_handover", select=sees("record_handover"), insert=adds("record_handover"),
               update=adds("record_handover"), columns=["again_on", "closed_at"]),
        secure("record_handoverready", select=sees("record_handoverready"),
               insert=f"author_id = {PERSON} AND {adds('record_handoverready')}"),
        secure(
            "record_handoverwords",
            select=f"{sees('record_handoverwords')} AND ({OWN} OR {BOTH} OR {DAY_CAME})",
            insert=f"{OWN} AND {adds('record_handoverwords')} AND {NOT_READY}",
            update=f"{OWN} AND {adds('record_handoverwords')} AND {NOT_READY}",
            columns=["words", "written_at"],
        ),
        secure("record_handoveragreed", select=sees("record_handoveragreed"),
               insert=f"author_id = {PERSON} AND {adds('record_handoveragreed')}"),
        migrations.RunSQL(LINES, "DROP POLICY web_select_handover ON contributions_line"),
    ]  # fmt: skip
