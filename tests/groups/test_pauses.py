"""Somebody pauses: nothing waits for them, the others read until when and never why, and one click brings them back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection

from alongside.contributions.models import Line
from alongside.groups.actions.agreements import NewAgreement, word_agreement
from alongside.groups.actions.groups import end_group
from alongside.groups.actions.meetings import NewMeeting, call_meeting
from alongside.groups.actions.pauses import pause_seat
from alongside.groups.actions.seats import take_seat
from alongside.groups.inviting import invite
from alongside.groups.models import Pause
from alongside.groups.queries.groups import coming
from alongside.groups.seated import OwnWords
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of


def test_who_pauses_is_waited_for_nowhere_and_comes_back_by_one_click(team, come_in, mailoutbox):
    page, day = f"/groups/{team.group.pk}/", today_of(team.nils)
    new = NewAgreement("One speaks at a time.", day + timedelta(days=90))
    word_agreement(by=team.ito, group_id=team.group.pk, new=new)
    asked = come_in(team.nils).words("/")
    wrong = come_in(team.nils).post(f"{page}pause/", until=str(day))
    for _twice in "12":
        come_in(team.nils).post(f"{page}pause/", until="2099-05-01")
    meeting = call_meeting(by=team.ito, group_id=team.group.pk, new=NewMeeting("Thursday", ("phone",)))
    invite("meeting", meeting.pk)
    letters = {one.to[0].split("@")[0] for one in mailoutbox}
    quiet, theirs = come_in(team.nils).words("/"), come_in(team.sara).words(page)
    agreed = come_in(team.sara).words(f"{page}agreement/")
    take_seat(by=team.sara, seat_id=team.seat(team.sara).pk,
              own=OwnWords("parents", voice="caregiver", stands_in_for=team.seat(team.nils).pk))  # fmt: skip
    covered = come_in(team.ito).words(page)
    there = [one.name for one in coming(team.ito, team.group)]
    come_in(team.nils).post(f"{page}back/")
    late = come_in(team.nils).post(f"{page}back/")
    again, back = come_in(team.nils).words("/"), come_in(team.sara).words(page)
    columns = {field.name for field in Pause._meta.get_fields()}

    assert "Read and sign what you agree on" in asked and "Read and sign" not in quiet
    assert "Read and sign" in again and (wrong.status_code, late.status_code) == (422, 403)
    assert "nils" not in "".join(letters) and len(letters) >= 1
    assert "Away until 1 May 2099" in theirs and "Nils Berg is away, and nobody stands in for them." in theirs
    assert "Not yet: Sara Osei" in agreed
    assert "Sara Osei comes meanwhile" in covered and "nobody stands in for them" not in covered
    assert there == ["Ken Ito", "Sara Osei"] and "Away" not in back and "I am back" not in back
    assert Pause.objects.count() == 1 and columns == {"id", "group", "seat", "at", "until", "ended_at"}
    assert [one.about_id for one in Line.objects.filter(verb__contains="seat_paused")] == [
        team.nils.person_id
    ]


def test_a_pause_is_over_on_its_day_and_another_day_takes_its_place(team):
    day = today_of(team.nils)
    first = pause_seat(by=team.nils, group_id=team.group.pk, until=day + timedelta(days=1))
    with pytest.raises(Refused, match="already"):
        pause_seat(by=team.nils, group_id=team.group.pk, until=day + timedelta(days=1))
    second = pause_seat(by=team.nils, group_id=team.group.pk)
    first.refresh_from_db()
    Pause.objects.filter(pk=second.pk).update(until=day)
    names = [one.name for one in coming(team.ito, team.group)]
    third = pause_seat(by=team.nils, group_id=team.group.pk)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM groups_pause WHERE ended_at IS NULL")
        still = cursor.fetchone()[0]
    end_group(by=team.ito, group_id=team.group.pk)
    with pytest.raises(Refused, match="ended"):
        pause_seat(by=team.sara, group_id=team.group.pk)
    with pytest.raises(Refused, match="for those who have a seat"):
        pause_seat(by=team.tom, group_id=team.group.pk)

    assert first.ended_at is not None and "Nils Berg" in names and still == 1 and third.until is None
