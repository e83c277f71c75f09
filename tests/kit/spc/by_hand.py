"""Control charts worked out once more, slowly: exact fractions and plain loops, from the formulas as they are published.

Nothing here comes from the kit or from a library of statistics. Sources: Montgomery, Introduction to Statistical Quality
Control (I 6.33, P 7.8, C 7.17, U 7.19); screening: Nelson 1982; runs: Anhøj 2014, doi 10.1371/journal.pone.0113825.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import comb, log2, sqrt

D2, D4 = Fraction("1.128"), Fraction("3.267")
Line = tuple[float, float | None, float | None]


def lines(
    kind: str, counts: Sequence[int], sizes: Sequence[int], base: Sequence[int], per: int = 1
) -> list[Line]:
    """Middle line, lower and upper limit at each place, made from the places in `base`."""
    if kind == "run":
        return [(float(_median([Fraction(counts[one]) for one in base])), None, None)] * len(counts)
    if kind in ("i", "i screened"):
        return [_single([counts[one] for one in base], screened=kind != "i")] * len(counts)
    all_counted, all_sizes = sum(counts[one] for one in base), sum(sizes[one] for one in base)
    if kind == "c":
        middle = Fraction(all_counted, len(base))
        return [_around(float(middle), sqrt(middle), None)] * len(counts)
    middle = Fraction(all_counted, all_sizes)
    if kind == "p":
        return [_around(float(middle), sqrt(middle * (1 - middle) / size), 1.0) for size in sizes]
    return [_around(float(middle * per), sqrt(middle / size) * per, None) for size in sizes]


def _around(middle: float, sigma: float, most: float | None) -> Line:
    upper = middle + 3 * sigma
    return middle, max(0.0, middle - 3 * sigma), upper if most is None else min(most, upper)


def _single(values: Sequence[int], *, screened: bool) -> Line:
    steps = [abs(Fraction(one - before)) for before, one in zip(values, values[1:], strict=False)]
    if screened:
        mean = sum(steps) / len(steps)
        steps = [one for one in steps if one < D4 * mean]
    middle = Fraction(sum(values), len(values))
    width = 3 * (sum(steps) / len(steps)) / D2
    return float(middle), float(middle - width), float(middle + width)


def _median(values: Sequence[Fraction]) -> Fraction:
    told, half = sorted(values), len(values) // 2
    return told[half] if len(told) % 2 else (told[half - 1] + told[half]) / 2


def runs(values: Sequence[Fraction], middle: Fraction) -> tuple[int, int, int, int, int]:
    """Useful points, longest run and the longest allowed, crossings and the fewest that chance gives."""
    sides = [one > middle for one in values if one != middle]
    longest, row, crossings = 0, 0, 0
    for place, side in enumerate(sides):
        same = place > 0 and side == sides[place - 1]
        crossings += place > 0 and not same
        row = row + 1 if same else 1
        longest = max(longest, row)
    useful = len(sides)
    return useful, longest, round(log2(useful)) + 3, crossings, _fewest(useful - 1)


def _fewest(flips: int) -> int:
    """The least number of heads that so many coins show in more than one of twenty throws, or just so often."""
    ways, told = 0, 0
    while Fraction(ways + comb(flips, told), 2**flips) < Fraction(1, 20):
        ways += comb(flips, told)
        told += 1
    return told
