"""All that a control chart's component shows: sentence, two drawings, key, flags in words, table, and a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from django.utils.translation import gettext as _
from markupsafe import Markup

from alongside.kit.spc import Chart, Funnel, Meaning, When
from alongside.ui import words
from alongside.ui.charts.drawn import drawn
from alongside.ui.charts.keys import Key, key_sign
from alongside.ui.charts.noted import Noted, noted_on
from alongside.ui.charts.over_time import Cut, cut_of, drawn_places, specification
from alongside.ui.said import moment, spoken

NARROW, WIDE, HEIGHT = 360, 720, 320
MOST_NARROW = 30
_ROOT = re.compile(r"<svg [^>]*>")
Written = Callable[[float], str]


@dataclass(frozen=True)
class Labels:
    """What a chart is called, and how its values are written."""

    title: str
    figure: Written = words.number
    value: str = ""
    """Heading of the values in the table: "Share", "Per 1,000 days"."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing, and what stands at each of its points, in order."""

    svg: Markup
    places: tuple[int, ...]


@dataclass(frozen=True)
class Shown:
    """What the component shows."""

    sentence: str
    target: str
    narrow: Drawing
    wide: Drawing
    keys: Sequence[Key]
    notes: Sequence[Noted]
    columns: Sequence[Any]
    rows: Sequence[Sequence[str]]
    read: Sequence[str]
    """What each row says in one line, as it is read out."""
    smaller: str = ""
    """Said where the narrow drawing shows fewer points."""
    lines: str = ""
    """The middle lines in words."""
    of: Chart | Funnel | None = None
    """What is drawn, as it was worked out: it can be read together from this."""
    labels: Labels | None = None

    @property
    def signs(self) -> list[tuple[Markup, str]]:
        """The key as small drawings with their words."""
        return [(key_sign(one.sign), one.words) for one in self.keys]


def control_chart(chart: Chart, labels: Labels) -> Shown | None:
    """All that is shown of a chart; None where nothing is known of it."""
    if not any(one is not None for one in chart.values):
        return None
    noted, sentence = noted_on(chart), spoken(chart.said, labels.figure)
    narrow, wide = cut_of(chart, NARROW, HEIGHT, MOST_NARROW), cut_of(chart, WIDE, HEIGHT, len(chart.values))
    columns, rows = table(chart, labels)
    return Shown(
        sentence, spoken(chart.capability.said, labels.figure) if chart.capability else "",
        _drawing(chart, noted, narrow, labels, sentence), _drawing(chart, noted, wide, labels, sentence),
        keys_of(chart), noted, columns, rows, [read_out(columns, row) for row in rows],
        _smaller(chart, narrow), _lines(chart, labels), chart, labels,
    )  # fmt: skip


def _drawing(chart: Chart, noted: list[Noted], cut: Cut, labels: Labels, sentence: str) -> Drawing:
    svg = drawn(specification(chart, noted, cut, labels.figure))
    return Drawing(named(svg, f"{labels.title}. {sentence}"), tuple(drawn_places(chart, cut)))


def named(svg: str, says: str) -> Markup:
    """A drawing as it stands in a page: as wide as there is room, and with a name for who cannot see it."""
    size = re.search(r'viewBox="[^"]*"', svg)
    root = f'<svg class="t" {size[0] if size else ""} role="img" aria-label="{escape(says)}">'
    return Markup(_ROOT.sub(lambda _found: root, svg, count=1))  # noqa: S704


def _smaller(chart: Chart, narrow: Cut) -> str:
    if not narrow.first:
        return ""
    return _("The drawing shows the last %(count)s of %(all)s; the table has them all.") % {
        "count": narrow.last - narrow.first + 1,
        "all": len(chart.values),
    }


def _lines(chart: Chart, labels: Labels) -> str:
    """The middle lines in words: one, or each phase's."""
    known = [(one, labels.figure(one.centre)) for one in chart.phases if one.centre is not None]
    if len(known) == 1:
        told, trial = (
            _("Middle line %(value)s.") % {"value": known[0][1]},
            _("Fewer than 12 points: the limits are trial limits."),
        )
        return f"{told} {trial}" if chart.trial else told
    pieces = [
        _("%(value)s from %(when)s") % {"value": value, "when": moment(When(one.begins, chart.series.period))}
        for one, value in known
    ]
    told = _("Middle line %(pieces)s.") % {"pieces": ", ".join(pieces)}
    return told + (
        " " + _("Fewer than 12 points in the last phase: its limits are trial limits.") if chart.trial else ""
    )


def meanings() -> dict[Meaning, str]:
    """What each kind of point is called."""
    return {
        Meaning.ORDINARY: _("ordinary"),
        Meaning.BETTER: _("better than usual"),
        Meaning.WORSE: _("worse than usual"),
        Meaning.CHANGED: _("other than usual"),
        Meaning.LEFT_OUT: _("left out"),
    }


def keys_of(chart: Chart) -> list[Key]:
    """The signs that this drawing has, and no others."""
    keys = [Key(meaning, said) for meaning, said in meanings().items() if meaning in chart.meanings]
    if any(one is not None for one in chart.lower):
        keys.append(Key("range", _("ordinary range")))
    if len(chart.phases) > 1 or any(one.frozen_until for one in chart.phases):
        keys.append(Key("old", _("old middle line")))
    if chart.reading.target is not None:
        keys.append(Key("target", _("target")))
    return keys


def table(chart: Chart, labels: Labels) -> tuple[list[Any], list[list[str]]]:
    """The chart as a table: one row for each moment."""
    sized = chart.series.sizes is not None
    counts = [(_("Counted"), "r")] if sized else []
    lines = [(_("Middle line"), "r"), (_("Ordinary range"), "r")]
    columns = [_("When"), (labels.value or _("Value"), "r"), *counts, *lines, _("What it says")]
    return columns, [_cells(chart, place, labels, sized) for place in range(len(chart.values))]


def _cells(chart: Chart, place: int, labels: Labels, sized: bool) -> list[str]:
    point = chart.points[place]
    counted = []
    if sized:
        told = {"count": words.number(point.count), "size": words.number(point.size)}
        counted = [_("%(count)s of %(size)s") % told if point.value is not None else ""]
    limits = [labels.figure(one) for one in (point.lower, point.upper) if one is not None]
    return [
        words.capital(moment(When(point.at, chart.series.period))),
        labels.figure(point.value) if point.value is not None else _("not known"), *counted,
        labels.figure(point.centre) if point.centre is not None else "",
        _("%(low)s to %(high)s") % dict(zip(("low", "high"), limits, strict=True)) if len(limits) == 2 else "",
        meanings().get(point.meaning, ""),
    ]  # fmt: skip


def read_out(columns: Sequence[Any], row: Sequence[str]) -> str:
    """One row in a line: "October 2026: 72%, 153 of 212. Better than chance would have it."."""
    *values, says = row
    said = f" {words.capital(says)}." if says else ""
    return f"{values[0]}: {', '.join(one for one in values[1 : len(columns) - 3] if one)}.{said}"
