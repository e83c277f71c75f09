"""Who stands near to somebody, and who is invited, is written by whom it concerns, whatever SQL a page sends.

What bears a name in the ledger, and the trace of a look, bears the viewer's own.
"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"
WEB = "alongside_web"
PERSON = "(SELECT nullif(current_setting('alongside.person', true), '')::uuid)"
SEAT = "(SELECT nullif(current_setting('alongside.seat', true), '')::uuid)"
COMMUNITY = "(SELECT nullif(current_setting('alongside.community', true), '')::uuid)"
KEEPS = f"community_id = {COMMUNITY} AND (SELECT people_keeps({COMMUNITY}))"
OPEN_PERSON = (
    "EXISTS (SELECT 1 FROM people_person p WHERE p.id = {table}.person_id "  # noqa: S608
    "AND p.community_id = " + COMMUNITY + ")"  # noqa: S608 - names alone
)


def guard(table: str, function: str, when: str) -> str:
    return f"CREATE TRIGGER {function} BEFORE {when} ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()"


def policy(table: str, verb: str, condition: str, columns: str = "") -> list[str]:
    """Another condition for what the web role may write; for an update also which columns."""
    check = f"WITH CHECK ({condition})"
    drop = f"DROP POLICY IF EXISTS web_{verb} ON {table}"
    if verb == "insert":
        return [drop, f"CREATE POLICY web_insert ON {table} FOR INSERT TO {WEB} {check}"]
    return [
        drop,
        f"CREATE POLICY web_update ON {table} FOR UPDATE TO {WEB} USING ({condition}) {check}",
        f"REVOKE UPDATE ON {table} FROM {WEB}",
        f"GRANT UPDATE ({columns}) ON {table} TO {WEB}",
    ]


def only(table: str, columns: str) -> list[str]:
    return [f"REVOKE UPDATE ON {table} FROM {WEB}", f"GRANT UPDATE ({columns}) ON {table} TO {WEB}"]


GUARDS = [
    guard("people_teammember", "people_guard_team", "INSERT OR UPDATE"),
    guard("people_enrolment", "people_guard_enrolment", "INSERT OR UPDATE"),
    guard("people_caregiver", "people_guard_caregiver", "INSERT OR UPDATE"),
    guard("people_invitation", "people_guard_invitation", "INSERT OR UPDATE"),
    guard("people_person", "people_guard_new_person", "INSERT"),
    guard("people_withdrawal", "people_guard_withdrawal", "INSERT"),
]
REACH = (
    f"person_id = {PERSON} OR EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} "  # noqa: S608
    "AND g.person_id = people_contactpoint.person_id AND g.category = 2 AND g.right >= 2 "
    "AND g.starts <= now() AND now() < g.ends)"
)
NEAR = [
    *only("people_teammember", "starts, ends"),
    *only("people_enrolment", "ends"),
    *only("people_invitation", "accepted_at, withdrawn_at"),
    *policy("people_organization", "insert", KEEPS),
    *policy("people_organization", "update", KEEPS, "name, town"),
    *policy("people_expertise", "insert", f"person_id = {PERSON}"),
    *policy("people_expertise", "update", f"person_id = {PERSON}", "ended_at"),
    *policy(
        "people_expertofrecord",
        "insert",
        f"{OPEN_PERSON.format(table='people_expertofrecord')} AND (SELECT people_keeps({COMMUNITY}))",
    ),
    *policy("people_expertofrecord", "update", f"(SELECT people_keeps({COMMUNITY}))", "ended_at"),
    *policy("people_contactpoint", "update", REACH, "value"),
    *policy(
        "people_identifier",
        "insert",
        f"{OPEN_PERSON.format(table='people_identifier')} "
        f"AND community_id = {COMMUNITY} AND (people_in_team(person_id) OR people_at_center(person_id))",
    ),
    "DROP POLICY web_update ON people_identifier",
    f"REVOKE UPDATE ON people_identifier FROM {WEB}",
    "DROP POLICY IF EXISTS web_insert ON people_merge",
    "DROP POLICY IF EXISTS web_update ON people_merge",
]
# A line is the viewer's, in their own seat and community, and about somebody of whom they may see something.
LINE = (
    "people_is_me(actor_id, actor_name, role) "
    f"AND ({COMMUNITY} IS NULL OR community_id IS NOT DISTINCT FROM {COMMUNITY}) "
    "AND (on_behalf_of_id IS NULL OR on_behalf_of_id = about_id) "
    "AND (about_id IS NULL OR people_may_tell_of(about_id))"
)
RECEIPT = (
    f"viewer_id = {PERSON} AND seat_id = {SEAT} AND people_is_me(viewer_id, viewer_name, role) "
    "AND at BETWEEN now() - interval '1 minute' AND now() + interval '1 minute'"
)
TRACES = [*policy("contributions_line", "insert", LINE), *policy("sharing_receipt", "insert", RECEIPT)]


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0011_shared_contacts"),
        ("sharing", "0015_sight"),
        ("contributions", "0003_what_acts_answer"),
    ]
    operations = [
        migrations.RunSQL((SQL / "guards_near.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL(GUARDS),  # no way back: the rule before is not kept
        migrations.RunSQL(NEAR, migrations.RunSQL.noop),
        migrations.RunSQL(TRACES, migrations.RunSQL.noop),
    ]  # fmt: skip
