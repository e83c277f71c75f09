"""Joint work goes along with the rest: where one sat, and what one wrote there; nobody else's words."""

from __future__ import annotations

import json
from datetime import timedelta

from django.apps import apps
from django.utils import timezone

from alongside.groups.actions.events import NewEvent, hold_event, sign_up
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
from alongside.groups.meeting_acts import Kind
from alongside.leaving.queries.joint import JOINT, LEFT_OUT
from tests.groups.worlds import begun, seated
from tests.leaving.world import parcel_of, unpacked


def test_every_table_of_joint_work_is_taken_along_or_named():
    tables = {one._meta.db_table for one in apps.get_app_config("groups").get_models()}

    assert tables == set(JOINT) | set(LEFT_OUT)


def test_ones_seats_and_ones_own_words_are_in_the_parcel_in_two_ways(family, looking, tmp_path):
    group = begun(family.amina, "Riverside team")
    closed = begun(family.jonas, "Dads", members_only=True)
    seated(group, family.maya, family.amina, "young people")
    meeting = call_meeting(by=family.amina, group_id=group.pk, new=NewMeeting("Thursday", ("phone",)))
    do_in_meeting(by=family.maya, meeting_id=meeting.pk, new=NewAct(Kind.ITEM, words="Lunch at school"))
    do_in_meeting(by=family.amina, meeting_id=meeting.pk, new=NewAct(Kind.ITEM, words="The budget"))
    new = NewEvent("Nights", "x", timezone.now() + timedelta(days=3))
    sign_up(by=family.maya, event_id=hold_event(by=family.amina, group_id=group.pk, new=new).pk)
    hers = unpacked(parcel_of(family.maya, family.of, looking), tmp_path / "hers")
    rows = json.loads((hers / "beside-the-record.json").read_text(encoding="utf-8"))
    page = (hers / "record.html").read_text(encoding="utf-8")

    assert [(one["group_name"], one["for_whom"]) for one in rows["groups_groupseat"]] == [
        ("Riverside team", "young people")
    ]
    assert [one["words"] for one in rows["groups_meetingact"]] == ["Lunch at school"]
    assert [one["event_title"] for one in rows["groups_signup"]] == ["Nights"]
    for words in ("Working together", "Riverside team", "young people", "Lunch at school", "Nights"):
        assert words in page, words
    assert "The budget" not in page + json.dumps(rows) and closed.name not in page
