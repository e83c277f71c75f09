"""Events and money are read with their group; one signs up for oneself, while there is a place."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import NOW, beside, by_member, goes_on, of_group
from alongside.sharing.protection import PERSON, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "events.sql"
MY_OWN = f"person_id = {PERSON}"
SIGNS = (
    f"{MY_OWN} AND people_is_me(person_id, name, NULL) AND at {NOW} AND off_at IS NULL "
    f"AND {goes_on('groups_signup')} AND {beside('groups_signup', 'groups_event', 'event_id')} "
    "AND EXISTS (SELECT 1 FROM groups_event e WHERE e.id = groups_signup.event_id AND e.starts_at > now() "
    "AND (e.places IS NULL OR groups_come(e.id) < e.places))"
)


class Migration(migrations.Migration):
    dependencies = [("groups", "0007_events")]
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION groups_come(uuid)"),
        *(
            secure(table, select=of_group(table), insert=by_member(table))
            for table in ("groups_event", "groups_fund", "groups_gift")
        ),
        secure(
            "groups_eventnote", select=of_group("groups_eventnote"),
            insert=by_member("groups_eventnote", beside("groups_eventnote", "groups_event", "event_id")),
        ),
        secure(
            "groups_signup", select=f"{MY_OWN} OR groups_sits(group_id)", insert=SIGNS, update=MY_OWN,
            columns=["off_at"],
        ),
        migrations.RunSQL(
            f"CREATE POLICY off_now ON groups_signup AS RESTRICTIVE FOR UPDATE TO {WEB} USING (off_at IS NULL) "
            f"WITH CHECK (off_at {NOW})",
            "DROP POLICY off_now ON groups_signup",
        ),
    ]  # fmt: skip
