"""Shares over the months about which nobody decides anything: the chart of all of us, the centers small, the files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.spc import Better, Chart, Kind, Reading, Series, chart
from alongside.registry.charting import since_shown
from alongside.registry.lines import ALL, Line
from alongside.registry.queries.published import Shown as Charter
from alongside.registry.queries.published import Told
from alongside.registry.showing import name_of_group
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.charts.small import small_charts


def chart_of_shares(line: Told | None) -> Chart | None:
    """The control chart of one line, as numbers, in one phase."""
    months = since_shown(line)
    if not months:
        return None
    counts, sizes = [month.met for month in months], [month.counted or None for month in months]
    series = Series(Kind.P, [month.day for month in months], counts, sizes)
    return chart(series, Reading(better=Better.HIGHER))


def shares_shown(lines: Mapping[Line, Told], labels: Labels) -> Shown | None:
    """The chart of all of us, as it is drawn and told."""
    found = chart_of_shares(lines.get(ALL))
    return control_chart(found, labels) if found else None


def centers_of(
    lines: Mapping[Line, Told], labels: Labels, charter: Charter, by: Actor, few: str
) -> list[dict[str, Any]]:
    """The centers' small charts, by name; `few` stands in for one that is not shown."""
    names = {line: name_of_group(*line, charter, by) for line in lines if line != ALL}
    charts = {line: chart_of_shares(lines[line]) for line in sorted(names, key=lambda one: names[one])}
    drawn = small_charts({line: one for line, one in charts.items() if one}, names, labels)
    own = ("center", str(by.center_id))
    return [
        {"name": names[line], "href": "", "small": drawn.get(line), "own": line == own, "too_few": few}
        for line in charts
    ]


def files_at(address: str, *which: str) -> list[tuple[str, str]]:
    """The chart as files: what each is called, and where it is."""
    labels = {"png": _("Save as PNG"), "svg": _("Save as SVG"), "csv": _("Save the numbers (CSV)")}
    return [(told, reverse(address, args=[*which, ending])) for ending, told in labels.items()]
