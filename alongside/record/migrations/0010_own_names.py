"""Whoever writes in a record writes under their own name, in the seat that they wear.

Files that are sent to be taken in lie in the folder of their own import.
"""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, SEAT, WEB, granted

ME = "people_is_me(author_id, author_name, author_role)"
# How a mark is drawn, and what may wait, hang on whose voice it is.
VOICE = (
    "voice = CASE WHEN author_role IN ('patient', 'caregiver', 'clinician', 'researcher') "
    "THEN author_role ELSE 'other' END"
)
BEHALF = "(on_behalf_of_name = '' OR author_role = 'caregiver')"
OWN = f"author_id = {PERSON} AND {ME} AND {VOICE}"
FRESH = "superseded_at IS NULL AND (version > 1 OR source = '' AND origin_id = id)"
BESIDE = ("record_comment", "record_dispute", "record_file")
RUN = (
    f"community_id = {COMMUNITY} AND begun_by_id = {PERSON} AND begun_in_seat = {SEAT} "
    "AND people_is_me(begun_by_id, begun_by_name, NULL) "
    f"AND (SELECT people_my_role({COMMUNITY})) IN ('clinician', 'coordinator', 'administrator')"
)
SOURCE = (
    "EXISTS (SELECT 1 FROM record_importrun r WHERE r.id = run_id AND r.uploaded) "
    "AND path LIKE '%/imports/' || run_id::text || '/' || position::text AND strpos(path, '..') = 0"
)


def insert(table: str, condition: str) -> list[str]:
    return [
        f"DROP POLICY web_insert ON {table}",
        f"CREATE POLICY web_insert ON {table} FOR INSERT TO {WEB} WITH CHECK ({condition})",
    ]


def beside(table: str) -> list[str]:
    return insert(table, f"{granted(table, 2)} AND {OWN} AND {BEHALF}")


def prepared(table: str) -> list[str]:
    """What is said in a talk: beside the conditions that there are, under one's own name."""
    return [
        f"CREATE POLICY own_name ON {table} AS RESTRICTIVE FOR INSERT TO {WEB} "
        "WITH CHECK (people_is_me(author_id, author_name, NULL))"
    ]


STEPS = [
    *insert("record_entry", f"{granted('record_entry', 2)} AND {OWN} AND {BEHALF} AND {FRESH}"),
    *(step for table in BESIDE for step in beside(table)),
    f"CREATE POLICY own_name ON record_hold AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({OWN})",
    *(step for table in ("record_handoverready", "record_handoverwords", "record_handoveragreed")
      for step in prepared(table)),
    "DROP POLICY web_update ON record_draft",
    f"CREATE POLICY web_update ON record_draft FOR UPDATE TO {WEB} USING (author_id = {PERSON}) "
    f"WITH CHECK (author_id = {PERSON})",
    *insert("record_importrun", RUN),
    "DROP POLICY web_update ON record_importrun",
    f"REVOKE UPDATE ON record_importrun FROM {WEB}",
    *insert("record_importsource", SOURCE),
]  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("record", "0009_handovers"), ("people", "0012_guards_near")]
    operations = [migrations.RunSQL(STEPS, migrations.RunSQL.noop)]
