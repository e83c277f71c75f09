"""Joint work goes along with the rest: where one sat, and what one wrote there; nobody else's words."""

from __future__ import annotations

import json
from datetime import timedelta

from django.apps import apps
from django.utils import timezone

from alongside.groups.actions.events import NewEvent, hold_event, note_of_event, sign_up
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import EventNote
from alongside.improvement.actions.needs import bring_need
from alongside.improvement.actions.projects import begin_project, say_what
from alongside.improvement.models import Need, Saying
from alongside.leaving.queries.joint import JOINT, LEFT_OUT
from alongside.leaving.queries.theirs import theirs_alone
from alongside.ui.keeping import receive
from tests.groups.worlds import begun, seated
from tests.leaving.world import PNG, parcel_of, unpacked


def test_every_table_of_joint_work_is_taken_along_or_named():
    rooms = ("groups", "improvement", "partnership", "parity")
    tables = {one._meta.db_table for room in rooms for one in apps.get_app_config(room).get_models()}

    assert tables == set(JOINT) | set(LEFT_OUT) | (set(theirs_alone()) & tables)


def test_ones_seats_and_ones_own_words_are_in_the_parcel_in_two_ways(family, looking, tmp_path):
    group = begun(family.amina, "Riverside team")
    closed = begun(family.jonas, "Dads", members_only=True)
    seated(group, family.maya, family.amina, "young people")
    meeting = call_meeting(by=family.amina, group_id=group.pk, new=NewMeeting("Thursday", ("phone",)))
    do_in_meeting(by=family.maya, meeting_id=meeting.pk, new=NewAct(Kind.ITEM, words="Lunch at school"))
    do_in_meeting(by=family.amina, meeting_id=meeting.pk, new=NewAct(Kind.ITEM, words="The budget"))
    new = NewEvent("Nights", "x", timezone.now() + timedelta(days=3))
    event = hold_event(by=family.amina, group_id=group.pk, new=new)
    sign_up(by=family.maya, event_id=event.pk)
    handed = receive("Leaflet.png", PNG)
    note_of_event(by=family.maya, event_id=event.pk, kind=EventNote.Kind.MATERIAL, words="Mine", file=handed)
    project = begin_project(by=family.amina, group_id=group.pk, title="Buses")
    say_what(by=family.maya, project_id=project.pk, what=Saying.What.MATTERS, words="To come by bus")
    say_what(by=family.amina, project_id=project.pk, what=Saying.What.MATTERS, words="Not hers")
    bring_need(by=family.maya, group_id=group.pk, kind=Need.Kind.IDEA, words="A later bus")
    hers = unpacked(parcel_of(family.maya, family.of, looking), tmp_path / "hers")
    rows = json.loads((hers / "beside-the-record.json").read_text(encoding="utf-8"))
    page = (hers / "record.html").read_text(encoding="utf-8")

    assert [(one["group_name"], one["for_whom"]) for one in rows["groups_groupseat"]] == [
        ("Riverside team", "young people")
    ]
    assert [one["words"] for one in rows["groups_meetingact"]] == ["Lunch at school"]
    assert [one["event_title"] for one in rows["groups_signup"]] == ["Nights"]
    assert (hers / rows["groups_eventnote"][0]["file"]).read_bytes() == handed.content
    assert [one["words"] for one in rows["improvement_saying"]] == ["To come by bus"]
    assert [one["words"] for one in rows["improvement_need"]] == ["A later bus"]
    for words in (
        "Working together",
        "Riverside team",
        "young people",
        "Lunch at school",
        "Nights",
        "A later bus",
    ):
        assert words in page, words
    assert "To come by bus" in page and "Not hers" not in page
    assert "The budget" not in page + json.dumps(rows) and closed.name not in page
