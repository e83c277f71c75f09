"""Steps that several migrations of this room take."""

from __future__ import annotations

from pathlib import Path

from alongside.sharing.protection import PERSON, SEAT, WEB

SQL = Path(__file__).resolve().parent.parent / "sql"


def engine() -> str:
    """How it is decided, and how grants are made of it: always the files as they are now.

    What returns other columns than it did cannot be replaced where an older database stands: it is made anew.
    """
    older = "DROP FUNCTION IF EXISTS sharing_memberships(uuid[], uuid, boolean);\n"
    return older + (SQL / "decide.sql").read_text("utf-8") + (SQL / "compile.sql").read_text("utf-8")


def trigger(table: str, function: str, *events: str) -> list[str]:
    """Call the function once per statement with the rows that changed (old ones as `was` where it compares)."""
    steps = []
    for event in events:
        rows = {
            "INSERT": "NEW TABLE AS changed",
            "DELETE": "OLD TABLE AS changed",
            "UPDATE": "OLD TABLE AS was NEW TABLE AS changed",
        }[event]
        steps.append(
            f"CREATE TRIGGER sharing_{event.lower()} AFTER {event} ON {table} REFERENCING {rows} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
        )
    return steps


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


def theirs(table: str) -> str:
    """SQL that is true for the person, and for a caregiver who may choose for them."""
    return f"{stands(table, 0)} OR {may_choose(table)}"


def anew(table: str, verb: str, condition: str) -> list[str]:
    """The policy of that name, with another condition."""
    check = {"insert": "WITH CHECK", "update": "USING", "select": "USING"}[verb]
    more = " WITH CHECK (true)" if verb == "update" else ""
    return [
        f"DROP POLICY web_{verb} ON {table}",
        f"CREATE POLICY web_{verb} ON {table} FOR {verb.upper()} TO {WEB} {check} ({condition}){more}",
    ]
