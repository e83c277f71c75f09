"""One line of a measure, found by what an address says: whose numbers, in which chart, and read by which decisions."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.spc import Chart
from alongside.kit.verdict import Refused
from alongside.registry.charting import chart_of, charted, labels_of
from alongside.registry.lines import ALL, Line, line_called
from alongside.registry.measuring.definition import Definition, from_kept
from alongside.registry.models import ChartAct, MeasureVersion, SavedChart
from alongside.registry.queries.published import Shown as Charter
from alongside.registry.queries.published import Told, lines_of, measure, shown_by_charter
from alongside.registry.queries.reading import acts_on, chart_kept
from alongside.registry.showing import name_of_group, title_of
from alongside.registry.showing_listing import plain
from alongside.ui.charts.shown import Labels, Shown


class NotCountedYet(Refused):
    """A measure that is only proposed has no line."""


@dataclass(frozen=True)
class OneLine:
    """A line of a measure with everything that its chart needs."""

    version: MeasureVersion
    said: Definition
    line: Line
    lines: Mapping[Line, Told]
    charter: Charter
    acts: Sequence[ChartAct]
    chart: SavedChart | None
    name: str
    """Whose numbers they are; nothing where they are everyone's."""

    @property
    def told(self) -> Told | None:
        """The numbers."""
        return self.lines.get(self.line)

    @property
    def measure_title(self) -> str:
        """What the measure is called."""
        return title_of(self.version)

    @property
    def title(self) -> str:
        """What the chart is called."""
        return f"{self.measure_title}: {self.name}" if self.name else self.measure_title

    @property
    def labels(self) -> Labels:
        """How its values are written."""
        return labels_of(self.said, self.title)

    @property
    def worked_out(self) -> Chart | None:
        """The chart as numbers."""
        return chart_of(self.said, self.told, self.acts)

    @property
    def shown(self) -> Shown | None:
        """The chart as it is drawn and told."""
        return charted(self.said, self.title, self.told, self.acts)

    @property
    def stamp(self) -> str:
        """Another one whenever something that the page shows has changed."""
        rows = sorted(one.row.pk for one in self.lines.values())
        told = repr((rows, [one.pk for one in self.acts], self.version.pk))
        return sha256(told.encode()).hexdigest()[:16]


def line_of(by: Actor, measure_id: UUID, token: str = "", chart_id: UUID | None = None) -> OneLine:
    """The line that an address names. Raises Refused (not found). Four queries, five with a saved chart."""
    version = measure(by, measure_id)
    if version.used_from is None:
        raise NotCountedYet("", may_know=False)
    lines, charter = lines_of(by, version), shown_by_charter(by)
    chart = chart_kept(by, chart_id) if chart_id else None
    if chart is not None and chart.measure_id != measure_id:
        raise Refused("", may_know=False)
    line = (chart.line_by, chart.line_key) if chart else line_called(token, lines)
    if line is None:
        raise Refused("", may_know=False)
    acts = acts_on(by, measure_id, line, chart)
    name = name_of_group(*line, charter, by) if line != ALL else ""
    return OneLine(version, from_kept(version.definition), line, lines, charter, acts, chart, name)


COLUMNS = ("month", "counted", "met", "value", "middle", "lower", "upper", "phase", "says", "left_out")


def as_file(chart: Chart | None) -> str:
    """The numbers behind a chart, one row for each month, for a table program."""
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(COLUMNS)
    for point in chart.points if chart else ():
        known = point.value is not None
        rows.writerow([
            f"{point.at:%Y-%m}", _cell(point.size), _cell(point.count) if known else "", _cell(point.value),
            _cell(point.centre), _cell(point.lower), _cell(point.upper), point.phase + 1, point.meaning.value,
            plain(point.left_out),
        ])  # fmt: skip
    return file.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() else f"{value:.6g}"
