"""Meetings: how long their page takes, and to put together what several people wrote at once."""

from __future__ import annotations

import random
import time
import uuid
from datetime import UTC, datetime, timedelta
from statistics import quantiles
from typing import Any
from uuid import UUID

from alongside.groups.meeting_acts import Act, Kind
from alongside.groups.minutes import items, lines
from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import Known, clinicians, patients
from tests.bench.visitors import asked_often, p95_of

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)
STANDING = UUID(int=0)


def _written(chance: random.Random) -> list[Act]:
    """200 items of five writers; each is talked about, and every other line is worded anew by somebody else."""
    acts = []
    for number in range(200):
        item, at = UUID(int=1000 + number), NOON + timedelta(seconds=chance.randrange(600))
        writer, other = UUID(int=chance.randrange(1, 6)), UUID(int=chance.randrange(1, 6))
        said = UUID(int=5000 + number)
        acts += [
            Act(item, Kind.ITEM, writer, at, words=f"item {number}"),
            Act(said, Kind.NOTE, other, at, about=item, words=f"line {number}"),
        ]
        if number % 2:
            acts.append(Act(UUID(int=9000 + number), Kind.REWORD, writer, at, about=said, words="other"))
    chance.shuffle(acts)
    return acts


@figure("minutes_merge_ms", "ms", 20)
def minutes_merge(house: BenchHouse) -> float:
    """The agenda and the minutes of 200 items from five writers, whatever the order in which they came."""
    chance, took = random.Random(7), []
    for _round in range(40):
        acts = _written(chance)
        begun = time.perf_counter()
        found = len(items(acts, STANDING)), len(lines(acts))
        took.append((time.perf_counter() - begun) * 1000)
        assert found == (201, 200)
    return quantiles(took, n=20)[-1]


ROUNDS = 25
KINDS = (Kind.NOTE, Kind.NEXT, Kind.NOTE, Kind.NOTE, Kind.HAND, Kind.SPOKE, Kind.TALK)


def long_meeting(members: list[Any]) -> UUID:
    """A meeting of two hours: twenty items, 270 acts of those who sit there, the first of whom calls it. Its id."""
    from alongside.groups.actions.meetings import NewMeeting, call_meeting

    new = NewMeeting("Long", ("room",))
    meeting = call_meeting(by=members[0], group_id=_seated(members), new=new).pk
    about = [
        _do(members, meeting, n, Kind.ITEM, words=f"Item {n}, in some plain words").pk for n in range(20)
    ]
    _do(members, meeting, 0, Kind.BEGIN)
    for number in range(len(members)):
        _do(members, meeting, number, Kind.HERE, words="room")
    _do(members, meeting, 0, Kind.NOW, about=about[0])
    for number in range(200):
        _say(members, meeting, number, about[number % 20])
    for number in range(5):
        proposal = _do(
            members, meeting, number, Kind.PROPOSE, about=about[number], words=f"We do this, {number}"
        ).pk
        for answer in range(len(members) if number else 2):
            _do(members, meeting, answer, Kind.YES, about=proposal)
        if number:
            _do(members, meeting, number, Kind.CLOSE, about=proposal)
    return meeting


def _seated(members: list[Any]) -> UUID:
    """A new group in which all of them sit."""
    from alongside.groups.actions.groups import begin_group
    from alongside.groups.actions.seats import ask_for_seat, give_seat
    from alongside.groups.beginning import NewGroup
    from alongside.groups.seated import OwnWords

    first, *others = members
    group = begin_group(
        by=first, new=NewGroup(f"Bench {uuid.uuid4()}", "To be measured."), own=OwnWords("us")
    )
    for one in others:
        give_seat(by=first, seat_id=ask_for_seat(by=one, group_id=group.pk, own=OwnWords("us")).pk)
    return group.pk


def _do(members: list[Any], meeting: UUID, number: int, kind: Kind, **more: Any) -> Any:
    from alongside.groups.actions.meetings import NewAct, do_in_meeting

    return do_in_meeting(by=members[number % len(members)], meeting_id=meeting, new=NewAct(kind, **more))


def _say(members: list[Any], meeting: UUID, number: int, about: UUID) -> None:
    """A line, a hand, a turn, or who talks now."""
    kind = KINDS[number % len(KINDS)]
    more: dict[str, Any] = {}
    if kind in (Kind.NOTE, Kind.NEXT):
        more = {"about": about, "words": f"What somebody said, number {number}, and why it matters."}
    elif kind == Kind.TALK:
        more = {"words": ("patient", "clinician", "caregiver")[number % 3]}
    _do(members, meeting, number, kind, **more)


def _actor(house: BenchHouse, one: Known) -> Any:
    from alongside.people.queries.actors import actor_of_account

    with house.connect("owner") as owner:
        (account,) = owner.execute(
            "SELECT account_id FROM people_person WHERE id = %s", [one.person_id]
        ).fetchone()
    return actor_of_account(account, UUID(str(one.seat_id)))


@figure("meeting_page_p95_ms", "ms", 50)
def meeting_page(house: BenchHouse) -> float:
    """A meeting of two hours that goes on, as each who sits in it opens its page; all of one community."""
    known = [(one, _actor(house, one)) for one in (*clinicians(house), *patients(house))]
    here = [(one, actor) for one, actor in known if actor.community_id == known[0][1].community_id]
    path = f"/groups/meetings/{long_meeting([actor for _one, actor in here])}/"
    return p95_of(asked_often([one.visitor for one, _actor in here], [path] * len(here), ROUNDS))
