"""What people noted on a chart: splits with their reason, what was left out, tests and other events, numbered."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from django.utils.translation import gettext as _

from alongside.kit.spc import Chart, When
from alongside.ui.said import moment


@dataclass(frozen=True, slots=True)
class Noted:
    """One flag: its number, where it stands, and what the list under the chart says."""

    number: int
    x: float
    words: str
    href: str = ""


def noted_on(chart: Chart) -> list[Noted]:
    """Everything that people noted, in order of time."""
    found = [*_splits(chart), *_frozen(chart), *_left_out(chart), *_notes(chart)]
    return [
        Noted(number, x, words, href)
        for number, (x, words, href) in enumerate(sorted(found, key=lambda one: one[0]), 1)
    ]


Found = list[tuple[float, str, str]]


def _when(chart: Chart, place: int) -> str:
    return moment(When(chart.series.at[place], chart.series.period))


def _splits(chart: Chart) -> Found:
    told = {True: _("%(when)s: a new phase: %(why)s"), False: _("%(when)s: a new phase.")}
    return [
        (phase.first - 0.5, told[bool(phase.why)] % {"when": _when(chart, phase.first), "why": phase.why}, "")
        for phase in chart.phases[1:]
    ]


def _frozen(chart: Chart) -> Found:
    found: Found = []
    for phase in chart.phases:
        if phase.frozen_until is not None and phase.frozen_until < chart.series.at[phase.last]:
            place = max(bisect_right(chart.series.at, phase.frozen_until) - 1, phase.first)
            words = _("%(when)s: the lines are frozen; later points do not move them.")
            found.append((place + 0.5, words % {"when": _when(chart, place)}, ""))
    return found


def _left_out(chart: Chart) -> Found:
    words = _("%(when)s: left out: %(why)s")
    return [
        (place, words % {"when": _when(chart, place), "why": one.left_out}, "")
        for place, one in enumerate(chart.points)
        if one.left_out
    ]


def _notes(chart: Chart) -> Found:
    found: Found = []
    for note in chart.reading.notes:
        place = bisect_right(chart.series.at, note.at) - 1
        if place >= 0:
            found.append((place, f"{_when(chart, place)}: {note.words}", note.href))
    return found
