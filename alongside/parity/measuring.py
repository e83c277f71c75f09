"""What a team can look at month by month: of which kept counts each live measure is made, and its chart (D46). Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from alongside.kit.spc import Better, Chart, Kind, Note, Reading, Series, SeriesFault, chart
from alongside.parity.sides import Side

MOST = 6
FEWEST = 3
"""Months with something counted, below which nothing is drawn."""
Counts = Mapping[tuple[str, str], int]
Point = tuple[date, int, int | None]
"""A month, how many, and of how many."""


@dataclass(frozen=True)
class Live:
    """A share that is read from what is kept: the first of these counts, of the second. "*" is both sides."""

    some: tuple[str, str]
    of: tuple[str, str]


P = Side.PARTNERS.value
LIVE: dict[str, Live] = {
    "items": Live(("item", P), ("item", "*")), "taken": Live(("item_taken", P), ("item", P)),
    "led": Live(("chaired", P), ("chaired", "*")), "early": Live(("met_early", ""), ("met", "")),
    "known": Live(("met_known", ""), ("met", "")), "away": Live(("met_away", ""), ("met", "")),
    "tests": Live(("test", P), ("test", "*")), "paid": Live(("hours_paid", P), ("hours", P)),
}  # fmt: skip
"""From the counts of joint work that everyone reads, and from the minutes that people gave there."""
COMFORT = "comfort"
READ = (*LIVE, COMFORT)
"""What is read live: nobody counts it by hand."""
COMFORT_KEY = "power.disagree"
"""The statement of the rounds on the seven that tells of comfort."""
BY_HAND = ("both", "prepared", "thanked", "changed")
"""What is on the list, and is counted by hand."""


def point(live: Live, month: date, counts: Counts) -> Point | None:
    """One month of a live measure; None where there was nothing."""

    def of(which: tuple[str, str]) -> int:
        key, side = which
        return sum(counts.get((key, one), 0) for one in Side) if side == "*" else counts.get(which, 0)

    return (month, of(live.some), of(live.of)) if of(live.of) else None


def comfort(month: date, sides: Mapping[str, Sequence[int | None]]) -> Point | None:
    """Of those who marked it in a round, how many said yes or rather yes.

    None where that is not told: where the third and the fourth of five answers are told together.
    """
    if any(counts[2] is None for counts in sides.values()):
        return None
    together = [sum(count or 0 for count in some) for some in zip(*sides.values(), strict=True)]
    return month, sum(together[3:]), sum(together)


def charted(
    points: Sequence[Point], *, share: bool, higher: bool, notes: Sequence[Note] = ()
) -> Chart | None:
    """The chart, read by the house's rules; None where there is too little, or what nobody could draw."""
    if len(points) < FEWEST:
        return None
    days = _months(points[0][0], points[-1][0])
    found = {month: (count, of) for month, count, of in points}
    counts = [found.get(day, (0, None))[0] if day in found or share else None for day in days]
    sizes = [found.get(day, (0, None))[1] for day in days]
    better = Better.HIGHER if higher else Better.LOWER
    try:
        series = Series(Kind.P if share else Kind.C, days, counts, sizes if share else None)
        return chart(series, Reading(better=better, notes=list(notes)))
    except SeriesFault:
        return None


def _months(first: date, last: date) -> list[date]:
    found = [first]
    while found[-1] < last:
        day = found[-1]
        found.append(date(day.year + day.month // 12, day.month % 12 + 1, 1))
    return found
