"""A chart so small that it fits beside a driver: its newest values, their middle line, the newest one marked. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from alongside.kit.spc import Chart, Meaning
from alongside.ui.charts.palette import BETTER, COMMON, STRONG, WORSE

WIDE, HIGH, MOST, PAD = 192, 40, 24, 6
DOT = {Meaning.BETTER: BETTER, Meaning.WORSE: WORSE}


def spark(chart: Chart) -> str:
    """What is drawn in a box of WIDE by HIGH: a line through the newest values, with gaps where none is known."""
    start = max(0, len(chart.values) - MOST)
    values, middle = chart.values[start:], chart.centre[start:]
    known = [one for one in (*values, *middle) if one is not None]
    if not any(one is not None for one in values):
        return ""
    low, high = min(known), max(known)
    span = (high - low) or 1.0
    step = (WIDE - 2 * PAD) / max(1, len(values) - 1)

    def spot(place: int, value: float) -> str:
        return f"{PAD + place * step:.1f} {HIGH - PAD - (value - low) / span * (HIGH - 2 * PAD):.1f}"

    lines = _line(middle, spot, STRONG, ' stroke-dasharray="4 3"') + _line(values, spot, COMMON, "")
    last = max(place for place, one in enumerate(values) if one is not None)
    x, y = spot(last, values[last] or 0.0).split()
    return f'{lines}<circle cx="{x}" cy="{y}" r="4" fill="{DOT.get(chart.meanings[start + last], COMMON)}"/>'


def _line(values: Sequence[float | None], spot: Any, colour: str, more: str) -> str:
    """One line through the values, broken where there is none."""
    drawn = []
    for known, some in groupby(enumerate(values), key=lambda one: one[1] is not None):
        if known:
            drawn.append("M" + "L".join(spot(place, value) for place, value in some))
    return f'<path d="{"".join(drawn)}" fill="none" stroke="{colour}" stroke-width="1.5"{more}/>'
