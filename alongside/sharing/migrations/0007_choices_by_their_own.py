"""Choices and consents are made by the person, or by a caregiver who may choose, and say which of the two it was.

Reasons are told to no seat that sees nothing of the person. The engine is the same file as in 0005; who ran that
before gets it anew.
"""

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import PERSON, SEAT, WEB

SQL = Path(__file__).resolve().parent.parent / "sql"


def stands(table: str, audience: int) -> str:
    """SQL that is true where the viewer's seat stands in that audience of the row's person."""
    return (
        f"EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {table}.person_id "
        f"AND g.audience = {audience} AND g.starts <= now() AND now() < g.ends)"
    )


def may_choose(table: str) -> str:
    """SQL that is true where the viewer is a caregiver who may choose for the row's person."""
    return (
        f"{stands(table, 1)} AND EXISTS (SELECT 1 FROM people_caregiver r WHERE r.may_choose "
        f"AND r.person_id = {table}.person_id AND r.caregiver_id = {PERSON})"
    )


def anew(table: str, verb: str, condition: str) -> list[str]:
    """The policy of that name, with another condition."""
    check = {"insert": "WITH CHECK", "update": "USING", "select": "USING"}[verb]
    more = " WITH CHECK (true)" if verb == "update" else ""
    return [
        f"DROP POLICY web_{verb} ON {table}",
        f"CREATE POLICY web_{verb} ON {table} FOR {verb.upper()} TO {WEB} {check} ({condition}){more}",
    ]


def theirs(table: str) -> str:
    """Either of the two."""
    return f"{stands(table, 0)} OR {may_choose(table)}"


CHOICE, CONSENT = "sharing_choice", "sharing_studyconsent"
STEPS = [
    *anew(CHOICE, "insert", f"by_self AND {stands(CHOICE, 0)} OR NOT by_self AND {may_choose(CHOICE)}"),
    *anew(CHOICE, "update", theirs(CHOICE)),
    *anew(CONSENT, "insert", theirs(CONSENT)),
    *anew(CONSENT, "update", theirs(CONSENT)),
    *anew(CONSENT, "select", f"person_id = {PERSON} OR {may_choose(CONSENT)}"),
]


class Migration(migrations.Migration):
    dependencies = [("sharing", "0006_who_sees_kept"), ("people", "0005_seats_and_caregivers")]
    operations = [
        migrations.RunSQL((SQL / "decide.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL(STEPS, migrations.RunSQL.noop),
    ]
