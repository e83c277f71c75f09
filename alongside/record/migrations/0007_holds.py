"""Holds: what waits before the person and the caregivers see it."""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

import alongside.kit.ids
from alongside.sharing.models.charter import CATEGORIES
from alongside.sharing.protection import PERSON, WEB, granted, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "holds.sql"
BESIDE = ("comment", "dispute", "file")
KEPT = ("record_entry", *(f"record_{kind}" for kind in BESIDE))
VOICES = [
    (one, one) for one in ("patient", "caregiver", "clinician", "researcher", "device", "system", "other")
]
EFFECTS = [(one, one) for one in ("may", "waits", "asked")]

SEES = granted("record_hold", 1, kept_from="kept_from")
STANDS = "record_hold.released_at IS NULL AND record_hold.until > now()"
WITH_ITS_ENTRY = (
    "EXISTS (SELECT 1 FROM record_entry e WHERE e.person_id = record_hold.person_id "
    "AND e.origin_id = record_hold.entry_origin)"
)
CHANGES = (
    "asked_at", "asked_by_id", "asked_by_name", "answered_at", "answered_by_id", "answered_by_name", "answer",
    "released_at", "released_by_id", "released_by_name",
)  # fmt: skip


def judged_anew(table: str, held: str | None) -> list[str]:
    """The policies by which its rows are read and changed."""
    sees = granted(table, 1, kept_from="kept_from", held=held)
    return [
        f"DROP POLICY web_select ON {table}",
        f"CREATE POLICY web_select ON {table} FOR SELECT TO {WEB} USING ({sees})",
        f"DROP POLICY web_update ON {table}",
        f"CREATE POLICY web_update ON {table} FOR UPDATE TO {WEB} USING ({sees}) WITH CHECK (true)",
    ]


# A line about a thing of the record is read with the thing, by the person, too.
MINE = (
    "EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid "
    "AND g.person_id = about_id AND g.audience = 0 AND g.starts <= now() AND now() < g.ends)"
)


def own_lines(but: str) -> str:
    """A person reads the lines about themselves, in the seat in which the record is theirs."""
    return (
        f"CREATE POLICY web_select_self ON contributions_line FOR SELECT TO {WEB} "
        f"USING (about_id = {PERSON}{but} AND {MINE})"
    )


LINES = [
    "DROP POLICY web_select_self ON contributions_line",
    own_lines(but=" AND subject_type NOT IN ('Entry', 'Comment', 'Dispute', 'File', 'Hold')"),
    f"CREATE POLICY web_select_hold ON contributions_line FOR SELECT TO {WEB} "
    "USING (subject_type = 'Hold' AND EXISTS (SELECT 1 FROM record_hold t WHERE t.id = subject_id))",  # noqa: S608
]
LINES_BACK = [
    "DROP POLICY web_select_hold ON contributions_line",
    "DROP POLICY web_select_self ON contributions_line",
    own_lines(but=""),
]

TRIGGERS = [
    "CREATE TRIGGER held_as_it_comes BEFORE INSERT ON record_entry FOR EACH ROW WHEN (NEW.held_until IS NOT NULL "
    "OR NEW.version > 1 OR NEW.voice = 'clinician' OR NEW.source <> '' AND NEW.voice NOT IN ('patient', 'caregiver')) "
    "EXECUTE FUNCTION record_held_as_it_comes()",
    "CREATE TRIGGER held_by_the_charter AFTER INSERT ON record_entry FOR EACH ROW "
    "WHEN (NEW.held_until IS NOT NULL AND NEW.version = 1) EXECUTE FUNCTION record_held_by_the_charter()",
    *(
        f"CREATE TRIGGER held_beside BEFORE INSERT ON record_{kind} FOR EACH ROW EXECUTE FUNCTION record_held_beside()"
        for kind in BESIDE
    ),
    "CREATE TRIGGER held_rightly BEFORE INSERT ON record_hold FOR EACH ROW EXECUTE FUNCTION record_held_rightly()",
    "CREATE TRIGGER hold_changed_rightly BEFORE UPDATE ON record_hold FOR EACH ROW "
    "EXECUTE FUNCTION record_hold_changed_rightly()",
    "CREATE TRIGGER hold_reaches AFTER INSERT OR UPDATE OF released_at ON record_hold FOR EACH ROW "
    "EXECUTE FUNCTION record_hold_reaches()",
]
GONE = [
    *(
        f"DROP FUNCTION {name}() CASCADE"
        for name in ("record_held_as_it_comes", "record_held_by_the_charter", "record_held_beside",
                     "record_hold_reaches", "record_held_rightly", "record_hold_changed_rightly")
    ),
    "DROP FUNCTION record_stands_as(uuid, int, int)",
    "DROP FUNCTION record_hold_rule(uuid, int)",
]  # fmt: skip


def _held_until(model: str, words: str) -> migrations.AddField:
    field = models.DateTimeField(null=True, blank=True, editable=False, help_text=words)
    return migrations.AddField(model, "held_until", field)


class Migration(migrations.Migration):
    dependencies = [("record", "0006_narrower_updates"), ("sharing", "0008_whole_charter")]
    operations = [
        _held_until(
            "entry",
            "Until when the person and the caregivers do not see it; the database writes it, from the holds.",
        ),
        *(_held_until(kind, "As its entry is held.") for kind in BESIDE),
        migrations.CreateModel(
            name="Hold",
            fields=[
                ("id", models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True,
                                        serialize=False)),
                ("category", models.PositiveSmallIntegerField(choices=CATEGORIES)),
                ("entry_origin", models.UUIDField()),
                ("kept_from", models.PositiveSmallIntegerField(default=48, help_text="As its entry is kept, and from "
                                                               "everyone who treats nobody: other centers, studies.")),
                ("effect", models.TextField(choices=EFFECTS, default="may")),
                ("reason", models.TextField()),
                ("author_id", models.UUIDField(help_text="Who holds it; none for the charter.", null=True)),
                ("author_name", models.TextField()),
                ("author_role", models.TextField()),
                ("author_title", models.TextField(blank=True, default="")),
                ("voice", models.TextField(choices=VOICES)),
                ("starts", models.DateTimeField()),
                ("until", models.DateTimeField(help_text="From this moment on it is seen; the year 9999: when it is "
                                               "asked for.")),
                ("asked_at", models.DateTimeField(blank=True, null=True)),
                ("asked_by_id", models.UUIDField(blank=True, null=True)),
                ("asked_by_name", models.TextField(blank=True, default="")),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("answered_by_id", models.UUIDField(blank=True, null=True)),
                ("answered_by_name", models.TextField(blank=True, default="")),
                ("answer", models.TextField(blank=True, default="")),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                ("released_by_id", models.UUIDField(blank=True, null=True)),
                ("released_by_name", models.TextField(blank=True, default="")),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+",
                                             to="people.person")),
            ],
            options={
                "indexes": [models.Index(fields=["entry_origin"], name="hold_by_entry")],
                "constraints": [models.CheckConstraint(condition=models.Q(("until__gt", models.F("starts"))),
                                                       name="hold_starts_until")],
            },
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), GONE),
        migrations.RunSQL(TRIGGERS, migrations.RunSQL.noop),
        migrations.RunSQL(
            [step for table in KEPT for step in judged_anew(table, "held_until")],
            [step for table in KEPT for step in judged_anew(table, None)],
        ),
        secure(
            "record_hold",
            select=f"{SEES} AND ({STANDS} OR record_hold.released_by_id = {PERSON} OR {WITH_ITS_ENTRY})",
            insert=f"author_id = {PERSON} AND " + granted("record_hold", 2),
            update=f"{SEES} AND {STANDS}",
            columns=CHANGES,
        ),
        migrations.RunSQL(LINES, LINES_BACK),
    ]  # fmt: skip
