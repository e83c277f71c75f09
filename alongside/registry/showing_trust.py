"""How far the numbers can be trusted, as charts: each question with its sentence, for all of us and by center."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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

ASKED: dict[str, tuple[Any, Any]] = {
    "timely": (
        gettext_lazy("Are visits written down soon?"),
        gettext_lazy("Share of visits that were written down within 7 days. The month is that of the visit."),
    ),
    "complete": (
        gettext_lazy("Is the main thing written beside each visit?"),
        gettext_lazy("Share of visits with a weight and the doctor’s judgement of the same day."),
    ),
    "plausible": (
        gettext_lazy("Can the weights and heights be right?"),
        gettext_lazy("Share of weights and heights that nobody needs to look at again."),
    ),
    "answered": (
        gettext_lazy("Are questions answered?"),
        gettext_lazy("Share of doubts that were settled within 14 days. The month is that of the question."),
    ),
    "once": (
        gettext_lazy("Is everyone here once?"),
        gettext_lazy("Share of those who came in that month whom nobody else equals in name and day of birth."),
    ),
}  # fmt: skip


def questions_shown(
    lines: Mapping[str, Mapping[Line, Told]], charter: Charter, by: Actor
) -> list[dict[str, Any]]:
    """Each question with its chart, in the order in which one asks them; those of which nothing is known, last."""
    return [
        {
            "what": what, "title": title, "why": why, "chart": shown_of(what, lines.get(what, {})),
            "centers": _centers(what, lines.get(what, {}), charter, by), "files": _files(what),
        }
        for what, (title, why) in ASKED.items()
    ]  # fmt: skip


def chart_of_quality(line: Told | None) -> Chart | None:
    """The control chart of one line, as numbers: shares, in one phase; nobody decides anything about it."""
    months = since_shown(line)
    if not months:
        return None
    counts, sizes = [month.met for month in months], [month.counted or None for month in months]
    return chart(
        Series(Kind.P, [month.day for month in months], counts, sizes), Reading(better=Better.HIGHER)
    )


def shown_of(what: str, lines: Mapping[Line, Told]) -> Shown | None:
    """The chart of all of us, as it is drawn and told."""
    found = chart_of_quality(lines.get(ALL))
    return control_chart(found, labels_of(what)) if found else None


def labels_of(what: str) -> Labels:
    """What its chart is called, and how its values are written."""
    return Labels(str(ASKED[what][0]), words.percent, _("Share"))


def _centers(what: str, lines: Mapping[Line, Told], charter: Charter, by: Actor) -> list[dict[str, Any]]:
    """The centers' small charts, by name."""
    names = {line: name_of_group(*line, charter, by) for line in lines if line != ALL}
    charts = {line: chart_of_quality(lines[line]) for line in sorted(names, key=lambda one: names[one])}
    drawn = small_charts({line: one for line, one in charts.items() if one}, names, labels_of(what))
    own = ("center", str(by.center_id))
    few = _("Too few to show without pointing at one of them.")
    return [
        {"name": names[line], "href": "", "small": drawn.get(line), "own": line == own, "too_few": few}
        for line in charts
    ]


def _files(what: str) -> list[tuple[str, str]]:
    labels = {"png": _("Save as PNG"), "svg": _("Save as SVG"), "csv": _("Save the numbers (CSV)")}
    return [(told, reverse("registry:quality_file", args=[what, ending])) for ending, told in labels.items()]
