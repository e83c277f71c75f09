"""A page on which a meeting is open is told that something was done there: never what, and nobody who does not read it."""

from __future__ import annotations

import time
from contextlib import contextmanager
from uuid import uuid4

import httpx
import pytest

from tests.record.test_arriving import NEWS_WITHIN, Line


@pytest.fixture
def world(house):
    """A group that its members alone read, and its meeting."""
    from alongside.groups.actions.meetings import NewMeeting, call_meeting
    from tests.groups.worlds import begun, seated
    from tests.people.worlds import a_world_with_charter

    name = f"live-{uuid4().hex[:8]}"
    found = a_world_with_charter(name, f"{name}.example")
    jonas = found.actor("jonas")
    group = begun(jonas, "Dads", members_only=True)
    seated(group, found.actor("maya"), jonas)
    found.meeting = call_meeting(by=jonas, group_id=group.pk, new=NewMeeting("Thursday", ("phone",)))
    return found


@contextmanager
def listening(house, actor, meeting, **headers):
    from alongside.people.models import Account

    cookie = house.session_for(Account.objects.get(pk=actor.account_id))
    given = {"Cookie": f"{cookie['name']}={cookie['value']}", "Origin": house.url} | headers
    address = f"{house.live_url}/live/meetings/{meeting.pk}"
    with httpx.stream("GET", address, headers=given, timeout=30) as answer:
        yield Line(answer) if answer.status_code == 200 else answer.status_code


def heard(line, event):
    until = time.monotonic() + NEWS_WITHIN * 3
    while time.monotonic() < until and event not in [one for one, _data in line.events]:
        time.sleep(0.02)
    return [one for one in line.events if one[0] == event]


def test_a_member_is_told_that_there_is_something_and_a_stranger_nothing(world, house):
    from alongside.groups.actions.meetings import NewAct, do_in_meeting
    from alongside.groups.meeting_acts import Kind

    with (
        listening(house, world.actor("maya"), world.meeting) as girl,
        listening(house, world.actor("amina"), world.meeting) as doctor,
        listening(house, world.actor("maya"), world.meeting, Origin="https://elsewhere.example") as elsewhere,
    ):
        here = heard(girl, "here")
        new = NewAct(Kind.ITEM, words="What we never say aloud")
        do_in_meeting(by=world.actor("jonas"), meeting_id=world.meeting.pk, new=new)
        told = heard(girl, "meeting")

    assert (doctor, elsewhere) == (404, 403)
    assert here and told == [("meeting", "")]
