"""A project's chart: the registry's line as everyone sees it, or what was counted by hand; its tests stand on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.improvement.followed import Follows, Told, followed
from alongside.improvement.models import Counted, Cycle, Tallied
from alongside.improvement.queries.counts import tallies_of
from alongside.improvement.queries.lines import Day, days_of, read_lines
from alongside.improvement.spark import spark
from alongside.kit.spc import Better, Chart, Kind, Note, Period, Reading, Series, SeriesFault, When, chart
from alongside.kit.verdict import Refused
from alongside.registry.charting import chart_of, labels_of
from alongside.registry.lines import token_of
from alongside.registry.showing_lines import line_of
from alongside.ui import words
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.charts.small import newest_of
from alongside.ui.said import moment, spoken


@dataclass(frozen=True)
class Drawn:
    """A chart as it is shown, what followed the tests in words, and where the number stands for everyone."""

    shown: Shown | None
    followed: str
    href: str = ""


def drawn(by: Actor, counted: Counted, cycles: Sequence[Cycle]) -> Drawn:
    """The chart of a number of a project, with its tests. Four queries of the registry, or one by hand."""
    begun = sorted(cycles, key=lambda one: one.begins_on)
    found, labels, href = _line(by, counted, begun) if counted.measure_id else _by_hand(by, counted, begun)
    shown = control_chart(found, labels) if found else None
    told = followed(found, [one.begins_on for one in begun])
    return Drawn(shown, told_in_words(told, found, begun) if shown else "", href)


def _line(by: Actor, counted: Counted, cycles: Sequence[Cycle]) -> tuple[Chart | None, Labels, str]:
    measure = counted.measure_id
    assert measure is not None  # else it is counted by hand
    token = token_of((counted.line_by, counted.line_key))
    try:
        line = line_of(by, measure, token)
    except Refused:  # a center of which nothing is published any more, or not yet
        return None, Labels(counted.name), ""
    notes = [_note(one, one.begins_on.replace(day=1)) for one in cycles]
    found = chart_of(line.said, line.told, line.acts, notes)
    return (
        found,
        labels_of(line.said, counted.name),
        reverse("registry:chart", args=[measure]) + f"?line={token}",
    )


def _by_hand(by: Actor, counted: Counted, cycles: Sequence[Cycle]) -> tuple[Chart | None, Labels, str]:
    notes = [_note(one, one.begins_on) for one in cycles]
    return hand_chart(counted, tallies_of(by, counted), notes), by_hand(counted), ""


def by_hand(counted: Counted) -> Labels:
    """What a number that is counted by hand is called, and how it is written."""
    return Labels(counted.name, words.percent if counted.share else words.number)


def hand_chart(
    counted: Counted, tallies: Sequence[Tallied | Day], notes: Sequence[Note] = ()
) -> Chart | None:
    """What was counted by hand, as shares of how many there were, or as it is; None where nothing was."""
    if not tallies:
        return None
    better = Better.HIGHER if counted.higher_is_better else Better.LOWER
    try:
        series = Series(
            kind=Kind.P if counted.share else Kind.C, at=[one.on for one in tallies],
            counts=[one.count for one in tallies], sizes=[one.of for one in tallies] if counted.share else None,
            period=Period.DAY,
        )  # fmt: skip
        return chart(series, Reading(better=better, notes=list(notes)))
    except SeriesFault:
        return None


@dataclass(frozen=True)
class Little:
    """The chart of a number where there is little room: what is drawn of it, its newest value, and its sentence."""

    drawn: str
    newest: str
    says: str


def little_charts(by: Actor, counts: Sequence[Any]) -> dict[UUID, Little]:
    """The charts of numbers that were read with their days, by number; none where nothing can be shown. Two queries."""
    lines, found = read_lines(by, counts), {}
    for one in counts:
        if one.measure_id:
            read = lines.get(one.pk)
            made = chart_of(read.said, read.told, read.acts) if read else None
            labels = labels_of(read.said, one.name) if read else Labels(one.name)
        else:
            made, labels = hand_chart(one, days_of(one)), by_hand(one)
        if made is not None:
            found[one.pk] = Little(spark(made), newest_of(made, labels), spoken(made.said, labels.figure))
    return found


def _note(cycle: Cycle, at: date) -> Note:
    return Note(
        at, _("Test: %(title)s") % {"title": cycle.title}, reverse("improvement:test", args=[cycle.pk])
    )


def told_in_words(told: Told, found: Chart | None, cycles: Sequence[Cycle]) -> str:
    """Whether change followed, and that this does not say what it came from."""
    period = found.series.period if found else Period.MONTH
    since = moment(When(told.since, period)) if told.since else ""
    test = cycles[told.after].title if told.after is not None else ""
    if told.says == Follows.BETTER:
        return _(
            "Better since %(since)s, after the test “%(test)s” began. That it came after does not yet say that it "
            "came from it."
        ) % {"since": since, "test": test}
    if told.says == Follows.WORSE:
        return _("Worse since %(since)s, after the test “%(test)s” began. Look at what else changed.") % {
            "since": since, "test": test,
        }  # fmt: skip
    if told.says == Follows.BEFORE:
        return _("It changed in %(since)s, before the first test began.") % {"since": since}
    if told.says == Follows.NOT_YET:
        return _("No change has followed the tests yet: the newest values lie where chance puts them.")
    return _("No test has begun yet.")
