"""An end is taken back by who said it, an invitation by who wrote it; of two who come at once for one place one has it."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import NOW, beside, goes_on
from alongside.sharing.protection import PERSON, WEB

SQL = Path(__file__).resolve().parent.parent / "sql"
SEATS = (SQL / "seats.sql").read_text(encoding="utf-8")
GUARD_SEAT = SEATS[SEATS.index("-- A seat is given by") : SEATS.index("CREATE TRIGGER guard_seat")]
GUARD_GROUP = SEATS[SEATS.index("-- What a group is stays") : SEATS.index("CREATE TRIGGER guard_group")]
SEAT = "groups_groupseat"
EMPTY = (
    "title = '' AND for_whom = '' AND voice = 'other' AND knows = 'lived' AND organization_id IS NULL "
    "AND organization_name = '' AND stands_in_for_id IS NULL"
)
ASKED = (
    f"said_before = '[]' AND (person_id = {PERSON} OR {EMPTY} AND EXISTS ("  # noqa: S608 - our own names
    f"SELECT 1 FROM people_person p WHERE p.id = {SEAT}.person_id AND p.known_in_community))"
)
COMES = (
    f"person_id = {PERSON} AND people_is_me(person_id, name, NULL) AND at {NOW} AND (off_at IS NULL OR off_at {NOW}) "  # noqa: S608
    f"AND {goes_on('groups_signup')} AND {beside('groups_signup', 'groups_event', 'event_id')} "
    "AND EXISTS (SELECT 1 FROM groups_event e WHERE e.id = groups_signup.event_id AND e.starts_at > now() "
    "AND (groups_signup.off_at IS NOT NULL OR e.places IS NULL OR groups_come(e.id) < e.places))"
)
COLUMNS = (("groups_group", "ended_by_id"), ("groups_eventasked", "taken_back_at"))


def also(name: str, table: str, to: str, says: str) -> migrations.RunSQL:
    """A further policy on a table."""
    return migrations.RunSQL(
        f"CREATE POLICY {name} ON {table} {to} {says}", f"DROP POLICY {name} ON {table}"
    )


ADDS, CHANGES = f"AS RESTRICTIVE FOR INSERT TO {WEB}", f"AS RESTRICTIVE FOR UPDATE TO {WEB}"


class Migration(migrations.Migration):
    dependencies = [("groups", "0016_taken_back")]
    operations = [
        migrations.RunSQL([GUARD_SEAT, GUARD_GROUP], migrations.RunSQL.noop),
        migrations.RunSQL(
            (SQL / "keeping.sql").read_text(encoding="utf-8"),
            "DROP FUNCTION groups_keep_words() CASCADE; DROP FUNCTION groups_guard_signup() CASCADE",
        ),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        *(
            migrations.RunSQL(
                f"GRANT UPDATE ({column}) ON {table} TO {WEB}", f"REVOKE UPDATE ({column}) ON {table} FROM {WEB}"
            )
            for table, column in COLUMNS
        ),
        also("begun_open", "groups_group", ADDS, "WITH CHECK (ended_by_id IS NULL)"),
        also("asked_plainly", SEAT, ADDS, f"WITH CHECK ({ASKED})"),
        also("ended_now", "groups_champion", CHANGES, f"USING (ended_at IS NULL) WITH CHECK (ended_at {NOW})"),
        also("stands", "groups_eventasked", ADDS, "WITH CHECK (taken_back_at IS NULL)"),
        also(
            "web_update", "groups_eventasked", f"FOR UPDATE TO {WEB}",
            f"USING (groups_my_seat(seat_id, group_id) AND taken_back_at IS NULL) WITH CHECK (taken_back_at {NOW})",
        ),
        migrations.RunSQL("DROP POLICY web_insert ON groups_signup"),  # no way back: the rule before is not kept
        also("web_insert", "groups_signup", f"FOR INSERT TO {WEB}", f"WITH CHECK ({COMES})"),
    ]  # fmt: skip
