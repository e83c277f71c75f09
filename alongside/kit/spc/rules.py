"""The rules that tell a signal, as named sets: each is used whole and never mixed with another.

Anhøj: see `runs`. IHI run chart rules: Perla, Provost and Murray 2011, doi 10.1136/bmjqs.2009.037895. Western
Electric: Statistical Quality Control Handbook 1956. Nelson: Journal of Quality Technology 16 (1984), 237. Making data
count: NHS England.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alongside.kit.spc.lines import ALIKE, Bools, Floats
from alongside.kit.spc.runs import LEAST_USEFUL, few_and_many_runs, fewest_crossings, longest_allowed
from alongside.kit.spc.terms import Rule, RuleSet, Side
from alongside.kit.spc.windows import (
    Ints,
    by_turns,
    covered,
    in_a_row,
    of_the_last,
    steadily,
    stretches,
    ways,
)

ABOVE_AND_BELOW = ((Side.ABOVE, 1), (Side.BELOW, -1))


@dataclass(frozen=True, slots=True)
class Counted:
    """The points of one phase that count, in order of time, and where they stand in the series."""

    places: Ints
    values: Floats
    z: Floats
    side: NDArray[np.int8]
    outside: NDArray[np.int8]
    """1 above the upper limit, -1 below the lower, 0 within (or no limits)."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that fired, and on which places of the series."""

    rule: Rule
    side: Side
    places: Ints


Found = Iterator[Fired]
Finder = Callable[[Counted], Found]


def outside_of(values: Floats, lower: Floats, upper: Floats) -> NDArray[np.int8]:
    """Which points lie beyond their limits, and on which side; none does where there is no limit."""
    slack = ALIKE * np.abs(values)
    above, below = values > upper + slack, values < lower - slack
    return np.asarray(above.astype(np.int8) - below.astype(np.int8))


def fired(counted: Counted, rules: RuleSet) -> Found:
    """Every signal of a phase by one set of rules."""
    for find in _SETS[rules]:
        yield from find(counted)


def rows_on_one_side(counted: Counted, rules: RuleSet, useful: int) -> Found:
    """Rows on one side of a line that was there before, as long as the set of rules asks for."""
    yield from _runs_of(counted, row_asked(rules, useful), skipping=rules in SKIPPING)


def row_asked(rules: RuleSet, useful: int) -> int:
    """How many points in a row on one side are a signal, by this set, among so many useful points."""
    return _ROW.get(rules) or longest_allowed(useful) + 1


def longest_row(side: NDArray[np.int8], rules: RuleSet) -> int:
    """The longest row on one side as this set sees it: points on the middle line are skipped, or end a row."""
    kept = side[side != 0] if rules in SKIPPING else side
    rows = in_a_row(kept)[kept != 0]
    return int(rows.max()) if len(rows) else 0


def _outside(counted: Counted) -> Found:
    for side, sign in ABOVE_AND_BELOW:
        for place in counted.places[counted.outside == sign]:
            yield Fired(Rule.OUTSIDE, side, np.array([place]))


def _runs_of(counted: Counted, least: int, skipping: bool) -> Found:
    """Rows of at least so many on one side; points on the middle line end a row, or are skipped."""
    kept = counted.side != 0 if skipping else np.ones(len(counted.side), dtype=bool)
    side, places = counted.side[kept], counted.places[kept]
    rows = in_a_row(side)
    for name, sign in ABOVE_AND_BELOW:
        for row in stretches(covered((rows >= least) & (side == sign), least)):
            yield Fired(Rule.ONE_SIDE, name, places[row])


def _one_side(rules: RuleSet, skipping: bool = False) -> Finder:
    return lambda counted: _runs_of(counted, _ROW[rules], skipping)


def _trend(least: int, skipping: bool = False) -> Finder:
    """Rows of at least so many points that rise or fall; equal ones in a row end it, or count once."""

    def find(counted: Counted) -> Found:
        values, places = counted.values, counted.places
        if skipping and len(values):
            kept = np.concatenate(([True], ways(values) != 0))
            values, places = values[kept], places[kept]
        for side, sign in ABOVE_AND_BELOW:
            rows = steadily(values, sign)
            for row in _rows(rows >= least, rows):
                yield Fired(Rule.TREND, side, places[row])

    return find


def _rows(done: Bools, rows: Ints) -> Iterator[Ints]:
    """The whole rows that are long enough: from the first point of each to its last."""
    for stretch in stretches(done):
        ends = stretch[np.concatenate((rows[stretch[1:]] <= rows[stretch[:-1]], [True]))]
        for end in ends:
            yield np.arange(end - rows[end] + 1, end + 1)


def _of_the_last(rule: Rule, width: int, least: int, sigmas: float) -> Finder:
    """So many of the last points beyond so many sigma on one side, the one that completes the pattern among them."""

    def find(counted: Counted) -> Found:
        for side, sign in ABOVE_AND_BELOW:
            beyond = counted.z * sign > sigmas
            done = of_the_last(beyond, width, least) & beyond
            for row in stretches(covered(done, width)):
                yield Fired(rule, side, counted.places[row[beyond[row]]])

    return find


def _near_limit(counted: Counted) -> Found:
    """Making data count: two of three between two thirds of the way and the limit, all three on one side."""
    for side, sign in ABOVE_AND_BELOW:
        near = (counted.z * sign > 2) & (counted.outside == 0)
        done = of_the_last(near, 3, 2) & of_the_last(counted.side == sign, 3, 3)
        for row in stretches(covered(done, 3)):
            yield Fired(Rule.NEAR_LIMIT, side, counted.places[row[near[row]]])


def _alternating(counted: Counted) -> Found:
    turns = by_turns(counted.values)
    for row in _rows(turns >= 14, turns):
        yield Fired(Rule.ALTERNATING, Side.BOTH, counted.places[row])


def _hugging(counted: Counted) -> Found:
    for row in stretches(covered(of_the_last(np.abs(counted.z) < 1, 15, 15), 15)):
        yield Fired(Rule.HUGGING, Side.BOTH, counted.places[row])


def _none_near_middle(counted: Counted) -> Found:
    above, below = counted.z > 1, counted.z < -1
    done = of_the_last(above | below, 8, 8) & of_the_last(above, 8, 1) & of_the_last(below, 8, 1)
    for row in stretches(covered(done, 8)):
        yield Fired(Rule.NONE_NEAR_MIDDLE, Side.BOTH, counted.places[row])


def _anhoej(counted: Counted) -> Found:
    useful = counted.side[counted.side != 0]
    if len(useful) < LEAST_USEFUL:
        return
    yield from _runs_of(counted, longest_allowed(len(useful)) + 1, skipping=True)
    if int((useful[1:] != useful[:-1]).sum()) < fewest_crossings(len(useful)):
        yield Fired(Rule.FEW_CROSSINGS, Side.BOTH, counted.places)


def _number_of_runs(counted: Counted) -> Found:
    useful = counted.side[counted.side != 0]
    if len(useful) < LEAST_USEFUL:
        return
    fewest, most = few_and_many_runs(len(useful))
    found = int((useful[1:] != useful[:-1]).sum()) + 1
    if found < fewest:
        yield Fired(Rule.FEW_CROSSINGS, Side.BOTH, counted.places)
    if found > most:
        yield Fired(Rule.MANY_CROSSINGS, Side.BOTH, counted.places)


SKIPPING = (RuleSet.ANHOEJ, RuleSet.IHI)
"""By these a point on the middle line neither makes a row nor ends it."""
_ROW = {RuleSet.IHI: 6, RuleSet.NELSON: 9, RuleSet.WESTERN_ELECTRIC: 8, RuleSet.COUNTING: 7}
"""How many on one side are a signal; with Anhøj's rules it depends on how many useful points there are."""
_SETS: dict[RuleSet, tuple[Finder, ...]] = {
    RuleSet.ANHOEJ: (_outside, _anhoej),
    RuleSet.IHI: (_outside, _one_side(RuleSet.IHI, skipping=True), _trend(5, skipping=True), _number_of_runs),
    RuleSet.NELSON: (
        _outside, _one_side(RuleSet.NELSON), _trend(6), _alternating, _of_the_last(Rule.NEAR_LIMIT, 3, 2, 2),
        _of_the_last(Rule.BEYOND_ONE, 5, 4, 1), _hugging, _none_near_middle,
    ),
    RuleSet.WESTERN_ELECTRIC: (
        _outside, _of_the_last(Rule.NEAR_LIMIT, 3, 2, 2), _of_the_last(Rule.BEYOND_ONE, 5, 4, 1),
        _one_side(RuleSet.WESTERN_ELECTRIC),
    ),
    RuleSet.COUNTING: (_outside, _trend(7), _near_limit, _one_side(RuleSet.COUNTING)),
}  # fmt: skip
"""In each set the rules stand in the order in which they count where several fire on one point."""
