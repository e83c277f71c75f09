"""Runs of a phase: how long the longest is, how often the line crosses the middle, and what chance would give.

Anhøj's limits: Anhøj and Olesen 2014, doi 10.1371/journal.pone.0113825 (Schilling 2012 for the longest run, Chen 2010
for the crossings). The number of runs of the IHI's run chart rules: Swed and Eisenhart 1943, at 5 %, for as many points
above the median as below.
"""

from __future__ import annotations

from functools import cache
from math import comb, log2

import numpy as np
from numpy.typing import NDArray

from alongside.kit.spc.results import Runs
from alongside.kit.spc.windows import in_a_row

LEAST_USEFUL = 10
"""With fewer useful points runs are counted and not judged."""


@cache
def longest_allowed(useful: int) -> int:
    """The longest run that chance may give among so many useful points."""
    return round(log2(useful)) + 3 if useful else 0


@cache
def fewest_crossings(useful: int) -> int:
    """The fewest crossings that chance may give: the 5 % quantile of Binomial(useful - 1, 1/2)."""
    trials = max(useful - 1, 0)
    so_far, most = 0, 2**trials
    for crossings in range(trials + 1):
        so_far += comb(trials, crossings)
        if so_far * 20 >= most:
            return crossings
    return trials


def runs(side: NDArray[np.int8]) -> Runs:
    """The runs of counted points, given on which side of the middle line each lies."""
    useful = side[side != 0]
    rows = in_a_row(useful)
    longest = int(rows.max()) if len(rows) else 0
    crossings = int((useful[1:] != useful[:-1]).sum())
    return Runs(len(useful), longest, longest_allowed(len(useful)), crossings, fewest_crossings(len(useful)))


@cache
def few_and_many_runs(useful: int) -> tuple[int, int]:
    """The fewest and the most runs that chance may give, two-sided at 5 %, with half the points on each side."""
    above, below = useful // 2, useful - useful // 2
    ways = [_ways(above, below, number) for number in range(useful + 1)]
    return _edge(ways, range(useful + 1)), _edge(ways, range(useful, -1, -1))


def _edge(ways: list[int], order: range) -> int:
    so_far = 0
    for number in order:
        so_far += ways[number]
        if so_far * 40 > sum(ways):
            return number
    raise AssertionError("the ways add up to all of them")


def _ways(above: int, below: int, number: int) -> int:
    """In how many orders so many points above and below make this number of runs."""
    if number < 2:
        return 0
    half, odd = divmod(number, 2)
    if not odd:
        return 2 * comb(above - 1, half - 1) * comb(below - 1, half - 1)
    return comb(above - 1, half) * comb(below - 1, half - 1) + comb(above - 1, half - 1) * comb(
        below - 1, half
    )
