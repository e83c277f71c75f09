"""The story of working together: a council of families, a team of two parents and a teenager, a meeting to see again."""

from __future__ import annotations

from datetime import date

from alongside.contributions.models import Line
from alongside.governance.models import Board
from alongside.groups.consent import passed, proposals
from alongside.groups.flow import partners_share, talked
from alongside.groups.meeting_acts import Act, Kind
from alongside.groups.minutes import agreed, items, lines, unanswered
from alongside.groups.models import (
    Champion,
    Event,
    EventAsked,
    Fund,
    Gift,
    Group,
    GroupSeat,
    Meeting,
    MeetingAct,
)
from alongside.groups.showing import sits
from alongside.groups.turns import holders
from alongside.groups.warnings import Warn, warnings


def acts_of(meeting: Meeting) -> list[Act]:
    fields = ("id", "kind", "seat_id", "at", "about_id", "words", "whom_id", "on", "moment")
    return [Act(*row) for row in MeetingAct.objects.filter(meeting=meeting).values_list(*fields)]


def seats(name: str) -> list[GroupSeat]:
    return list(GroupSeat.objects.filter(group__name=name, left_at=None).order_by("taken_at"))


def test_a_council_of_families_and_a_team_of_two_parents_and_a_teenager(demo: None) -> None:
    council, team = seats("Riverside family council"), seats("Riverside improvement team")

    assert sorted(one.voice for one in team) == [
        "caregiver",
        "caregiver",
        "clinician",
        "clinician",
        "patient",
    ]
    assert warnings(sits(team)) == (Warn.NO_SUBSTITUTE,)
    assert sum(one.voice == "caregiver" for one in council) == 3
    assert warnings(sits(council), half=True) == (Warn.NO_SUBSTITUTE,)
    champions = Champion.objects.filter(ended_at=None).order_by("at")
    assert [one.seat.name for one in champions] == ["Petra Novak", "Bo Lindgate"]


def test_the_meeting_about_the_evening_clinic(demo: None) -> None:
    meeting = Meeting.objects.get(title="Thursday meeting")
    acts = acts_of(meeting)
    voices = dict(GroupSeat.objects.filter(group=meeting.group_id).values_list("pk", "voice"))
    (proposal,) = proposals(acts)
    names = dict(GroupSeat.objects.filter(group=meeting.group_id).values_list("pk", "name"))
    end = max(one.at for one in acts)

    assert proposal.closed and passed(proposal, "consent", voices)
    assert [says for _seat, says, _words in proposal.why] == ["object", "yes"]
    assert not unanswered(acts, meeting.pk)
    assert [one.state for one in items(acts, meeting.pk)] == ["done", "done", "later", "done"]
    assert "I had not asked one family." in " ".join(line.words for line in lines(acts))
    assert {role: names[seat] for role, seat in holders(acts).items()}["scribe"] == "Petra Novak"
    assert 50 < (partners_share(talked(acts, end)) or 0) < 75
    assert len(agreed(acts)[0]) == 4


def test_the_next_meeting_has_no_time_yet_and_every_act_its_line(demo: None) -> None:
    coming = Meeting.objects.get(title="After the buses")
    told = Line.objects.filter(verb__startswith="groups.")

    assert coming.starts_at is None
    assert MeetingAct.objects.filter(meeting=coming, kind=Kind.TIME).count() == 3
    assert told.filter(verb="groups.group_begun").count() == Group.objects.count() > 5
    said = {(one.place, one.phase) for one in told.filter(verb="groups.said")}
    assert said == {("center", "implement"), ("center", "design")}
    assert told.latest("at").at.date() <= date.today()


def test_a_cafe_was_held_and_one_is_to_come_and_money_comes_in(demo: None) -> None:
    held, coming = Event.objects.order_by("starts_at")

    assert held.starts_at < coming.at < coming.starts_at
    assert (held.sign_ups.count(), coming.sign_ups.count(), held.notes.count()) == (3, 3, 2)
    assert [one.file_name for one in held.notes.exclude(sha256="")] == ["For the kitchen.txt"]
    assert (Fund.objects.get().goal, sum(one.amount for one in Gift.objects.all())) == (1200, 815)


def test_the_charter_council_meets_as_a_board_that_three_centers_govern_together(demo: None) -> None:
    board = Group.objects.get(name="Charter council at work")
    sits = {one.name: one for one in seats(board.name)}
    held = [sum(one.organization_id == key for one in sits.values()) for key in board.organizations]

    assert Board.objects.get(group=board, ended_at=None).body.name == "Charter council"
    assert list(zip(board.organization_names, held, board.organization_places, strict=True)) == [
        ("Riverside", 3, 3), ("Northgate", 1, 2), ("Harbor House", 1, 1),
    ]  # fmt: skip
    assert sits["Nils Berg"].ends is not None and sits["Nils Berg"].asked_at is None
    assert [name for name, one in sits.items() if one.asked_at] == ["Dr Tom Keane"]
    assert EventAsked.objects.get().event.title == "Learning café: nights"
