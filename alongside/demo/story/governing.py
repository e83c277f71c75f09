"""The charter council meets: as a board that three centers govern together, each with its own number of seats."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story.stage import Stage
from alongside.governance.actions.boards import name_board
from alongside.governance.models import Body
from alongside.groups.actions.groups import Ways, begin_group, say_how
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
from alongside.groups.actions.reaching import ask_to_event
from alongside.groups.actions.seats import ask_for_seat, give_seat
from alongside.groups.actions.terms import agree_term, ask_term
from alongside.groups.beginning import NewGroup
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import Event, Group
from alongside.groups.rules_seats import asked_mark
from alongside.groups.seated import OwnWords
from alongside.kit.terms import Role

BOARD: dict[str, Any] = {
    "name": "Charter council at work", "kind": "board", "place": "system", "phase": "design",
    "purpose": "Where the charter council talks before it decides. Everyone reads along.",
}  # fmt: skip
SITS = (
    ("nils", Role.IMPROVER, OwnWords("young people", "lived", voice="patient")),
    ("rahman", None, OwnWords("clinicians of Riverside", "learned")),
    ("keane", None, OwnWords("clinicians of Northgate", "learned")),
    ("okoro", None, OwnWords("clinicians of Harbor House", "learned")),
)


def play(stage: Stage) -> None:
    """From its first meeting to the seat that is empty today."""
    sara = stage.actor("sara", Role.IMPROVER)
    with stage.at(230, "16:00"):
        board = begin_group(
            by=sara, new=NewGroup(**BOARD), own=OwnWords("families", "lived", voice="caregiver")
        )
    seats = {key: _seated(stage, board, sara, stage.actor(key, role), own) for key, role, own in SITS}
    doctors = [stage.actor(key) for key in ("rahman", "keane", "okoro")]
    centers = {one.center_id: one.center_name for one in doctors if one.center_id}
    with stage.at(226, "16:10"):
        ways = Ways(
            BOARD["purpose"], "partner", "Anyone who sits here", "The charter council", Group.Decides.BOTH_SIDES,
            organizations=centers, places=dict(zip(centers, (3, 2, 1), strict=True)),
        )  # fmt: skip
        say_how(by=sara, group_id=board.pk, ways=ways)
    with stage.at(225, "09:00"):
        name_board(
            by=sara, body_id=Body.objects.get(community=stage.community, reviews=True).pk, group_id=board.pk
        )
    _terms(stage, sara, seats)
    _to_come(stage, sara, board)
    _asked(stage)


def _seated(stage: Stage, board: Group, sara: Actor, who: Actor, own: OwnWords) -> UUID:
    with stage.at(229, "18:00"):
        asked = ask_for_seat(by=who, group_id=board.pk, own=own)
    with stage.at(228, "07:50"):
        return give_seat(by=sara, seat_id=asked.pk).pk


def _terms(stage: Stage, sara: Actor, seats: dict[str, UUID]) -> None:
    """One term that both sides said yes to, and one that waits for a yes."""
    nils, keane = stage.actor("nils", Role.IMPROVER), stage.actor("keane")
    with stage.at(60, "16:20"):
        asked = ask_term(by=sara, seat_id=seats["nils"], ends=stage.today + timedelta(days=305))
    with stage.at(59, "20:40"):
        agree_term(by=nils, seat_id=seats["nils"], seen=asked_mark(asked))
    with stage.at(2, "12:30"):
        ask_term(by=keane, seat_id=seats["keane"], ends=stage.today + timedelta(days=180))


def _to_come(stage: Stage, sara: Actor, board: Group) -> None:
    """The next meeting has its day, and something to talk about."""
    with stage.at(4, "08:15"):
        new = NewMeeting(
            "Council, by video", ("video", "phone"), starts_at=stage.moment(0, "12:00") + timedelta(days=4, hours=5),
            home={"where": "The link comes on the day, or 0800 555 021"},
        )  # fmt: skip
        meeting = call_meeting(by=sara, group_id=board.pk, new=new)
    with stage.at(3, "20:10"):
        item = NewAct(Kind.ITEM, words="Two looks that nobody could explain. What do we learn?")
        do_in_meeting(by=stage.actor("nils", Role.IMPROVER), meeting_id=meeting.pk, new=item)


def _asked(stage: Stage) -> None:
    """Karin asks a doctor by name to come to the café about nights."""
    event = Event.objects.get(group__community=stage.community, title="Learning café: nights")
    with stage.at(3, "10:05"):
        ask_to_event(by=stage.actor("karin", Role.CAREGIVER), event_id=event.pk, name=stage.actor("ito").name)
