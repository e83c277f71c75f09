"""Riverside works together: a family council, and an improvement team of two parents, a teenager and the clinic.

The team met last Thursday about the evening clinic that nobody came to; what was said there can be seen again, step
by step. Next week's meeting has no time yet.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story import governing, matching, partnering, paying, preparing, supporting
from alongside.demo.story.stage import Stage
from alongside.demo.story.working_words import (
    CAFE_HELD,
    CAFE_TO_COME,
    COUNCIL,
    FOR_THE_KITCHEN,
    HANDED_OUT,
    MEETING,
    MONEY_FOR,
    TAKEN_AWAY,
    TALK,
    TEAM,
    TEAM_AGREEMENT,
)
from alongside.groups.actions.agreements import NewAgreement, sign_agreement, word_agreement
from alongside.groups.actions.aims import NewAim, check_in, set_aim
from alongside.groups.actions.events import (
    NewEvent,
    hold_event,
    note_gift,
    note_of_event,
    set_fund,
    sign_up,
)
from alongside.groups.actions.groups import Ways, begin_group, move_on, say_how
from alongside.groups.actions.meetings import (
    NewAct,
    NewMeeting,
    call_meeting,
    do_in_meeting,
    say_how_it_is,
)
from alongside.groups.actions.seats import ask_for_seat, give_seat, name_champion
from alongside.groups.beginning import NewGroup
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import CheckIn, EventNote, Group, GroupSeat
from alongside.groups.seated import OwnWords
from alongside.kit.terms import Phase, Role
from alongside.ui.keeping import receive

Sits = tuple[str, Role | None, OwnWords]
FAMILY: dict[str, Any] = {"voice": "caregiver", "knows": "lived"}
CLINIC: dict[str, Any] = {"knows": "learned"}
MEMBERS: tuple[Sits, ...] = (
    ("sara", Role.IMPROVER, OwnWords("parents at Riverside", **FAMILY)),
    ("nils", Role.IMPROVER, OwnWords("young people", "lived", voice="patient")),
    ("ruth", Role.IMPROVER, OwnWords("grandparents, and who cannot come by day", **FAMILY)),
    ("ito", None, OwnWords("doctors at Riverside", **CLINIC)),
    ("petra", None, OwnWords("nurses at Riverside", **CLINIC)),
)  # fmt: skip


@dataclass
class Played:
    """A group of the story, who acts for each of its keys, and what was named in its meeting."""

    stage: Stage
    group: Group
    people: dict[str, Actor]
    named: dict[str, UUID] = field(default_factory=dict)

    def seat(self, key: str) -> UUID:
        """Somebody's seat."""
        return GroupSeat.objects.get(group=self.group, person=self.people[key].person_id, left_at=None).pk


def play(stage: Stage) -> None:
    """From the first seat to the time that is not chosen yet, and to the board of the charter council."""
    council = _council(stage)
    _cafes(council)
    _money(council)
    team = _team(stage)
    _agree(team)
    _aims(team)
    _met(team)
    _next(team)
    governing.play(stage)
    partnering.play(stage)
    matching.play(stage)
    paying.play(stage)
    supporting.play(stage)
    preparing.play(stage)


def _begun(stage: Stage, new: NewGroup, days: int, members: tuple[Sits, ...]) -> Played:
    """The first of them begins it; the others ask, and are given a seat the day after."""
    people = {key: stage.actor(key, role) for key, role, _own in members}
    (first, _role, own), *others = members
    with stage.at(days, "17:00"):
        group = begin_group(by=people[first], new=new, own=own)
    for key, _other, words in others:
        with stage.at(days - 1, "18:30"):
            asked = ask_for_seat(by=people[key], group_id=group.pk, own=words)
        with stage.at(days - 2, "08:10"):
            give_seat(by=people[first], seat_id=asked.pk)
    return Played(stage, group, people)


def _council(stage: Stage) -> Played:
    members: tuple[Sits, ...] = (
        ("sara", Role.IMPROVER, OwnWords("parents at Riverside", **FAMILY)),
        ("jonas", Role.CAREGIVER, OwnWords("dads", "lived")),
        ("karin", Role.CAREGIVER, OwnWords("who lives far away", "lived")),
        ("rahman", None, OwnWords("doctors at Riverside", **CLINIC)),
        ("ben", Role.IMPROVER, OwnWords("the improvement office", "learned")),
    )  # fmt: skip
    council = _begun(stage, NewGroup(**COUNCIL), 398, members)
    with stage.at(388, "17:40"):
        say_how(
            by=council.people["karin"], group_id=council.group.pk,
            ways=Ways(
                COUNCIL["purpose"], "partner", "Anyone who sits here", "The council, on everything that families meet",
                Group.Decides.BOTH_SIDES, led_by_families=True, organizations=_riverside(council),
            ),
        )  # fmt: skip
    return council


def _riverside(council: Played) -> dict[UUID, str]:
    doctor = council.people["rahman"]
    return {doctor.center_id: doctor.center_name} if doctor.center_id else {}


def _cafes(council: Played) -> None:
    """One learning café that was held, and one to come."""
    stage, karin = council.stage, council.people["karin"]
    noon = stage.moment(0, "12:00")
    for days, ahead, new in (
        (62, timedelta(days=-40, hours=5), CAFE_HELD),
        (8, timedelta(days=12, hours=5), CAFE_TO_COME),
    ):
        with stage.at(days, "12:15"):
            event = hold_event(
                by=karin, group_id=council.group.pk, new=NewEvent(starts_at=noon + ahead, **new)
            )
        for key in ("sara", "jonas", "judith"):
            with stage.at(days - 4, "20:30"):
                sign_up(by=stage.actor(key, Role.CAREGIVER), event_id=event.pk)
        if days > 40:
            _learned(council, event.pk)


def _learned(council: Played, event: UUID) -> None:
    handed = receive("For the kitchen.txt", FOR_THE_KITCHEN.encode())
    material, took = EventNote.Kind.MATERIAL, EventNote.Kind.TAKE_AWAY
    for who, clock, kind, words, file in (
        ("karin", "08:40", material, HANDED_OUT, handed), ("jonas", "09:00", took, TAKEN_AWAY, None),
    ):  # fmt: skip
        with council.stage.at(39, clock):
            note_of_event(by=council.people[who], event_id=event, kind=kind, words=words, file=file)


def _money(council: Played) -> None:
    stage, group = council.stage, council.group.pk
    with stage.at(45, "13:00"):
        set_fund(by=council.people["jonas"], group_id=group, words=MONEY_FOR, goal=1200, currency="GBP")
    for days, amount, words in ((31, 430, "The cake sale in the entrance"), (12, 385, "The school run")):
        with stage.at(days, "18:00"):
            note_gift(by=council.people["karin"], group_id=group, amount=amount, words=words)


def _team(stage: Stage) -> Played:
    team = _begun(stage, NewGroup(**TEAM), 120, MEMBERS)
    sara = team.people["sara"]
    with stage.at(110, "17:10"):
        say_how(
            by=sara, group_id=team.group.pk,
            ways=Ways(TEAM["purpose"], "partner", "Anyone who sits here", "The team itself", Group.Decides.CONSENT),
        )  # fmt: skip
    with stage.at(109, "17:15"):
        name_champion(
            by=sara, seat_id=team.seat("petra"), center_id=team.people["petra"].center_id or UUID(int=0)
        )
    with stage.at(60, "17:00"):
        move_on(by=team.people["nils"], group_id=team.group.pk, phase=Phase.IMPLEMENT)
    return team


def _agree(team: Played) -> None:
    review = team.stage.today + timedelta(days=45)
    with team.stage.at(112, "17:50"):
        agreement = word_agreement(
            by=team.people["nils"], group_id=team.group.pk, new=NewAgreement(TEAM_AGREEMENT, review)
        )
    for key in ("sara", "ruth", "petra"):
        with team.stage.at(111, "19:00"):
            sign_agreement(by=team.people[key], agreement_id=agreement.pk)


def _aims(team: Played) -> None:
    with team.stage.at(58, "17:30"):
        aim = set_aim(
            by=team.people["nils"], group_id=team.group.pk,
            new=NewAim("A card that gets you to a toilet without a word", "30 young people have used it and told us"),
        )  # fmt: skip
    with team.stage.at(30, "16:00"):
        check_in(
            by=team.people["nils"],
            goal_id=aim.pk,
            says=CheckIn.Says.STUCK,
            words="the printer wants 200 of them",
        )
    with team.stage.at(9, "16:20"):
        check_in(
            by=team.people["sara"], goal_id=aim.pk, says=CheckIn.Says.ON_WAY,
            words="The shop at the station prints them. 22 have answered.",
        )  # fmt: skip


def _met(team: Played) -> None:
    """The meeting, minute by minute."""
    stage = team.stage
    start = stage.moment(3, "17:00")
    with stage.at(10, "12:00"):
        meeting = call_meeting(
            by=team.people["sara"], group_id=team.group.pk,
            new=NewMeeting(
                starts_at=start, own_time_until=stage.today + timedelta(days=2), **MEETING,
            ),
        )  # fmt: skip
    for who, clock, kind, more in TALK:
        if kind == Kind.END:
            _felt(team, meeting.pk)
        with stage.at(int(more.get("days", "3")), clock):
            _done(team, meeting.pk, who, Kind(kind), more)


def _felt(team: Played, meeting: UUID) -> None:
    for number, key in enumerate(team.people):
        with team.stage.at(3, "17:58"):
            say_how_it_is(by=team.people[key], meeting_id=meeting, feels=2 if number == 2 else 5 - number % 2)


def _done(team: Played, meeting: UUID, who: str, kind: Kind, more: dict[str, str]) -> None:
    about = meeting if more.get("about") == "standing" else team.named.get(more.get("about", ""))
    whom = team.seat(more["whom"]) if "whom" in more else None
    on = team.stage.today + timedelta(days=int(more["in"])) if "in" in more else None
    new = NewAct(kind, about, more.get("words", ""), whom, on)
    made = do_in_meeting(by=team.people[who], meeting_id=meeting, new=new)
    if "as" in more:
        team.named[more["as"]] = made.pk


def _next(team: Played) -> None:
    first = team.stage.moment(0, "12:00").replace(hour=17, minute=0) + timedelta(days=9)
    times = (first, first + timedelta(days=1), (first + timedelta(days=2)).replace(hour=8))
    with team.stage.at(1, "09:30"):
        meeting = call_meeting(
            by=team.people["petra"], group_id=team.group.pk,
            new=NewMeeting(
                "After the buses", ("room", "phone"), times=times, home={"where": "The library, or by phone"}
            ),
        )  # fmt: skip
    asked = list(meeting.acts.filter(kind=Kind.TIME).order_by("moment"))
    for who, kinds in (
        ("nils", ("time_yes", "time_no", "time_no")),
        ("sara", ("time_yes", "time_yes", "time_maybe")),
    ):
        for time, kind in zip(asked, kinds, strict=True):
            with team.stage.at(1, "20:15"):
                do_in_meeting(by=team.people[who], meeting_id=meeting.pk, new=NewAct(Kind(kind), time.pk))
    with team.stage.at(1, "20:20"):
        do_in_meeting(
            by=team.people["nils"],
            meeting_id=meeting.pk,
            new=NewAct(Kind.ITEM, words="What do the 22 cards say so far?"),
        )
