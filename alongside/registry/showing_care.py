"""How visits are felt, as pages show it: the chart of all of us, the centers small, and the newest number in words."""

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
from alongside.ui import words
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.charts.small import small_charts


def chart_of_care(line: Told | None) -> Chart | None:
    """The control chart of one line, as numbers: shares, in one phase."""
    months = since_shown(line)
    if not months:
        return None
    counts, sizes = [month.met for month in months], [month.counted or None for month in months]
    return chart(
        Series(Kind.P, [month.day for month in months], counts, sizes), Reading(better=Better.HIGHER)
    )


def care_shown(lines: Mapping[Line, Told]) -> Shown | None:
    """The chart of all of us, as it is drawn and told."""
    found = chart_of_care(lines.get(ALL))
    return control_chart(found, care_labels()) if found else None


def care_labels() -> Labels:
    """What the chart is called, and how its values are written."""
    return Labels(_("How visits are felt"), words.percent, _("Share"))


def care_centers(lines: Mapping[Line, Told], charter: Charter, by: Actor) -> list[dict[str, Any]]:
    """The centers' small charts, by name; in words where too few answered there."""
    names = {line: name_of_group(*line, charter, by) for line in lines if line != ALL}
    charts = {line: chart_of_care(lines[line]) for line in sorted(names, key=lambda one: names[one])}
    drawn = small_charts({line: one for line, one in charts.items() if one}, names, care_labels())
    own = ("center", str(by.center_id))
    few = _("Too few answers to show.")
    return [
        {"name": names[line], "href": "", "small": drawn.get(line), "own": line == own, "too_few": few}
        for line in charts
    ]


def care_newest(lines: Mapping[Line, Told]) -> str:
    """The newest number of all of us, in one sentence; nothing where none is shown."""
    line = lines.get(ALL)
    last = line.last if line else None
    if last is None or last.met is None or last.share is None:
        return ""
    told = {"share": words.percent(last.share / 100), "month": words.month(last.day), "num": last.counted}
    return _("%(share)s of %(num)s answers in %(month)s were the best there is, three times over.") % told


def care_files() -> list[tuple[str, str]]:
    """The chart as files."""
    labels = {"png": _("Save as PNG"), "svg": _("Save as SVG"), "csv": _("Save the numbers (CSV)")}
    return [(told, reverse("registry:care_file", args=[ending])) for ending, told in labels.items()]
