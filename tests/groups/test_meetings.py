"""Meetings: who does what there, and when; and that nobody's act is lost or done twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from alongside.groups.actions.meetings import (
    NewAct,
    NewMeeting,
    call_meeting,
    do_in_meeting,
    say_how_it_is,
)
from alongside.groups.calendar import calendar_of
from alongside.groups.meeting_acts import Kind
from alongside.groups.minutes import items, lines
from alongside.groups.models import Group, Meeting, MeetingAct, Pulse
from alongside.groups.queries.meetings import acts_of, pulse_of
from alongside.groups.queries.reaching import calendar_entries
from alongside.groups.turns import holders
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.groups.worlds import seated

NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)


@pytest.fixture
def thursday(team):
    """A meeting that Ito called for noon."""
    return call_meeting(
        by=team.ito, group_id=team.group.pk, new=NewMeeting("Thursday", ("room", "phone"), starts_at=NOON)
    )


def do(actor, meeting, kind, **more):
    return do_in_meeting(by=actor, meeting_id=meeting.pk, new=NewAct(kind, **more))


def words(actor, meeting):
    return [line.words for line in lines(acts_of(actor, meeting))]


def begun(team, meeting):
    for actor in (team.ito, team.sara, team.nils):
        do(actor, meeting, Kind.HERE, words="room")
    do(team.sara, meeting, Kind.BEGIN)


def test_roles_are_given_out_fairly_given_back_and_taken(team, thursday):
    ito, sara, nils = (team.seat(one).pk for one in (team.ito, team.sara, team.nils))
    assert holders(acts_of(team.nils, thursday)) == {"chair": ito, "host": sara, "scribe": nils}
    with pytest.raises(Refused, match="give it back"):
        do(team.nils, thursday, Kind.ROLE, words="chair", whom=nils)
    do(team.ito, thursday, Kind.ROLE, words="chair")
    with pytest.raises(Refused):
        do(team.ito, thursday, Kind.ROLE, words="chair", whom=nils)
    do(team.nils, thursday, Kind.ROLE, words="chair", whom=nils)
    after = call_meeting(by=team.sara, group_id=team.group.pk, new=NewMeeting("Next", ("phone",)))

    assert holders(acts_of(team.nils, thursday))["chair"] == nils
    assert holders(acts_of(team.nils, after))["chair"] in (ito, sara)


def test_whoever_sits_there_puts_things_on_the_agenda_and_takes_off_only_their_own(team, thursday):
    buses = do(team.nils, thursday, Kind.ITEM, words="Buses")
    with pytest.raises(Refused, match="Only whoever put it"):
        do(team.ito, thursday, Kind.DROP, about=buses.pk)
    with pytest.raises(Refused, match="a seat"):
        do(team.tom, thursday, Kind.ITEM, words="Mine")
    do(team.nils, thursday, Kind.DROP, about=buses.pk)

    assert [one.standing for one in items(acts_of(team.ito, thursday), thursday.pk)] == [True]


def test_the_partners_item_can_be_answered_and_neither_put_off_nor_skipped(team, thursday):
    begun(team, thursday)
    with pytest.raises(Refused, match="not put off"):
        do(team.ito, thursday, Kind.LATER, about=thursday.pk)
    with pytest.raises(Refused, match="not talked about yet"):
        do(team.ito, thursday, Kind.END)
    do(team.sara, thursday, Kind.NOTE, about=thursday.pk, words="The letters come too late.")
    do(team.ito, thursday, Kind.END)

    with pytest.raises(Refused, match="over"):
        do(team.ito, thursday, Kind.HAND)
    with pytest.raises(Refused, match="next one"):
        do(team.ito, thursday, Kind.ITEM, words="One more")


def test_what_is_sent_twice_arrives_once(team, thursday):
    sent = uuid4()
    for _again in "12":
        do(team.nils, thursday, Kind.ITEM, words="Buses", sent_id=sent)
    do(team.sara, thursday, Kind.ITEM, words="Forms", sent_id=sent)

    assert [one.words for one in items(acts_of(team.ito, thursday), thursday.pk)] == ["Buses", "Forms", ""]


def test_two_write_at_once_and_a_later_wording_of_what_is_gone_is_told_so(team, thursday):
    begun(team, thursday)
    first = do(team.ito, thursday, Kind.NOTE, words="It was 12 %.", whom=team.seat(team.nils).pk)
    do(team.sara, thursday, Kind.NOTE, words="The last bus goes at 18:40.")
    do(team.nils, thursday, Kind.REWORD, about=first.pk, words="I said 12 in a hundred.")
    with pytest.raises(Refused, match="worded this anew"):
        do(team.sara, thursday, Kind.REWORD, about=first.pk, words="x")

    assert words(team.ito, thursday) == ["I said 12 in a hundred.", "The last bus goes at 18:40."]


def test_words_of_somebody_else_are_said_to_be_theirs_and_only_ones_own_are_taken_back(
    team, thursday, come_in
):
    begun(team, thursday)
    said = do(team.nils, thursday, Kind.NOTE, words="The bus is late.", about=thursday.pk)
    with pytest.raises(Refused, match="takes it back"):
        do(team.ito, thursday, Kind.REWORD, about=said.pk)
    anew = do(team.ito, thursday, Kind.REWORD, about=said.pk, words="The bus is on time.")
    shown = come_in(team.sara).words(f"/groups/meetings/{thursday.pk}/")
    back = do(team.nils, thursday, Kind.REWORD, about=anew.pk, words="The bus is late, I said.")
    own = come_in(team.sara).words(f"/groups/meetings/{thursday.pk}/")
    MeetingAct.objects.create(
        group=team.group, meeting=thursday, seat=team.seat(team.ito), at=timezone.now(), kind=Kind.REWORD,
        about_id=back.pk,
    )  # fmt: skip

    assert "Worded anew by Ken Ito" in shown and "Worded anew" not in own
    assert words(team.sara, thursday) == ["The bus is late, I said."]


def test_a_proposal_is_decided_when_everyone_who_is_there_has_answered(team, thursday):
    begun(team, thursday)
    proposal = do(team.nils, thursday, Kind.PROPOSE, words="Adopt it")
    do(team.nils, thursday, Kind.YES, about=proposal.pk)
    do(team.sara, thursday, Kind.ASIDE, about=proposal.pk)
    with pytest.raises(Refused, match="Not everyone"):
        do(team.nils, thursday, Kind.CLOSE, about=proposal.pk)
    with pytest.raises(Refused, match="has a reason"):
        do(team.ito, thursday, Kind.OBJECT, about=proposal.pk)
    do(team.ito, thursday, Kind.YES, about=proposal.pk)
    do(team.nils, thursday, Kind.CLOSE, about=proposal.pk)
    with pytest.raises(Refused, match="decided already"):
        do(team.ito, thursday, Kind.YES, about=proposal.pk)

    assert MeetingAct.objects.filter(kind="close").count() == 1


def test_what_was_decided_stays_when_the_group_decides_otherwise_later(team, thursday, come_in):
    begun(team, thursday)
    proposal = do(team.nils, thursday, Kind.PROPOSE, words="Adopt it")
    do(team.ito, thursday, Kind.OBJECT, about=proposal.pk, words="Too dear.")
    for actor in (team.sara, team.nils):
        do(actor, thursday, Kind.YES, about=proposal.pk)
    do(team.nils, thursday, Kind.CLOSE, about=proposal.pk, words="consent yes")
    Group.objects.filter(pk=team.group.pk).update(decides="majority")
    kept = come_in(team.sara).words(f"/groups/meetings/{thursday.pk}/")
    MeetingAct.objects.filter(kind="close").update(words="")
    before = come_in(team.sara).words(f"/groups/meetings/{thursday.pk}/")

    assert "Decided: no" in kept and "Decided: yes" in before


def test_nobody_decides_alone_before_the_meeting_after_it_or_without_anybody_there(team, thursday):
    proposal = do(team.nils, thursday, Kind.PROPOSE, words="Adopt it")
    with pytest.raises(Refused, match="not begun"):
        do(team.nils, thursday, Kind.YES, about=proposal.pk)
    do(team.nils, thursday, Kind.BEGIN)
    do(team.nils, thursday, Kind.YES, about=proposal.pk)
    with pytest.raises(Refused, match="One alone"):
        do(team.nils, thursday, Kind.CLOSE, about=proposal.pk)
    do(team.nils, thursday, Kind.DONE, about=thursday.pk)
    do(team.nils, thursday, Kind.END)
    for kind in (Kind.YES, Kind.CLOSE):
        with pytest.raises(Refused, match="is over"):
            do(team.nils, thursday, kind, about=proposal.pk)

    assert not MeetingAct.objects.filter(kind="close").exists()


def test_who_was_not_there_answers_in_their_own_time_and_counts(team):
    until = timezone.now().date() + timedelta(days=3)
    meeting = call_meeting(
        by=team.ito,
        group_id=team.group.pk,
        new=NewMeeting("Slow", ("room", "own_time"), own_time_until=until),
    )
    do(team.ito, meeting, Kind.HERE)
    do(team.ito, meeting, Kind.BEGIN)
    proposal = do(team.ito, meeting, Kind.PROPOSE, words="Adopt it")
    do(team.ito, meeting, Kind.YES, about=proposal.pk)
    do(team.ito, meeting, Kind.DONE, about=meeting.pk)
    do(team.ito, meeting, Kind.END)
    with pytest.raises(Refused, match="own time"):
        do(team.ito, meeting, Kind.CLOSE, about=proposal.pk)
    do(team.sara, meeting, Kind.YES, about=proposal.pk)
    do(team.nils, meeting, Kind.YES, about=proposal.pk)
    do(team.nils, meeting, Kind.NOTE, about=meeting.pk, words="I read it on the bus.")
    do(team.ito, meeting, Kind.CLOSE, about=proposal.pk)

    assert words(team.ito, meeting) == ["I read it on the bus."]


def test_the_time_is_chosen_from_those_that_were_proposed(team):
    times = (NOON, NOON + timedelta(days=1))
    meeting = call_meeting(
        by=team.ito, group_id=team.group.pk, new=NewMeeting("Soon", ("phone",), times=times)
    )
    asked = [one for one in acts_of(team.ito, meeting) if one.kind == Kind.TIME]
    first, second = sorted(asked, key=lambda one: one.moment)
    do(team.sara, meeting, Kind.TIME_NO, about=first.id)
    with pytest.raises(Refused, match="one of the times"):
        do(team.sara, meeting, Kind.TIME_SET, about=meeting.pk)
    do(team.nils, meeting, Kind.TIME_SET, about=second.id)

    assert Meeting.objects.get(pk=meeting.pk).starts_at == times[1]


def test_minutes_are_judged_when_the_meeting_is_over_and_it_can_go_on(team, thursday):
    begun(team, thursday)
    with pytest.raises(Refused, match="goes on"):
        do(team.ito, thursday, Kind.MINUTES_YES)
    do(team.sara, thursday, Kind.DONE, about=thursday.pk)
    do(team.ito, thursday, Kind.END)
    do(team.ito, thursday, Kind.MINUTES_YES)
    do(team.ito, thursday, Kind.BEGIN)
    do(team.nils, thursday, Kind.HAND)

    assert MeetingAct.objects.filter(kind="hand").count() == 1


def test_how_it_is_to_be_there_is_counted_from_five_on_and_bears_no_name(team, thursday, as_web, looking):
    others = [team.town.join(name, Role.CAREGIVER) for name in ("Ana", "Bo")]
    for other in others:
        seated(team.group, other, team.ito)
    people = [team.ito, team.sara, team.nils, *others]
    for number, actor in enumerate(people):
        with looking(actor):
            assert pulse_of(actor, thursday) == {}
            say_how_it_is(by=actor, meeting_id=thursday.pk, feels=5 if number else 2)
            with pytest.raises(Refused, match="already"):
                say_how_it_is(by=actor, meeting_id=thursday.pk, feels=1)
    with looking(team.nils):
        assert pulse_of(team.nils, thursday) == {}
    begun(team, thursday)
    do(team.ito, thursday, Kind.DONE, about=thursday.pk)
    do(team.ito, thursday, Kind.END)
    late = team.town.join("Cy", Role.CAREGIVER)
    seated(team.group, late, team.ito)
    with looking(late), pytest.raises(Refused, match="over"):
        say_how_it_is(by=late, meeting_id=thursday.pk, feels=1)
    with looking(late), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Pulse(group=team.group, meeting=thursday, feels=1).save(force_insert=True)
    with looking(team.nils):
        assert pulse_of(team.nils, thursday) == {2: 1, 5: 4}
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM groups_pulse")
            assert cursor.fetchone() == (0,)
    with looking(team.tom):
        assert pulse_of(team.tom, thursday) == {}

    columns = {field.column for field in Pulse._meta.local_concrete_fields}
    assert columns == {"id", "group_id", "meeting_id", "feels"}


def test_a_calendar_says_when_and_where_and_no_word_of_the_talk(team, thursday):
    Meeting.objects.filter(pk=thursday.pk).update(
        where="The library; first floor, by the long wall " + "å" * 40
    )
    do(team.ito, thursday, Kind.ITEM, words="A secret")
    (found,) = calendar_entries(team.nils)
    text = calendar_of([found], lambda path: f"https://example.org{path}", NOON)

    assert text.startswith("BEGIN:VCALENDAR\r\n") and text.endswith("END:VCALENDAR\r\n")
    assert "DTSTART:20261203T120000Z" in text and "DTEND:20261203T130000Z" in text
    assert r"The library\; first floor\, by the" in text.replace("\r\n ", "") and "secret" not in text
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert calendar_entries(team.tom) == []
