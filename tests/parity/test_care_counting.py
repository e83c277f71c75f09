"""Who begins in care: from no figure that is told does anything of one person follow, nor of whoever began it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction
from itertools import chain

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from alongside.parity.care_counting import (
    ALL,
    NOWHERE,
    ROLES,
    Event,
    following,
    last_told,
    told_of,
)  # fmt: skip
from tests.calm import CALM
from tests.kit.test_small_numbers import reduced, said_by

FEW, LEAST = 2, 3
"""Small worlds, small numbers: more than two with it, more than two without it, begun by three or more."""
CENTERS = ("north", "south", NOWHERE)


@st.composite
def worlds(draw):
    """Some 10 to 30 people at up to three places, and what was begun: by oneself, a parent, one of five who work there."""
    dice, centers = draw(st.randoms(use_true_random=False)), CENTERS[: draw(st.integers(1, 3))]
    places = {who: dice.choice(centers) for who in range(draw(st.integers(10, 30)))}
    some = [who for who in places if dice.random() < 0.7]
    found = []
    for _one in range(draw(st.integers(20, 90)) if some else 0):
        who, role = dice.choice(some), dice.choice(ROLES)
        actor = {"patient": ("own", who), "caregiver": ("parent", who // 2)}.get(role, dice.randrange(5))
        found.append(Event(who, actor, role, dice.random() < 0.5))
    return found, places


def said(told, places):
    """What is told, as sums over (person, role, taken): each with what it comes to."""
    for (role, center), (begun, taken) in told.items():
        here = {
            (who, one) for who, at in places.items() for one in ROLES
            if role in (ALL, one) and center in (ALL, at)
        }  # fmt: skip
        yield {(*key, side) for key in here for side in (True, False)}, begun
        if taken is not None:
            yield {(*key, True) for key in here}, taken


def of_few(events, cells, places):
    """Whether what was begun within these cells is of few people, of nearly all, by few, or mostly of one or by one.

    Of nearly all: where it is of one role. How many began this or that is told nowhere, so two figures of two roles do
    not say that nobody is without both.
    """
    mine = [one for one in events if (one.role, places[one.person], one.taken) in cells]
    people = [who for who, at in places.items() if at in {one[1] for one in cells}]
    of, by = Counter(one.person for one in mine), Counter(one.actor for one in mine)
    if len({role for role, _at, _side in cells}) == 1 and len(people) - len(of) <= FEW:
        return True
    return len(of) <= FEW or len(by) < LEAST or 2 * max(chain(of.values(), by.values())) > len(mine)


@settings(CALM, max_examples=150)
@given(worlds())
def test_every_sum_that_follows_tells_of_enough_people_and_of_enough_who_began_it(world):
    """By lines and by all differences that give a union of cells (role, center, taken): solved by elimination."""
    events, places = world
    told = told_of(events, places, FEW, LEAST)
    assume(told)
    cells = sorted(
        {(role, at, side) for role in ROLES for at in set(places.values()) for side in (True, False)}
    )
    where = {one: place for place, one in enumerate(cells)}
    rows = []
    for which, value in said(told, places):
        row = [0] * len(cells) + [value]
        for who, role, side in which:
            row[where[role, places[who], side]] = 1
        rows.append([Fraction(one) for one in row])
    known = reduced(rows)
    halves = [(role, at) for role in ROLES for at in set(places.values())]
    unions = [{cell} for cell in cells] + [{(*half, True), (*half, False)} for half in halves]
    unions += [
        {(role, at, side) for at in set(places.values()) for side in sides}
        for role in ROLES
        for sides in ((True,), (False,), (True, False))
    ]
    unions += [{cell for cell in cells if cell[2] in sides} for sides in ((True,), (False,), (True, False))]
    unions += [
        {cell for cell in cells if (cell[0], cell[1]) in (half, other)}
        for half in halves
        for other in halves
        if half < other
    ]
    for union in unions:
        if said_by(known, {where[one] for one in union}) is not None:
            assert not of_few(events, union, places), union


def values(events):
    """Of each person: how much each role began, and how much of it was taken up."""
    return {
        who: Counter((e.role, e.taken) for e in events if e.person == who)
        for who in {e.person for e in events}
    }


def others(events, places):
    """Worlds near this one: two people's things changed places; something of one was another's, or not there."""
    people = list(places)
    for one in people:
        for other in people:
            if one < other:
                turn = {one: other, other: one}
                yield [_moved(e, turn) for e in events]
    for gone in range(len(events)):
        yield events[:gone] + events[gone + 1 :]
        yield [*events, events[gone]]
        for other in people:
            turn = {events[gone].person: other}
            yield events[:gone] + [_moved(events[gone], turn)] + events[gone + 1 :]
    for who in people:
        for role in ROLES:
            yield [*events, Event(who, ("own", who) if role == "patient" else 1, role, True)]


def _moved(event, turn):
    """The same of somebody else; what one began oneself, and one's parents, go along."""
    who = turn.get(event.person, event.person)
    actor = event.actor
    if who != event.person and event.role == "patient":
        actor = ("own", who)
    return Event(who, actor, event.role, event.taken)


@settings(CALM, max_examples=40)
@given(worlds())
def test_of_everybody_something_else_could_be_true(world):
    """For each person another world is found in which all that is told is the same, and what is theirs is not."""
    events, places = world
    told = told_of(events, places, FEW, LEAST)
    assume(told)
    mine, open_ones = values(events), set(places)
    for other in others(events, places):
        if not open_ones:
            break
        theirs = values(other)
        changed = {who for who in open_ones if theirs.get(who, Counter()) != mine.get(who, Counter())}
        if changed and told_of(other, places, FEW, LEAST) == told:
            open_ones -= changed
    assert not open_ones


def begun(*rows):
    """(person, actor, role, taken, how often)"""
    return [Event(who, by, role, taken) for who, by, role, taken, often in rows for _one in range(often)]


def test_forty_goals_of_one_patient_or_by_one_clinician_tell_nothing():
    places = dict.fromkeys(range(40), "north")
    of_one = begun(
        (0, 0, "clinician", True, 40), *((who, who % 6, "clinician", who % 2 > 0, 1) for who in range(1, 20))
    )
    by_one = begun(
        *((who, 0, "clinician", who % 2 > 0, 1) for who in range(20)),
        *((who, who, "clinician", True, 1) for who in range(1, 6)),
    )
    fair = begun(*((who, who // 2 % 5, "clinician", who % 2 > 0, 1) for who in range(20)))

    assert told_of(of_one, places, 7) == told_of(by_one, places, 7) == {}
    assert told_of(fair, places, 7)[ALL, ALL] == (20, 10)


def test_a_center_that_is_hidden_hides_another_and_a_role_another_role():
    places = {who: "north" if who < 30 else "south" if who < 60 else "west" for who in range(90)}
    own = [*range(16), *range(30, 46), *range(60, 64)]
    events = begun(
        *((who, ("own", who), "patient", who % 2 > 0, 1) for who in own),
        *((who, who % 9, "clinician", True, 1) for who in (*range(9), *range(30, 39))),
    )  # fmt: skip
    all_well = [*events, *begun(*((who, ("own", who), "patient", who % 2 > 0, 1) for who in range(64, 80)))]

    assert told_of(events, places, 7) == {
        (ALL, ALL): (54, 36),
        ("patient", ALL): (36, None),
        ("patient", "south"): (16, None),
    }  # no parent began anything: what parents and staff began is known together; west hides north
    parents = begun(*((who, ("parent", who), "caregiver", who % 2 > 0, 1) for who in range(16)))
    assert told_of([*events, *parents], places, 7) == {
        (ALL, ALL): (70, 44), ("patient", ALL): (36, 18), ("patient", "south"): (16, 8), ("caregiver", ALL): (16, None),
        ("clinician", ALL): (18, None), ("clinician", "south"): (9, None),
    }  # fmt: skip
    assert told_of([*all_well, *parents], places, 7)["patient", "west"] == (20, 10)


def test_quarters_are_told_when_all_that_began_in_them_had_its_days():
    assert following(date(2026, 10, 1)) == date(2027, 1, 1)
    assert (last_told(date(2026, 9, 28)), last_told(date(2026, 9, 29))) == (
        date(2026, 1, 1),
        date(2026, 4, 1),
    )
