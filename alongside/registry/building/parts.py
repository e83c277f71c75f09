"""Cutting people into parts none of which is small, so that a ruler points at nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import floor, log10

from alongside.registry.building.estimating import Band

DAYS = (30, 100, 200, 400)
MOST_CELLS = 60


def by_days(counts: Sequence[tuple[int | None, int]], threshold: int) -> list[tuple[int | None, int]]:
    """Counts by limits in days, the last without one: what is small goes together with the next, or the one before."""
    found: list[tuple[int | None, int]] = []
    held = 0
    for limit, count in counts:
        held += count
        if held > threshold or (limit is None and not held):
            found.append((limit, held))
            held = 0
    if held:  # what is left at the end is small
        before = found.pop()[1] if found else 0
        found.append((None, before + held))
    return found if all(not count or count > threshold for _limit, count in found) else []


def by_number(values: Iterable[float], threshold: int, edges: Sequence[float] = ()) -> list[Band]:
    """Numbers in bands from, to, how many: on round edges, the first and the last open; none of them small."""
    there = sorted(values)
    if len(there) <= threshold:
        return []
    whole = all(value == int(value) for value in there)
    cells = _cells(there, list(edges) or _edges(there, whole=whole))
    starts: list[float | None] = []
    counts: list[int] = []
    held, begin = 0, cells[0][0]
    for edge, count in cells:
        begin = edge if not held else begin
        held += count
        if held > threshold:
            starts, counts, held = [*starts, begin], [*counts, held], 0
    counts[-1] += held
    starts[0] = None
    ends = [
        None if after is None else after - 1 if whole else after for _one, after in pairwise([*starts, None])
    ]
    return list(zip(starts, ends, counts, strict=True))


def _edges(there: Sequence[float], *, whole: bool) -> list[float]:
    """Round edges, one of 1, 2 or 5 apart, as the middle of the numbers spreads."""
    low, high = there[len(there) // 20], there[-1 - len(there) // 20]
    spread = max(high - low, 1.0 if whole else 1e-6)
    step = 10.0 ** floor(log10(spread / MOST_CELLS))
    step *= next(times for times in (1, 2, 5, 10) if spread / (step * times) <= MOST_CELLS)
    step = max(step, 1.0) if whole else step
    first = floor(low / step)
    return [round((first + place) * step, 9) for place in range(MOST_CELLS + 2)]


def _cells(there: Sequence[float], edges: list[float]) -> list[tuple[float, int]]:
    """How many lie from each edge on, until the next; what lies before the first belongs to it."""
    counts = [0] * len(edges)
    for value in there:
        place = sum(1 for edge in edges if edge <= value) - 1
        counts[max(0, place)] += 1
    return list(zip(edges, counts, strict=True))
