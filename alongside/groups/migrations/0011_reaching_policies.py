"""Terms are changed by two yeses, organizations have as many seats as they agreed on, calendars have their own address."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import NOW, beside, by_member
from alongside.sharing.protection import PERSON, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
SEATS = (SQL / "seats.sql").read_text(encoding="utf-8")
GUARD = SEATS[SEATS.index("-- A seat is given by") : SEATS.index("CREATE TRIGGER guard_seat")]
MY_OWN = f"person_id = {PERSON}"
BY_NAME = (
    "EXISTS (SELECT 1 FROM people_person p WHERE p.id = groups_eventasked.person_id AND p.known_in_community "
    "AND p.name = groups_eventasked.name)"
)
OPEN = "EXISTS (SELECT 1 FROM groups_group g WHERE g.id = groups_eventasked.group_id AND NOT g.members_only)"
TERM = "ends, asked_ends, asked_at, asked_by_id, asked_by_name, letters"


def only(name: str, table: str, to: str, check: str) -> migrations.RunSQL:
    """A further condition on what the web adds or changes."""
    using = "USING (ended_at IS NULL) " if to == "UPDATE" else ""
    return migrations.RunSQL(
        f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR {to} TO {WEB} {using}WITH CHECK ({check})",
        f"DROP POLICY {name} ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [("groups", "0010_terms_and_reaching"), ("people", "0018_titles_stay")]
    operations = [
        migrations.RunSQL(GUARD, migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "reaching.sql").read_text(encoding="utf-8"), "DROP FUNCTION groups_calendar_of(bytea)"),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), "DROP FUNCTION groups_waits()"),
        migrations.RunSQL(
            f"GRANT UPDATE (organization_places) ON groups_group TO {WEB}",
            f"REVOKE UPDATE (organization_places) ON groups_group FROM {WEB}",
        ),
        migrations.RunSQL(
            f"GRANT UPDATE ({TERM}) ON groups_groupseat TO {WEB}", f"REVOKE UPDATE ({TERM}) ON groups_groupseat FROM {WEB}"
        ),
        only("asks_nothing", "groups_groupseat", "INSERT", "groups_asks_nothing(groups_groupseat)"),
        secure(
            "groups_calendaraddress", select=MY_OWN, insert=f"{MY_OWN} AND at {NOW} AND ended_at IS NULL", update=MY_OWN,
            columns=["ended_at"],
        ),
        only("ended_now", "groups_calendaraddress", "UPDATE", f"ended_at {NOW}"),
        secure(
            "groups_eventasked", select=f"{MY_OWN} OR groups_sits(group_id)",
            insert=by_member(
                "groups_eventasked", f"{beside('groups_eventasked', 'groups_event', 'event_id')} AND {OPEN} AND {BY_NAME}"
            ),
        ),
        migrations.RunSQL(
            "ALTER TABLE groups_letter ENABLE ROW LEVEL SECURITY", "ALTER TABLE groups_letter DISABLE ROW LEVEL SECURITY"
        ),
    ]  # fmt: skip
