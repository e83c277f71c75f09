"""Where the lines of an axis stand, and what is written beside them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date

from alongside.kit.spc import Period
from alongside.ui import words
from alongside.ui.ticks import nice_ticks

Written = Callable[[float], str]


def values_axis(known: Sequence[float], low: float | None, high: float | None) -> list[float]:
    """Round numbers that enclose what is drawn, but go no further than is possible (a share: 0 and 1)."""
    ticks = nice_ticks((min(known), max(known)) if known else (0.0, 1.0))
    inside = [
        one for one in ticks if (low is None or one >= low - 1e-9) and (high is None or one <= high + 1e-9)
    ]
    return inside if len(inside) > 1 else ticks


def time_axis(at: Sequence[date], period: Period, most: int) -> dict[int, str]:
    """At most so many places in a row of moments, with their names: years where there are several, else each."""
    years = [place for place, day in enumerate(at) if place and day.year != at[place - 1].year]
    if at and at[0].month == 1 and period not in (Period.DAY, Period.EVENT):
        years.insert(0, 0)
    if len(years) > 1 or period == Period.YEAR:
        places = range(len(at)) if period == Period.YEAR else years
        return {place: str(at[place].year) for place in _thinned(places, most)}
    return {place: _name(at[place], period) for place in _thinned(range(len(at)), max(2, most // 2))}


def _thinned(places: Sequence[int], most: int) -> Sequence[int]:
    return places[:: math.ceil(len(places) / most)] if places else places


def _name(day: date, period: Period) -> str:
    if period in (Period.MONTH, Period.QUARTER):
        return f"{words.month_short(day)} {day.year}"
    return words.day_and_month(day)
