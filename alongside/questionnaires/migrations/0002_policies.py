"""Who reads and adds what: the library is the community's; answers begun are their author's alone; finished ones are
seen by whoever sees their entry; what is asked of somebody by whoever sees that category of theirs."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, NOT_SHOWN_AS_ANOTHER, PERSON, WEB, granted, secure, show_too

NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
HERE = f"community_id = {COMMUNITY}"
ROLE = f"(SELECT people_my_role({COMMUNITY}))"
VOICE = (
    "voice = CASE WHEN author_role IN ('patient', 'caregiver', 'clinician', 'researcher') "
    "THEN author_role ELSE 'other' END"
)
ME = f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role)"
SAID = f"{ME} AND {VOICE} AND on_behalf_of_name = '' AND at {NOW}"
FAMILIES_AND_CLINIC = f"{ROLE} IN ('patient', 'caregiver', 'clinician', 'coordinator', 'administrator')"
CLINIC = f"{ROLE} IN ('clinician', 'coordinator', 'administrator')"
OWN = f"author_id = {PERSON} AND {NOT_SHOWN_AS_ANOTHER}"
READER = f"reader_id = {PERSON} AND {NOT_SHOWN_AS_ANOTHER}"


def of_the_library(table: str) -> str:
    """The row's form is one of the viewer's community."""
    return (
        f"EXISTS (SELECT 1 FROM questionnaires_questionnaire q WHERE q.id = {table}.questionnaire_id "
        f"AND q.origin_id = {table}.origin_id)"
    )


def may_see(table: str) -> str:
    return granted(table, 1)


def may_add(table: str) -> str:
    return granted(table, 2)


MINE = "EXISTS (SELECT 1 FROM questionnaires_answering a WHERE a.id = questionnaires_field.answering_id)"
ENTRY = (
    "EXISTS (SELECT 1 FROM record_entry e WHERE e.id = questionnaires_answered.entry_id "
    "AND e.person_id = questionnaires_answered.person_id AND e.category = questionnaires_answered.category{more})"
)
OF_ALL_OR_SEEN = f"(person_id IS NULL OR {may_see('questionnaires_schedule')})"
OF_ALL_OR_ADDS = f"CASE WHEN person_id IS NULL THEN {CLINIC} ELSE {may_add('questionnaires_schedule')} END"
LINES = [
    f"CREATE POLICY web_select_{kind.lower()} ON contributions_line FOR SELECT TO {WEB} USING (subject_type = '{kind}' "
    f"AND EXISTS (SELECT 1 FROM questionnaires_{kind.lower()} t WHERE t.id = subject_id))"
    for kind in ("Schedule", "Asked")
]


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0001_initial"), ("record", "0011_answers"), ("people", "0012_guards_near")]
    operations = [
        secure("questionnaires_questionnaire", select=HERE, insert=f"{HERE} AND {SAID} AND {ROLE} <> ''"),
        secure(
            "questionnaires_librarystep", select=HERE,
            insert=f"{HERE} AND {SAID} AND {FAMILIES_AND_CLINIC} AND {of_the_library('questionnaires_librarystep')}",
        ),
        secure(
            "questionnaires_answering",
            select=f"{OWN} AND {may_see('questionnaires_answering')}",
            insert=f"{OWN} AND {ME} AND {may_add('questionnaires_answering')} AND finished_at IS NULL "
                   f"AND begun_at {NOW} AND {of_the_library('questionnaires_answering')}",
            update=f"{OWN} AND finished_at IS NULL AND {may_add('questionnaires_answering')}",
            columns=["way", "reason", "saved_at", "finished_at"],
            delete=f"{OWN} AND finished_at IS NULL",
        ),
        secure(
            "questionnaires_field", select=f"{OWN} AND {MINE}", insert=f"{OWN} AND {MINE}",
            update=f"{OWN} AND {MINE}", columns=["said", "edition", "others", "saved_at"], delete=f"{OWN} AND {MINE}",
        ),
        secure(
            "questionnaires_answered", select=ENTRY.format(more=""),
            insert=f"{ME} AND finished_at {NOW} AND {of_the_library('questionnaires_answered')} AND "
                   + ENTRY.format(more=f" AND e.author_id = {PERSON} AND e.origin_id = entry_origin"),
        ),
        secure(
            "questionnaires_schedule", select=f"{HERE} AND {OF_ALL_OR_SEEN}",
            insert=f"{HERE} AND {SAID} AND ended_at IS NULL AND {OF_ALL_OR_ADDS}",
            update=f"{HERE} AND ended_at IS NULL AND {OF_ALL_OR_ADDS}", columns=["ended_at", "ended_by_name"],
        ),
        secure(
            "questionnaires_asked", select=may_see("questionnaires_asked"),
            insert=f"{HERE} AND {may_add('questionnaires_asked')} AND asked_at {NOW} AND answered_at IS NULL "
                   "AND passed_at IS NULL AND people_is_me(asked_by_id, asked_by_name, NULL)",
            update=f"answered_at IS NULL AND passed_at IS NULL AND {may_add('questionnaires_asked')}",
            columns=["opens_on", "due_on", "answered_at", "answered_entry", "passed_at", "passed_by_name"],
        ),
        show_too("questionnaires_asked"),
        secure(
            "questionnaires_reminder", select=READER, insert=READER, update=READER, columns=["way", "hour", "set_at"]
        ),
        secure(
            "questionnaires_snooze", select=READER,
            insert=f"{READER} AND EXISTS (SELECT 1 FROM questionnaires_asked a WHERE a.id = asked_id)",
            update=READER, columns=["until"],
        ),
        migrations.RunSQL("ALTER TABLE questionnaires_told ENABLE ROW LEVEL SECURITY", migrations.RunSQL.noop),
        migrations.RunSQL(LINES, [
            f"DROP POLICY web_select_{kind} ON contributions_line" for kind in ("schedule", "asked")
        ]),
    ]  # fmt: skip
