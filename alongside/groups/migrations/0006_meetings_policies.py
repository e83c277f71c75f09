"""Meetings are read with their group; what is done there is added by whoever sits there, in their own name, now.

How it is to be there is read by nobody, and counted by a function from five on.
"""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import beside, by_member, goes_on, of_group
from alongside.sharing.protection import PERSON, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "meetings.sql"
ACT = "groups_meetingact"
# A role is taken for oneself or given back; whoever calls a meeting proposes who has which, with the call itself.
OWN_ROLE = (
    f"(kind <> 'role' OR whom_id IS NULL OR whom_id = seat_id OR EXISTS (SELECT 1 FROM groups_meeting m "  # noqa: S608
    f"WHERE m.id = {ACT}.meeting_id AND m.seat_id = {ACT}.seat_id AND m.at = {ACT}.at))"
)
SAME_GROUP = (
    f"(whom_id IS NULL OR EXISTS (SELECT 1 FROM groups_groupseat w WHERE w.id = {ACT}.whom_id "  # noqa: S608
    f"AND w.group_id = {ACT}.group_id))"
)
FEELS = (
    f"groups_sits(group_id) AND {goes_on('groups_pulse')} AND {beside('groups_pulse', 'groups_meeting', 'meeting_id')} "  # noqa: S608
    "AND NOT EXISTS (SELECT 1 FROM groups_meetingact f JOIN groups_groupseat s ON s.id = f.seat_id "
    f"WHERE f.meeting_id = groups_pulse.meeting_id AND f.kind = 'felt' AND s.person_id = {PERSON})"
)
PROPOSED = (
    "EXISTS (SELECT 1 FROM groups_meetingact t WHERE t.meeting_id = groups_meeting.id AND t.kind = 'time' "
    "AND t.moment = groups_meeting.starts_at)"
)


class Migration(migrations.Migration):
    dependencies = [("groups", "0005_meetings")]
    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"), "DROP FUNCTION groups_pulse_of(uuid)"
        ),
        secure(
            "groups_meeting", select=of_group("groups_meeting"), insert=by_member("groups_meeting"),
            update="groups_sits(group_id)", columns=["starts_at"],
        ),
        migrations.RunSQL(
            f"CREATE POLICY a_proposed_time ON groups_meeting AS RESTRICTIVE FOR UPDATE TO {WEB} USING (true) "
            f"WITH CHECK ({PROPOSED})",
            "DROP POLICY a_proposed_time ON groups_meeting",
        ),
        secure(
            ACT, select=of_group(ACT),
            insert=by_member(ACT, f"{beside(ACT, 'groups_meeting', 'meeting_id')} AND {OWN_ROLE} AND {SAME_GROUP}"),
        ),
        secure("groups_pulse", select="false", insert=FEELS),
    ]  # fmt: skip
