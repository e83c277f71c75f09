"""From what an engine answers to lines of numbers, month by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from alongside.registry.measuring.definition import Definition, Kind

BY = ("center", "band", "sex", "diagnosis")
"""By what numbers are told apart; what belongs to everyone is the sum over the centers."""

ALL = ("all", 0)
Row = tuple[str, int, int, int, int]
"""by, key, month, counted, met: what is added in that month."""


@dataclass(frozen=True)
class Track:
    """One line of numbers, month by month: how many counted, and how many of them met."""

    counted: tuple[int, ...]
    met: tuple[int, ...]


Tracks = dict[tuple[str, int], Track]


def questions(one: Definition) -> tuple[str, ...]:
    """What is asked of an engine for the numbers of one measure."""
    if one.counts_people:
        return ("stays",)
    return ("people", "enrolled") if one.kind == Kind.RATE else ("months",)


def added_up(rows: Iterable[Row], first: int, last: int, *, running: bool) -> Tracks:
    """Tracks from the first month to the last; `running`: what was added before goes on."""
    months = last - first + 1
    counted: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0] * months)
    met: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0] * months)
    for by, key, when, more, more_met in rows:
        place = when - first
        if place >= months or (place < 0 and not running):
            continue
        for line in ((by, key), ALL) if by == "center" else ((by, key),):
            counted[line][max(0, place)] += more
            met[line][max(0, place)] += more_met
    told = accumulate if running else iter
    return {key: Track(tuple(told(line)), tuple(told(met[key]))) for key, line in counted.items()}
