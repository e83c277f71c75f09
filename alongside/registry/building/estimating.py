"""What a measure would show, worked out from what everyone may read already, and from nothing else.

A ruler says of one kind of fact how many have a new one, and how its numbers lie, in parts none of which is small. From
rulers alone follows between which numbers a result lies. Whoever tries a thousand definitions learns what the rulers
say, and nothing more: no person is looked at for a preview.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from alongside.registry.measuring.definition import Definition, Kind

BETWEEN, CHANGE = "between:", "change:"
FROM_BACK, TO_BACK, CHANGE_WITHIN = 180, 550, 200
"""For which windows a change is known beforehand."""

Band = tuple[float | None, float | None, int]


@dataclass(frozen=True)
class Known:
    """A ruler: people by how old their last one is (days, the last without), and by its number: from, to, people."""

    enrolled: int
    reached: tuple[tuple[int | None, int], ...] = ()
    over: int = 0
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True)
class Within:
    """A number that lies between two, both included."""

    low: int
    high: int


@dataclass(frozen=True)
class Estimate:
    """How many would count, and how many of them meet it."""

    counted: Within
    met: Within


def estimate(one: Definition, known: Mapping[str, Known]) -> Estimate | None:
    """Between which numbers a measure's newest result lies; None where nothing is known of it."""
    found = _BY_KIND.get(one.kind)
    return found(one, known) if found else None


def keys_of(one: Definition) -> list[str]:
    """By which rulers a definition is judged."""
    if one.kind == Kind.BETWEEN:
        return [BETWEEN + one.what]
    if one.kind == Kind.CHANGE:
        return [CHANGE + one.what]
    return list(one.facts)


def reached_within(ruler: Known, days: int) -> Within:
    """How many have one that is so many days old at most (0: from whenever it is)."""
    low = high = 0
    for limit, people in ruler.reached:
        if limit is None:
            beyond = not days or days > max((one or 0 for one, _people in ruler.reached), default=0)
            return Within(low, high + people if beyond else high)
        if not days or limit <= days:
            low, high = low + people, high + people
        elif low == high:
            high += people
    return Within(low, high)


def inside(ruler: Known, least: float | None, most: float | None) -> Within:
    """How many have a number between the two."""
    low = high = 0
    for begin, end, people in ruler.bands:
        above = least is None or begin is not None and begin >= least
        below = most is None or end is not None and end <= most
        apart = (least is not None and end is not None and end < least) or (
            most is not None and begin is not None and begin > most
        )
        low += people if above and below else 0
        high += 0 if apart else people
    return Within(low, high)


def _last(one: Definition, known: Mapping[str, Known]) -> Estimate | None:
    ruler = known.get(one.what)
    if ruler is None:
        return None
    counted, fits = reached_within(ruler, one.within), inside(ruler, one.least, one.most)
    every = sum(people for _begin, _end, people in ruler.bands)
    if not every:
        return Estimate(counted, Within(0, counted.high))
    if one.within == ruler.over:
        return Estimate(counted, fits)
    if 0 < one.within < ruler.over:
        low = max(0, fits.low - (every - counted.low))
        return Estimate(counted, Within(low, min(fits.high, counted.high)))
    high = min(fits.high + max(0, counted.high - every), counted.high)
    return Estimate(counted, Within(fits.low, high))


def _known(one: Definition, known: Mapping[str, Known]) -> Estimate | None:
    rulers = [known.get(name) for name in one.all_of]
    there = [ruler for ruler in rulers if ruler is not None]
    if not there or len(there) < len(rulers):
        return None
    enrolled = there[0].enrolled
    found = [reached_within(ruler, one.within) for ruler in there]
    low = max(0, sum(each.low for each in found) - (len(found) - 1) * enrolled)
    return Estimate(Within(enrolled, enrolled), Within(low, min(each.high for each in found)))


def _done(one: Definition, known: Mapping[str, Known]) -> Estimate | None:
    ruler = known.get(one.what)
    if ruler is None or one.with_what:
        return None
    every = sum(times for _days, times in ruler.reached)
    return Estimate(Within(every, every), _in_time(ruler, one.within))


def _in_time(ruler: Known, days: int) -> Within:
    low = sum(times for limit, times in ruler.reached if limit is not None and limit <= days)
    more = next((times for limit, times in ruler.reached if limit is None or limit > days), 0)
    exact = any(limit == days for limit, _times in ruler.reached)
    return Within(low, low if exact else low + more)


def _by_bands(key: str, one: Definition, known: Mapping[str, Known]) -> Estimate | None:
    ruler = known.get(key)
    if ruler is None:
        return None
    every = sum(times for _begin, _end, times in ruler.bands)
    return Estimate(Within(every, every), inside(ruler, one.least, one.most))


def _change(one: Definition, known: Mapping[str, Known]) -> Estimate | None:
    if (one.within, one.from_back, one.to_back) != (CHANGE_WITHIN, FROM_BACK, TO_BACK):
        return None
    return _by_bands(CHANGE + one.what, one, known)


_BY_KIND: dict[Kind, Callable[[Definition, Mapping[str, Known]], Estimate | None]] = {
    Kind.LAST: lambda one, known: None if one.without else _last(one, known),
    Kind.KNOWN: _known,
    Kind.DONE: _done,
    Kind.BETWEEN: lambda one, known: _by_bands(BETWEEN + one.what, one, known),
    Kind.CHANGE: _change,
}
