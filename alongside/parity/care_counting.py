"""Who begins in care, as far as it may be told: no figure from which anything of one person follows. Pure.

One quarter's goals (or agenda items) are told as a tree: of all; of them by the role that began them; of each role that
is told by center. Every branching is one table of `kit.small_numbers`: what is hidden is known as one sum alone, of two
or more. A figure tells of too few where few people are in it, or few who could be are not; where few people began it;
or where half of it and more belongs to one person or was begun by one. Of those who work at a center so few could have
begun it that each must have: that tells of too few, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from alongside.kit.small_numbers import Counts, hidden
from alongside.kit.terms import Role

ROLES = (Role.PATIENT.value, Role.CAREGIVER.value, Role.CLINICIAN.value)
"""Who can begin: the person, a relative, and whoever works there."""
ALL, NOWHERE = "", "-"
"""Of all; of those who are looked after at no center: they are a group as any other, which no page names."""
FEWEST = 5
"""Fewer people than these began it: nothing is told, as in rounds without names."""
SPARE = 2
"""So many more than these could have begun it at least: else whoever knows of themselves would know of all others."""
DAYS = 90
"""Within so many days of its beginning a thing is taken up, or counts as not taken up."""
MONTHS = 3


@dataclass(frozen=True)
class Event:
    """Something that was begun in care: of whom, by whom, in which role; and was it taken up?"""

    person: Any
    actor: Any
    role: str
    taken: bool


@dataclass(frozen=True)
class Begun:
    """Some of what was begun: the people of whom it could be, of whom it is how often, and by whom it was begun.

    `staff`: those who work there, where nobody else could have begun it.
    """

    people: frozenset[Any]
    of: Counter[Any] = field(default_factory=Counter)
    by: Counter[Any] = field(default_factory=Counter)
    staff: frozenset[Any] | None = None

    @property
    def counted(self) -> int:
        """Of how many people it could be."""
        return len(self.people)

    @property
    def met(self) -> int:
        """Of how many it is."""
        return len(self.of)

    @property
    def events(self) -> int:
        """How much was begun."""
        return sum(self.of.values())

    def is_small(self, threshold: int, fewest: int = 0) -> bool:
        """Whether it tells of too few: of people with it or without it, of those who began it, or mostly of one."""
        few = Counts(self.counted, self.met).is_small(threshold) or len(self.by) < fewest
        few = few or self.staff is not None and len(self.staff | self.by.keys()) < fewest + SPARE
        return few or 2 * max(*self.of.values(), *self.by.values()) > self.events

    def __add__(self, other: Begun) -> Begun:
        staff = None if self.staff is None or other.staff is None else self.staff | other.staff
        return Begun(self.people | other.people, self.of + other.of, self.by + other.by, staff)


@dataclass(frozen=True)
class Parted:
    """The same, parted into what was taken up and what was not: both are told, or neither."""

    taken: Begun
    rest: Begun

    @property
    def counted(self) -> int:
        """Of how many people it could be."""
        return self.rest.counted

    @property
    def met(self) -> int:
        """Of how many something was taken up."""
        return self.taken.met

    @property
    def whole(self) -> Begun:
        """Both together."""
        return self.taken + self.rest

    def is_small(self, threshold: int, fewest: int = 0) -> bool:
        """Whether one of the two tells of too few."""
        return self.taken.is_small(threshold, fewest) or self.rest.is_small(threshold, fewest)

    def __add__(self, other: Parted) -> Parted:
        return Parted(self.taken + other.taken, self.rest + other.rest)


Line = tuple[str, str]
"""Of which role and which center; nothing: of all."""
Told = dict[Line, tuple[int, int | None]]
"""What may be told of each line: how much was begun, and how much of it was taken up, where that may be told."""


@dataclass(frozen=True)
class People:
    """Everyone of whom something could be, with the center of each; and with whom something could be taken up.

    `seen`: those who were at a visit for which something was planned. The registry tells how many visits that were.
    Nothing: everyone.
    """

    places: Mapping[Any, str]
    seen: frozenset[Any] | None = None

    def at(self, center: str) -> People:
        """Those of one center."""
        return People({one: place for one, place in self.places.items() if place == center}, self.seen)


Staff = Mapping[str, frozenset[Any]]
"""Who works at each center."""


def told_of(events: Collection[Event], people: People, staff: Staff, few: int, fewest: int = FEWEST) -> Told:
    """What may be told of one quarter."""
    whole = parted(events, people)
    if whole.whole.is_small(few, fewest):
        return {}
    apart = not whole.is_small(few, fewest)
    found: Told = {(ALL, ALL): _figures(whole, apart)}
    roles = {(role, ALL): _of_role(events, people, role, staff) for role in ROLES}
    for line, is_apart in _shown(whole, roles, apart, few, fewest).items():
        found[line] = _figures(roles[line], is_apart)
        centers = _by_center(events, people, line[0], staff)
        shown = _shown(roles[line], centers, is_apart, few, fewest)
        found |= {key: _figures(centers[key], both) for key, both in shown.items()}
    return found


def _shown(
    total: Parted, groups: Mapping[Line, Parted], apart: bool, few: int, fewest: int
) -> dict[Line, bool]:
    """Which groups of a table are told, and whether what was taken up is. APART: of the total that is told."""
    begun = {key: one.whole for key, one in groups.items()}
    gone = hidden(total.whole, begun, few, fewest)
    not_apart = hidden(total, groups, few, fewest, gone) if apart else frozenset(groups)
    return {key: key not in not_apart for key, one in begun.items() if key not in gone and one.counted}


def _figures(one: Parted, apart: bool) -> tuple[int, int | None]:
    return one.whole.events, one.taken.events if apart else None


def _by_center(events: Collection[Event], people: People, role: str, staff: Staff) -> dict[Line, Parted]:
    """What one role began, center by center. Who is looked after at none could be so by anybody who works anywhere."""
    found = {}
    for center in sorted(set(people.places.values())):
        there = staff if center == NOWHERE else {center: staff.get(center, frozenset())}
        found[role, center] = _of_role(events, people.at(center), role, there)
    return found


def _of_role(events: Iterable[Event], people: People, role: str, staff: Staff) -> Parted:
    """What one role began of these people. STAFF: where it is theirs, nobody else could have begun it."""
    could = frozenset().union(*staff.values()) if role == Role.CLINICIAN else None
    return parted([one for one in events if one.role == role], people, could)


def parted(events: Iterable[Event], people: People, staff: frozenset[Any] | None = None) -> Parted:
    """What was begun of these people, parted into what was taken up and what was not.

    What was taken up could be of those alone with whom it could be: a visit tells of everybody else that it is not.
    """
    here = [one for one in events if one.person in people.places]
    everyone, taken = frozenset(people.places), [one for one in here if one.taken]
    could = everyone if people.seen is None else everyone & (people.seen | {one.person for one in taken})
    return Parted(
        _begun(could, taken, staff), _begun(everyone, [one for one in here if not one.taken], staff)
    )


def _begun(people: frozenset[Any], some: Collection[Event], staff: frozenset[Any] | None) -> Begun:
    return Begun(people, Counter(one.person for one in some), Counter(one.actor for one in some), staff)


def quarter_of(day: date) -> date:
    """The first day of a day's quarter."""
    return date(day.year, day.month - (day.month - 1) % MONTHS, 1)


def following(quarter: date) -> date:
    """The first day of the next quarter."""
    return quarter_of(quarter + timedelta(days=100))


def before(quarter: date) -> date:
    """The first day of the quarter before."""
    return quarter_of(quarter - timedelta(days=1))


def last_told(today: date) -> date:
    """The newest quarter of which everything had its days to be taken up: it can be told."""
    found = quarter_of(today)
    while following(found) + timedelta(days=DAYS) > today:
        found = before(found)
    return found
