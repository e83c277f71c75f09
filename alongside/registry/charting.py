"""A measure's line as a control chart, and its centers side by side: worked out by the kit, drawn once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from operator import itemgetter

from alongside.kit.spc import (
    Better,
    Center,
    Chart,
    Comparing,
    Funnel,
    Kind,
    Note,
    Series,
    SeriesFault,
    chart,
    funnel,
)
from alongside.registry.measuring.definition import Definition
from alongside.registry.measuring.definition import Kind as Way
from alongside.registry.models import ChartAct
from alongside.registry.queries.published import Month, Told
from alongside.registry.reading import decided
from alongside.ui import words
from alongside.ui.charts.compared import funnel_chart
from alongside.ui.charts.shown import Labels, Shown, control_chart

FEWEST_CENTERS = 3
KEPT = 96
"""How many charts a process keeps as they are shown: everyone who opens a page sees the same."""

SaidNow = tuple[str, date]


def charted(
    one: Definition, title: str, line: Told | None, acts: Sequence[ChartAct] = (), notes: Sequence[Note] = ()
) -> Shown | None:
    """The control chart of a line, as its component shows it; None where nothing can be shown."""
    return _charted(one, title, line, tuple(acts), tuple(notes), _said_now())


@lru_cache(maxsize=KEPT)
def _charted(
    one: Definition,
    title: str,
    line: Told | None,
    acts: tuple[ChartAct, ...],
    notes: tuple[Note, ...],
    _said: SaidNow,
) -> Shown | None:
    found = chart_of(one, line, acts, notes)
    return control_chart(found, labels_of(one, title)) if found else None


def _said_now() -> SaidNow:
    """In which language, and on which day: words for days leave out the year that it is."""
    return words.language(), words.now().date()


def chart_of(
    one: Definition, line: Told | None, acts: Sequence[ChartAct] = (), notes: Sequence[Note] = ()
) -> Chart | None:
    """The control chart of a line, as numbers, read as people decided; it begins with the first month that is shown.

    NOTES: what a room above ties to months of it, such as tests of change; they change no line and no limit.
    """
    months = since_shown(line)
    if not months:
        return None
    days, rate = [month.day for month in months], one.kind == Way.RATE
    how = decided(acts, days, one.better, rate=rate)
    try:
        reading = replace(how.reading, notes=[*how.reading.notes, *notes])
        return chart(_series(one, how.drawn_as or (Kind.U if rate else Kind.P), months), reading)
    except SeriesFault:
        return None


def _series(one: Definition, kind: Kind, months: Sequence[Month]) -> Series:
    """The numbers as this chart takes them: a chart of counts has no sizes."""
    rate, counts = one.kind == Way.RATE, kind == Kind.C
    return Series(
        kind=kind,
        at=[month.day for month in months],
        counts=[month.amount if rate else month.met for month in months],
        sizes=None if counts else [month.counted or None for month in months],
        per=float(one.per) if rate and not counts else 1.0,
    )


def months_of(line: Told | None) -> list[date]:
    """The months of a line's chart."""
    return [month.day for month in since_shown(line)]


def since_shown(line: Told | None) -> list[Month]:
    """The months of a line from the first that is shown."""
    months = list(line.months) if line else []
    while months and not months[0].counted:
        months.pop(0)
    return months


def labels_of(one: Definition, title: str) -> Labels:
    """What a measure's chart is called, and how its values are written."""
    return Labels(title, words.number if one.kind == Way.RATE else words.percent)


def compared(one: Definition, title: str, lines: Mapping[str, Told], own: str, size: str) -> Shown | None:
    """The centers' newest month side by side, by the name that each is shown by; None where too few are shown."""
    return _compared(one, title, tuple(sorted(lines.items(), key=itemgetter(0))), own, size, _said_now())


@lru_cache(maxsize=KEPT)
def _compared(
    one: Definition, title: str, lines: tuple[tuple[str, Told], ...], own: str, size: str, _said: SaidNow
) -> Shown | None:
    found = funnel_of(one, dict(lines))
    return funnel_chart(found, labels_of(one, title), own=own, size=size) if found else None


def funnel_of(one: Definition, lines: Mapping[str, Told]) -> Funnel | None:
    """The centers' newest month side by side, as numbers; None where too few are shown."""
    newest = [(name, line.newest) for name, line in sorted(lines.items(), key=itemgetter(0))]
    rate = one.kind == Way.RATE
    centers = [
        Center(name, int((month.amount if rate else month.met) or 0), month.counted)
        for name, month in newest
        if month and month.counted
    ]
    if len(centers) < FEWEST_CENTERS:
        return None
    better = Better.HIGHER if one.better > 0 else Better.LOWER
    return funnel(centers, Comparing(shares=not rate, better=better, per=float(one.per) if rate else 1.0))
