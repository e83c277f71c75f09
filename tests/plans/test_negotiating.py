"""The negotiation, held to properties: whoever says what in whatever order, no stand is lost, and the state is explained.

Everything here is the house's own code: `follows` says where an act goes, `negotiation_of` what comes of them.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import permutations
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.plans.negotiating import MAKES_VERSION, follows, negotiation_of
from alongside.plans.said import Act, Who
from alongside.plans.vocabulary import ActKind, Agreement, Going, Position, Side
from tests.calm import CALM

EXAMPLES = 2000 if os.environ.get("ALONGSIDE_PROOF") else 200
BEGAN = datetime(2026, 9, 3, tzinfo=UTC)
PARTIES = {
    "maya": Side.PERSON, "jonas": Side.GUARDIAN, "elin": Side.CAREGIVER, "amina": Side.TEAM, "petra": Side.TEAM,
    "tom": Side.STAFF,
}  # fmt: skip
IDS = {name: UUID(int=n + 1) for n, name in enumerate(PARTIES)}
AGREED = (Agreement.AGREED, Agreement.AGREED_OPEN)


@dataclass(frozen=True)
class Attempt:
    """What somebody is about to say, having read the goal as it was `behind` versions ago."""

    name: str
    kind: ActKind
    position: Position = Position.SUPPORT
    behind: int = 0
    words: str = ""


def act(attempt: Attempt, number: int, version: int) -> Act:
    """The act that an attempt becomes where it is let in."""
    speaks = attempt.kind in (*MAKES_VERSION, ActKind.STOOD)
    position = (Position.SUPPORT if attempt.kind in MAKES_VERSION else attempt.position) if speaks else None
    return Act(
        id=UUID(int=1000 + number), number=number, kind=attempt.kind, version=version,
        who=Who(IDS[attempt.name], attempt.name, "", "", ""), side=PARTIES[attempt.name],
        at=BEGAN + timedelta(minutes=number), title=f"Title {version}", reason=attempt.words or f"words {number}",
        position=position,
    )  # fmt: skip


def let_in(acts: list[Act], attempt: Attempt) -> bool:
    """Whether the act stands now; where the version was written anew meanwhile it does not, and its writer is told."""
    read = max(one.version for one in acts) - attempt.behind
    turn = attempt.kind in (ActKind.TALK, ActKind.SET_ASIDE, ActKind.TAKEN_UP)
    place = follows(acts, attempt.kind, None if turn else read)
    if place is not None:
        acts.append(act(attempt, *place))
    return place is not None


def begun_by(name: str) -> list[Act]:
    return [act(Attempt(name, ActKind.PROPOSED), 1, 1)]


names = st.sampled_from(list(PARTIES))
attempts = st.builds(
    Attempt, names,
    st.sampled_from([ActKind.STOOD] * 4 + [ActKind.COUNTERED, ActKind.TALK, ActKind.SET_ASIDE, ActKind.TAKEN_UP]),
    st.sampled_from(list(Position)), st.integers(0, 1),
)  # fmt: skip


@settings(CALM, max_examples=EXAMPLES)
@given(names, st.lists(attempts, max_size=25))
def test_no_stand_is_ever_lost(first, said):
    acts = begun_by(first)
    for attempt in said:
        before = negotiation_of(acts)
        stood = {one.id for version in before.versions for one in version.stands}
        count = len(acts)

        came = let_in(acts, attempt)

        after = negotiation_of(acts)
        now = {one.id for version in after.versions for one in version.stands}
        assert stood <= now, "what somebody said is gone"
        assert len(acts) == count + came
        assert now == {one.id for one in acts if one.position is not None}
        assert came or attempt.behind, "only who read an older version is told to look again"


@settings(CALM, max_examples=EXAMPLES)
@given(names, st.lists(attempts, max_size=20), st.randoms())
def test_the_state_is_in_the_acts_and_not_in_their_order(first, said, chance):
    acts = begun_by(first)
    for attempt in said:
        let_in(acts, attempt)
    shuffled = list(acts)
    chance.shuffle(shuffled)

    assert negotiation_of(shuffled) == negotiation_of(acts)


@settings(CALM, max_examples=EXAMPLES)
@given(names, st.lists(attempts, max_size=25))
def test_agreed_is_what_both_sides_support(first, said):
    """Worked out a second time, from the definition: by each one's latest word on that version."""
    acts = begun_by(first)
    for attempt in said:
        let_in(acts, attempt)

    told = negotiation_of(acts)
    spoke = any(one.side == Side.PERSON and one.position for one in acts)
    agreed = set()
    for version in range(1, max(one.version for one in acts) + 1):
        latest = {}
        for one in acts:
            if one.version == version and one.position is not None:
                latest[one.who.id] = one
        sides = {one.side for one in latest.values() if one.position == Position.SUPPORT}
        if Side.TEAM in sides and (Side.PERSON if spoke else Side.GUARDIAN) in sides:
            agreed.add(version)

    own = acts[0].side == Side.PERSON
    theirs = max(
        (one.version for one in acts if one.kind in MAKES_VERSION and one.side == Side.PERSON), default=0
    )
    moved_on = own and theirs > max(agreed, default=0)
    assert told.agreed == (None if moved_on else max(agreed, default=None))
    assert (told.agreement in AGREED) == (told.agreed is not None)
    assert told.holds == (theirs if moved_on else max(agreed, default=0) or theirs or len(told.versions))


@settings(CALM, max_examples=EXAMPLES)
@given(names, st.lists(attempts, max_size=25))
def test_who_objects_stays_until_they_say_otherwise(first, said):
    acts = begun_by(first)
    for attempt in said:
        let_in(acts, attempt)

    told = negotiation_of(acts)
    latest = {one.who.id: one for one in acts if one.position is not None}
    objects = {key for key, one in latest.items() if one.position != Position.SUPPORT}

    assert objects <= {one.who.id for one in told.open_with}
    assert not objects or told.is_kept_open
    assert {one.who.id: one for one in told.parties} == latest


@settings(CALM, max_examples=EXAMPLES)
@given(names, st.lists(attempts, max_size=25))
def test_nobody_agrees_over_the_person(first, said):
    acts = begun_by(first)
    for attempt in said:
        let_in(acts, attempt)

    told = negotiation_of(acts)
    if told.agreed is not None and any(one.side == Side.PERSON and one.position for one in acts):
        mine = told.versions[told.agreed - 1].latest.get(IDS["maya"])
        assert mine is not None and mine.position == Position.SUPPORT


def arrive(first: list[Act], order: tuple[Attempt, ...]) -> list[Act]:
    """All of them press the button at once, having read the same version; who is told looks again and sends it anew."""
    acts, waiting = list(first), list(order)
    read = max(one.version for one in first)
    while waiting:
        again = []
        for attempt in waiting:
            behind = max(one.version for one in acts) - read
            if not let_in(acts, replace(attempt, behind=behind)):
                again.append(attempt)
        waiting, read = again, max(one.version for one in acts)
    return acts


at_once = st.lists(
    st.builds(Attempt, names, st.just(ActKind.STOOD), st.sampled_from(list(Position))),
    min_size=2, max_size=4, unique_by=lambda one: one.name,
)  # fmt: skip


@settings(CALM, max_examples=EXAMPLES)
@given(names, st.lists(attempts, max_size=6), at_once)
def test_every_order_of_stands_ends_in_the_same_state(first, before, together):
    begun = begun_by(first)
    for attempt in before:
        let_in(begun, attempt)

    def ends(order: tuple[Attempt, ...]) -> object:
        told = negotiation_of(arrive(begun, order))
        parties = {(one.who.name, one.position, one.version) for one in told.parties}
        open_with = {(one.who.name, one.position) for one in told.open_with}
        return told.agreement, told.holds, told.agreed, told.going, parties, open_with

    assert len({repr(_sorted(ends(order))) for order in permutations(together)}) == 1


def _sorted(told: tuple) -> list:
    return [sorted(map(str, one)) if isinstance(one, set) else one for one in told]


mixed = st.lists(
    st.builds(Attempt, names, st.sampled_from([ActKind.STOOD, ActKind.COUNTERED]), st.sampled_from(list(Position))),
    min_size=2, max_size=4, unique_by=lambda one: one.name,
)  # fmt: skip


@settings(CALM, max_examples=EXAMPLES)
@given(names, mixed)
def test_every_order_of_versions_and_stands_keeps_all_words(first, together):
    """Whose version came first differs with the order, and the path says so; that all were said does not."""
    together = [replace(one, words=f"so says {one.name}") for one in together]
    for order in permutations(together):
        acts = arrive(begun_by(first), order)
        told = negotiation_of(acts)

        assert sorted(one.reason for one in acts[1:]) == sorted(one.words for one in together)
        assert [one.number for one in acts] == list(range(1, len(acts) + 1))
        assert len(told.versions) == 1 + sum(one.kind == ActKind.COUNTERED for one in together)
        assert {one.who.name for one in told.parties} == {first} | {one.name for one in together}


def test_a_goal_needs_a_beginning():
    with pytest.raises(ValueError, match="proposal"):
        negotiation_of([])


def test_who_takes_up_again_opens_it():
    acts = begun_by("maya")
    let_in(acts, Attempt("maya", ActKind.SET_ASIDE))
    aside = negotiation_of(acts).going
    let_in(acts, Attempt("maya", ActKind.TAKEN_UP))

    assert (aside, negotiation_of(acts).going, negotiation_of(acts).closed_by) == (
        Going.SET_ASIDE, Going.OPEN, None,
    )  # fmt: skip
