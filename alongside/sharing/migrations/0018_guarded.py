"""What people said stays said: choices and answers are taken back once, by who may choose now, in their own name.

No draft comes into force by being written as decided; what is said of an emergency is the database's.
"""

from pathlib import Path

from django.db import migrations

from alongside.sharing.migrations._steps import stands
from alongside.sharing.protection import COMMUNITY, PERSON, WEB

SQL = Path(__file__).resolve().parent.parent / "sql"
ENGINE = ("readers.sql", "studies.sql")
NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"


def may_choose(table: str) -> str:
    """True where the viewer is a caregiver who may choose for the row's person today."""
    return (
        f"{stands(table, 1)} AND EXISTS (SELECT 1 FROM people_caregiver r WHERE r.may_choose "  # noqa: S608
        f"AND r.person_id = {table}.person_id AND r.caregiver_id = {PERSON} "
        "AND (r.starts IS NULL OR r.starts <= (SELECT people_today())) "
        "AND (r.ends IS NULL OR r.ends > (SELECT people_today())))"
    )


def theirs(table: str) -> str:
    return f"({stands(table, 0)} OR {may_choose(table)})"


def insert(table: str, more: str) -> list[str]:
    by = f"(by_self AND {stands(table, 0)} OR NOT by_self AND {may_choose(table)})"
    check = f"{by} AND people_is_me({PERSON}, made_by_name, NULL) AND {more}"
    return [
        f"DROP POLICY web_insert ON {table}",
        f"CREATE POLICY web_insert ON {table} FOR INSERT TO {WEB} WITH CHECK ({check})",
    ]


def update(table: str, using: str, check: str) -> list[str]:
    return [
        f"DROP POLICY web_update ON {table}",
        f"CREATE POLICY web_update ON {table} FOR UPDATE TO {WEB} USING ({theirs(table)} AND {using}) "
        f"WITH CHECK ({check})",
    ]


CHOICE, ANSWER, CONSENT = "sharing_choice", "sharing_consentanswer", "sharing_studyconsent"
SAID = [
    *insert(CHOICE, f"withdrawn_at IS NULL AND made_at {NOW}"),
    *update(CHOICE, "withdrawn_at IS NULL", f"withdrawn_at {NOW}"),
    *insert(ANSWER, "replaced_at IS NULL"),
    *update(ANSWER, "replaced_at IS NULL", f"replaced_at {NOW}"),
    *insert(CONSENT, "true"),
    *update(CONSENT, "(ends IS NULL OR ends > (SELECT people_today()))", "true"),
    f"REVOKE UPDATE ON {CONSENT} FROM {WEB}",
    f"GRANT UPDATE (starts, ends) ON {CONSENT} TO {WEB}",
]
VERSIONS = [
    "DROP POLICY web_insert ON sharing_charterversion",
    f"CREATE POLICY web_insert ON sharing_charterversion FOR INSERT TO {WEB} WITH CHECK (community_id = {COMMUNITY} "
    f"AND drafted_by_id = {PERSON} AND people_is_me(drafted_by_id, drafted_by_name, NULL) AND frozen_at IS NULL "
    "AND preparing_from IS NULL AND in_force_from IS NULL AND prepared_at IS NULL AND replaced_at IS NULL "
    "AND weighed_at IS NULL AND ratified_at IS NULL AND failed_at IS NULL)",
]


def _read(name: str) -> str:
    return (SQL / name).read_text(encoding="utf-8")


def _emergency() -> str:
    whole = _read("triggers.sql")
    return whole[whole.index("-- Emergency access is taken in one's own seat") :]


class Migration(migrations.Migration):
    dependencies = [("sharing", "0017_leaving_a_study"), ("people", "0012_guards_near")]
    operations = [
        *(migrations.RunSQL(_read(name), migrations.RunSQL.noop) for name in ENGINE),
        migrations.RunSQL(_emergency(), migrations.RunSQL.noop),
        migrations.RunSQL(SAID, migrations.RunSQL.noop),
        migrations.RunSQL(VERSIONS, migrations.RunSQL.noop),
    ]
