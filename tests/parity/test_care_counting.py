"""Who begins in care: from no figure that is told does anything of one person follow, nor of whoever began it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import chain
from random import Random

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from alongside.parity.care_counting import (
    ALL,
    NOWHERE,
    ROLES,
    Event,
    People,
    following,
    last_told,
    told_of,
)  # fmt: skip
from tests.calm import CALM
from tests.kit.test_small_numbers import reduced, said_by

FEW, LEAST = 2, 3
"""Small worlds, small numbers: more than two with it, more than two without it, begun by three or more."""
CENTERS = ("north", "south", NOWHERE)
STAFF = {"north": frozenset("abcde"), "south": frozenset("cdefg")}


STEPS, TRIES = 6000, 60


def near(who, role):
    """Who begins what a patient or a relative begins; nobody: it is for those who work there."""
    return {"patient": ("own", who), "caregiver": ("parent", who // 2)}.get(role)


def at(center):
    """Who works there; who is looked after at no center meets anybody."""
    return STAFF.get(center, STAFF["north"] | STAFF["south"])


@st.composite
def worlds(draw):
    """Some 10 to 30 people at up to three places, and what was begun: by oneself, a parent, one of those who work there.

    Not all of them were at a visit for which something was planned; what is taken up is theirs who were.
    """
    dice, centers = draw(st.randoms(use_true_random=False)), CENTERS[: draw(st.integers(1, 3))]
    places = {who: dice.choice(centers) for who in range(draw(st.integers(10, 30)))}
    some, often = [who for who in places if dice.random() < 0.7], draw(st.sampled_from((0.6, 0.9, 1)))
    seen, found = frozenset(who for who in places if dice.random() < often), []
    for _one in range(draw(st.integers(20, 90)) if some else 0):
        who, role = dice.choice(some), dice.choice(ROLES)
        actor = near(who, role) or dice.choice(sorted(at(places[who])))
        found.append(Event(who, actor, role, who in seen and dice.random() < 0.5))
    return found, People(places, seen)


def told_by(events, people):
    return told_of(events, people, STAFF, FEW, LEAST)


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


def of_few(events, cells, known):
    """Whether what was begun within these cells is of few people, of nearly all, by few, or mostly of one or by one.

    Of nearly all: where it is of one role; of what was taken up, of all with whom that could be, since who comes to visits
    is known, and how many visits had something planned stands in the registry. What is told counts things and not people, so two figures of two roles do
    not say how many are without both; the next test shows it.
    """
    places, all_taken = known.places, all(side for _role, _at, side in cells)
    mine = [one for one in events if (one.role, places[one.person], one.taken) in cells]
    people = [
        who
        for who, at in places.items()
        if at in {one[1] for one in cells} and (not all_taken or who in known.seen)
    ]
    of, by = Counter(one.person for one in mine), Counter(one.actor for one in mine)
    if len({role for role, _at, _side in cells}) == 1 and len(people) - len(of) <= FEW:
        return True
    return len(of) <= FEW or len(by) < LEAST or 2 * max(chain(of.values(), by.values())) > len(mine)


@settings(CALM, max_examples=150)
@given(worlds())
def test_every_sum_that_follows_tells_of_enough_people_and_of_enough_who_began_it(world):
    """By lines and by all differences that give a union of cells (role, center, taken): solved by elimination."""
    events, people = world
    places, told = people.places, told_by(events, people)
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
            assert not of_few(events, union, people), union


def of(one, who):
    """The same of somebody else; what one began oneself, and one's parents, go along."""
    return one if one.person == who else Event(who, near(who, one.role) or one.actor, one.role, one.taken)


def nothing_of(events, known, who):
    """A world in which all that is told is the same, and nothing is of this person; None: none was found.

    Who comes to visits stays as it is. Somebody else has what they had, of each role another perhaps; or step by step.
    """
    told, places, people = told_by(events, known), known.places, [one for one in known.places if one != who]
    had = {role: {one.person for one in events if one.role == role} for role in ROLES}
    for dice in map(Random, range(TRIES)):
        some = [one for one in people if places[one] == places[who]] if dice.random() < 0.7 else people
        free = {role: [one for one in some if one not in had[role]] for role in ROLES}
        idle = [one for one in some if all(one in free[role] for role in ROLES)]
        if all(free.values()):
            same = dice.choice(idle) if idle and dice.random() < 0.5 else None
            turn = {role: same or dice.choice(free[role]) for role in ROLES}
            other = [
                of(one, {who: turn[one.role], turn[one.role]: who}.get(one.person, one.person))
                for one in events
            ]
            if can_be(other, known) and told_by(other, known) == told:
                return other
    return walked(events, known, who, told)


def can_be(events, known):
    """Whether what was taken up is theirs who were at a visit."""
    return all(one.person in known.seen for one in events if one.taken)


def walked(events, known, who, told):
    """From world to world in which all that is told stays the same: a thing becomes another's, mostly of somebody who is
    looked after at the same center, or two things change places."""
    dice, places, people = Random(0), known.places, list(known.places)
    for _step in range(STEPS):
        mine = [place for place, one in enumerate(events) if one.person == who]
        if not mine:
            return events
        place = dice.choice(mine) if dice.random() < 0.5 else dice.randrange(len(events))
        one, other = events[place], list(events)
        if dice.random() < 0.7:
            beside = [some for some in people if some != who and places[some] == places[one.person]]
            other[place] = of(one, dice.choice(beside if beside and dice.random() < 0.8 else people))
        else:
            second = dice.randrange(len(events))
            other[place], other[second] = of(one, events[second].person), of(events[second], one.person)
        if can_be(other, known) and told_by(other, known) == told:
            events = other
    return None


def nothing_by(events, people, actor):
    """The same, and nothing was begun by one of those who work there: by another, or by several; None: none was found."""
    told = told_by(events, people)
    for dice in map(Random, range(5 * TRIES)):
        most, share = dice.choice("abcdefg"), dice.choice((0, 1))
        other = []
        for one in events:
            could = sorted(at(people.places[one.person]) - {actor})
            by = most if most in could and dice.random() < share else dice.choice(could)
            other.append(replace(one, actor=by) if one.actor == actor else one)
        if told_by(other, people) == told:
            return other
    return None


@settings(CALM, max_examples=12, phases=[Phase.explicit, Phase.generate])
@given(worlds(), st.randoms(use_true_random=False))
def test_of_everybody_it_could_be_that_nothing_is_theirs(world, dice):
    """From all that is told together nobody learns that anything at all was begun for somebody, or by somebody who works
    there: not from sums over roles or over centers, and not beside the registry's visits for which something was planned."""
    events, people = world
    assume(told_by(events, people))
    staff = {one.actor for one in events if one.role == "clinician"}

    assert [
        who for who in dice.sample(list(people.places), 8) if nothing_of(events, people, who) is None
    ] == []
    assert [one for one in sorted(staff) if nothing_by(events, people, one) is None] == []


def begun(*rows):
    """(person, actor, role, taken, how often)"""
    return [Event(who, by, role, taken) for who, by, role, taken, often in rows for _one in range(often)]


def test_forty_goals_of_one_patient_or_by_one_clinician_tell_nothing():
    places = People(dict.fromkeys(range(40), "north"))
    of_one = begun(
        (0, 0, "clinician", True, 40), *((who, who % 6, "clinician", who % 2 > 0, 1) for who in range(1, 20))
    )
    by_one = begun(
        *((who, 0, "clinician", who % 2 > 0, 1) for who in range(20)),
        *((who, who, "clinician", True, 1) for who in range(1, 6)),
    )
    by_four, fair = (
        begun(*((who, who // 2 % some, "clinician", who % 2 > 0, 1) for who in range(20))) for some in (4, 5)
    )

    assert told_of(of_one, places, {}, 7) == told_of(by_one, places, {}, 7) == {}
    assert told_of(by_four, places, {}, 7) == {}
    assert told_of(fair, places, {}, 7)[ALL, ALL] == (20, 10)


def test_a_center_that_is_hidden_hides_another_and_a_role_another_role():
    places = {who: "north" if who < 30 else "south" if who < 60 else "west" for who in range(90)}
    own = [*range(16), *range(30, 46), *range(60, 64)]
    events = begun(
        *((who, ("own", who), "patient", who % 2 > 0, 1) for who in own),
        *((who, who % 9, "clinician", True, 1) for who in (*range(9), *range(30, 39))),
    )  # fmt: skip
    all_well = [*events, *begun(*((who, ("own", who), "patient", who % 2 > 0, 1) for who in range(64, 80)))]

    places, staff = People(places), dict.fromkeys(("north", "south", "west"), frozenset(range(9)))

    assert told_of(events, places, staff, 7) == {
        (ALL, ALL): (54, 36),
        ("patient", ALL): (36, None),
        ("patient", "south"): (16, None),
    }  # no parent began anything: what parents and staff began is known together; west hides north
    parents = begun(*((who, ("parent", who), "caregiver", who % 2 > 0, 1) for who in range(16)))
    assert told_of([*events, *parents], places, staff, 7) == {
        (ALL, ALL): (70, 44), ("patient", ALL): (36, 18), ("patient", "south"): (16, 8), ("caregiver", ALL): (16, None),
        ("clinician", ALL): (18, None), ("clinician", "south"): (9, None),
    }  # fmt: skip
    assert told_of([*all_well, *parents], places, staff, 7)["patient", "west"] == (20, 10)


def test_where_each_who_works_there_must_have_begun_something_nothing_is_told_of_them():
    places = {who: "north" if who < 30 else "south" for who in range(60)}
    own = begun(*((who, ("own", who), "patient", who % 2 > 0, 1) for who in (*range(16), *range(30, 46))))
    near_by = begun(
        *((who, ("parent", who), "caregiver", who % 2 > 0, 1) for who in (*range(16), *range(30, 46)))
    )
    works = begun(
        *((who, f"{places[who]}{who % 6}", "clinician", True, 1) for who in (*range(12), *range(30, 42)))
    )

    def told(at_north):
        staff = {"north": [f"north{n}" for n in range(at_north)], "south": [f"south{n}" for n in range(9)]}
        here = {key: frozenset(one) for key, one in staff.items()}
        found = told_of([*own, *near_by, *works], People(places), here, 7)
        return {center: one for (role, center), one in found.items() if role == "clinician"}

    assert told(6) == {ALL: (24, None)}
    assert told(7) == {ALL: (24, None), "north": (12, None), "south": (12, None)}


def test_what_is_hidden_already_hides_no_further_center():
    """Nearly all at north have begun something, which hides south, too; what was taken up at south tells of too few."""
    sizes, places, first = {"north": 60, "south": 24, "west": 30, "east": 40}, {}, {}
    for center, size in sizes.items():
        first[center] = len(places)
        places |= dict.fromkeys(range(len(places), len(places) + size), center)
    parts = (("north", 27, 27), ("south", 12, 0), ("west", 10, 10), ("east", 10, 10))
    own = [
        (first[center] + who, ("own", first[center] + who), "patient", who < taken, 1)
        for center, taken, rest in parts for who in range(taken + rest)
    ]  # fmt: skip
    more = [
        (first["east"] + who, who % 9, role, who < 10, 1)
        for role in ("caregiver", "clinician")
        for who in range(20)
    ]
    found = told_of(begun(*own, *more), People(places), {"east": frozenset(range(9))}, 7)

    assert {key: one for key, one in found.items() if key[0] == "patient"} == {
        ("patient", ALL): (106, 59), ("patient", "west"): (20, 10), ("patient", "east"): (20, 10),
    }  # fmt: skip


def test_what_was_ticked_for_nearly_all_who_came_is_not_told():
    """The registry tells at how many visits something was planned: eight, and each of them would be one of these."""
    places = dict.fromkeys(range(60), "north")
    events = begun(*((who, ("own", who), "patient", who < 12, 1) for who in range(24)))

    assert told_of(events, People(places, frozenset(range(19))), {}, 7) == {(ALL, ALL): (24, None)}
    assert told_of(events, People(places, frozenset(range(20))), {}, 7) == {(ALL, ALL): (24, 12)}
    assert told_of(events, People(places), {}, 7) == {(ALL, ALL): (24, 12)}


def test_quarters_are_told_when_all_that_began_in_them_had_its_days():
    assert following(date(2026, 10, 1)) == date(2027, 1, 1)
    assert (last_told(date(2026, 9, 28)), last_told(date(2026, 9, 29))) == (
        date(2026, 1, 1),
        date(2026, 4, 1),
    )
