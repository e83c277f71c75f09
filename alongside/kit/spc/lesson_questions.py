"""Three questions on a chart, whose answers follow from the chart as it was worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from alongside.kit.spc import lesson_words as words
from alongside.kit.spc.charting import WHOLE_PHASE, chart
from alongside.kit.spc.lesson_reading import Choice, Now, Question
from alongside.kit.spc.lesson_steps import many, row_said
from alongside.kit.spc.phrases import when
from alongside.kit.spc.results import Chart, Figure, Said
from alongside.kit.spc.series import Series, SeriesFault
from alongside.kit.spc.terms import Kind, Period, Rule


def rules_at(one: Chart, place: int) -> tuple[Rule, ...]:
    """The rules by which this very point is a signal; what belongs to a stretch as a whole marks none."""
    return tuple(rule for rule in one.fired.get(place, ()) if rule not in WHOLE_PHASE)


def about_a_point(now: Now) -> Question:
    """Is the point farthest from the middle line a signal?"""
    place = _farthest(now)
    value, found = now.chart.values[place], rules_at(now.chart, place)
    assert value is not None  # it counts
    right = "alone" if Rule.OUTSIDE in found else "row" if found else "no"
    asks = Said(words.IS_IT_A_SIGNAL, {"when": when(now.chart, place), "value": Figure(value)})
    choices = [Choice(key, Said(said)) for key, said in words.SIGNAL_ANSWERS.items()]
    why = [_why(now, place, right)]
    if right == "alone" and now.phase.trial:
        why.append(Said(words.WITH_CARE))
    return Question("point", asks, choices, right, why)


def _farthest(now: Now) -> int:
    """The point that catches the eye: farthest from the middle line, the latest of those as far."""
    return max(now.places, key=lambda place: (abs((now.chart.values[place] or 0.0) - now.centre), place))


def _why(now: Now, place: int, right: str) -> Said:
    if right == "alone":
        return Said(words.WHY_ALONE)
    if right == "row":
        return Said(words.WHY_ROW)
    if now.is_run_chart:
        return Said(words.WHY_NOT_RUN_CHART)
    lower, upper = now.chart.lower[place], now.chart.upper[place]
    if lower is None or upper is None:
        return Said(words.WHY_NOT_NO_LIMITS)
    return Said(words.WHY_NOT, {"lower": Figure(lower), "upper": Figure(upper)})


def about_the_row(now: Now) -> Question:
    """How long is the longest row?"""
    numbers = sorted({now.row, now.row + 1, now.row + 3, max(now.row - 2, 0)})
    choices = [Choice(str(one), many(words.POINTS, one)) for one in numbers]
    return Question("row", Said(words.HOW_LONG), choices, str(now.row), list(row_said(now)))


@dataclass(frozen=True)
class _Tried:
    """A value that the next point might have, and the rules that it would meet."""

    key: str
    value: float
    rules: tuple[Rule, ...]


def about_next(now: Now) -> Question:
    """What would have to happen next? Each value is tried by working the chart out anew with it."""
    tried = [_Tried(key, value, _rules_with(now, value)) for key, value in _values(now)]
    fire = next((one for one in tried if one.rules), None)
    kept = [one for one in tried if one is fire or not one.rules]
    choices = [
        Choice(one.key, Said(words.NEXT[one.key], {"value": Figure(one.value)})) for one in reversed(kept)
    ]
    choices.append(Choice("none", Said(words.NONE_OF_THEM)))
    why = Said(words.WHY_NEXT[fire.rules[0]] if fire else words.WHY_NONE)
    return Question(
        "next", Said(words.WHAT_NEXT[now.chart.series.period]), choices, fire.key if fire else "none", [why]
    )  # fmt: skip


def _values(now: Now) -> Iterator[tuple[str, float]]:
    """Far off (beyond a limit, where there is one), and on either side of the line, nearer to it."""
    newest, centre = now.places[-1], now.centre
    sign = next((int(one) for one in reversed(now.side) if one), 1)
    for way in (sign, -sign):
        far = _within(now, centre + 1.4 * way * _width(now, centre, way))
        if _lies_beyond(now, newest, far):
            yield "beyond", far
            break
    yield "same", _within(now, centre + 0.5 * sign * _width(now, centre, sign))
    yield "other", _within(now, centre - 0.25 * sign * _width(now, centre, -sign))


def _width(now: Now, centre: float, way: int) -> float:
    """From the middle line to the limit on that side; without limits, to the point that lies farthest off."""
    limit = (now.chart.upper if way > 0 else now.chart.lower)[now.places[-1]]
    if limit is not None:
        return abs(limit - centre)
    known = [abs((now.chart.values[one] or 0.0) - centre) for one in now.places]
    return max(known) or abs(centre) or 1.0


def _lies_beyond(now: Now, newest: int, value: float) -> bool:
    lower, upper = now.chart.lower[newest], now.chart.upper[newest]
    return now.is_run_chart or (lower is not None and upper is not None and not lower <= value <= upper)


def _within(now: Now, value: float) -> float:
    """Within what such a number can be: a share lies between none and all, and nothing is counted below 0."""
    series = now.chart.series
    known = [one for one in now.chart.values if one is not None]
    least = min(known) / 2 if series.kind == Kind.T else 0.0 if min(known) >= 0 else value
    shares = series.sizes is not None and series.per == 1 and max(known) <= 1
    most = 1.0 if shares and series.kind not in (Kind.U, Kind.U_PRIME) else max(value, least)
    return min(max(value, least), most)


def _rules_with(now: Now, value: float) -> tuple[Rule, ...]:
    """By which rules the next point would be a signal, if it had this value."""
    try:
        worked = chart(_with(now, value), now.chart.reading)
    except SeriesFault:
        return ()
    return rules_at(worked, len(worked.values) - 1)


def _with(now: Now, value: float) -> Series:
    series = now.chart.series
    sizes = list(series.sizes) if series.sizes is not None else None
    count, newest = value, now.places[-1]
    if sizes is not None:
        size = sizes[newest] or 0.0
        count = value * size / series.per
        sizes.append(size)
    if series.kind == Kind.MR:
        count = (series.counts[newest] or 0.0) + value
    at = [*series.at, _next_day(series)]
    return replace(series, at=at, counts=[*series.counts, count], sizes=sizes)


def _next_day(series: Series) -> date:
    last, months = series.at[-1], {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}.get(series.period)
    if months is None:
        return last + timedelta(days=7 if series.period == Period.WEEK else 1)
    year, month = divmod(last.year * 12 + last.month - 1 + months, 12)
    return last.replace(year=year, month=month + 1, day=min(last.day, 28))
