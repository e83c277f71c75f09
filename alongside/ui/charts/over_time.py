"""A control chart told as a drawing: the range, the lines, the points, and numbered flags for what people noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from alongside.kit.spc import Chart, Kind, Meaning, Phase
from alongside.kit.spc.series import SHARES
from alongside.ui.charts import layers, palette
from alongside.ui.charts.labels import Written, time_axis, values_axis
from alongside.ui.charts.layers import Frame, Layer
from alongside.ui.charts.noted import Noted


@dataclass(frozen=True, slots=True)
class Cut:
    """Which part of a chart is drawn, and how large."""

    first: int
    last: int
    width: int
    height: int

    def holds(self, place: int) -> bool:
        """Whether a place is drawn."""
        return self.first <= place <= self.last


def cut_of(chart: Chart, width: int, height: int, most: int) -> Cut:
    """The last places of a chart, at most so many."""
    last = len(chart.values) - 1
    return Cut(max(0, last + 1 - most), last, width, height)


def specification(
    chart: Chart, noted: list[Noted], cut: Cut, figure: Written, ticks: Sequence[float] = ()
) -> dict[str, Any]:
    """The drawing of this part of the chart; TICKS: on a scale that it shares with others."""
    flagged = list(_flags(noted, cut))
    frame = _frame(chart, cut, figure, max((one["row"] for one in flagged), default=-1) + 1)
    if ticks:
        frame = replace(frame, y=ticks, y_names=[figure(one) for one in ticks])
    splits = [{"x": one.first - 0.5} for one in chart.phases[1:] if one.first > cut.first]
    drawn: list[Layer] = [
        layers.band(list(_range(chart, cut))),
        *(layers.lines(list(_limit(chart, cut, one)), palette.STRONG, 1.5, (6, 4)) for one in ("lower", "upper")),
        layers.levels(list(_centres(chart, cut)), palette.INK, 2),
        layers.levels(list(_old_centres(chart, cut)), palette.INK, 1.5, (2, 5)),
        *_target(chart, cut, figure),
        layers.uprights(splits, palette.INK, 1.5),
        layers.lines(list(_path(chart, cut)), palette.COMMON, 1.5),
        layers.points(list(_points(chart, cut))),
        *layers.flags(flagged),
    ]  # fmt: skip
    return layers.whole(frame, [one for one in drawn if one["data"]["values"]])


def scale(chart: Chart, cut: Cut) -> tuple[list[float], float | None, float | None]:
    """All that this part of the drawing shows, and between which values it can lie."""
    part = slice(cut.first, cut.last + 1)
    known = [
        one
        for row in (chart.values, chart.lower, chart.upper, chart.centre)
        for one in row[part]
        if one is not None
    ]
    known += [one for one in (chart.reading.target,) if one is not None]
    known += [row["y"] for row in _old_centres(chart, cut)]
    low = None if chart.series.kind in (Kind.RUN, Kind.I) else 0.0
    high = chart.series.per if chart.series.kind in SHARES else None
    return known, low, high


def _frame(chart: Chart, cut: Cut, figure: Written, flag_rows: int) -> Frame:
    ticks, part = values_axis(*scale(chart, cut)), slice(cut.first, cut.last + 1)
    names = time_axis(chart.series.at[part], chart.series.period, cut.width // 62)
    return Frame(
        cut.width, cut.height, (cut.first - 0.5, cut.last + 0.5), ticks,
        {cut.first + place: name for place, name in names.items()}, [figure(one) for one in ticks], flag_rows=flag_rows,
    )  # fmt: skip


def _size(cut: Cut) -> int:
    """The area of a point: smaller where many stand close."""
    room = (cut.width - 60) / (cut.last - cut.first + 1)
    return round(min(90.0, max(16.0, (room * 0.75) ** 2)))


def _pieces(chart: Chart, cut: Cut) -> Iterator[tuple[str, list[tuple[float, float, float]]]]:
    """Stretches of one phase whose limits are known, drawn half a step further at both ends."""
    for number, phase in enumerate(chart.phases):
        row: list[tuple[float, float, float]] = []
        for place in range(max(phase.first, cut.first), phase.last + 1):
            lower, upper = chart.lower[place], chart.upper[place]
            if lower is not None and upper is not None:
                row.append((place, lower, upper))
        if row:
            (first, *begin), (last, *end) = row[0], row[-1]
            yield f"{number}", [(first - 0.5, begin[0], begin[1]), *row, (last + 0.5, end[0], end[1])]


def _range(chart: Chart, cut: Cut) -> Iterator[dict[str, Any]]:
    for part, row in _pieces(chart, cut):
        for x, lower, upper in row:
            yield {"x": x, "y": lower, "y2": upper, "part": part}


def _limit(chart: Chart, cut: Cut, which: str) -> Iterator[dict[str, Any]]:
    for part, row in _pieces(chart, cut):
        for x, lower, upper in row:
            yield {"x": x, "y": lower if which == "lower" else upper, "part": part}


def _centres(chart: Chart, cut: Cut) -> Iterator[dict[str, Any]]:
    """The middle line of each phase, as far as it was made: to the end of a frozen baseline, or of the phase."""
    for phase in chart.phases:
        end = min(_made_until(chart, phase), cut.last)
        if phase.centre is not None and end >= cut.first:
            yield {"x": max(phase.first, cut.first) - 0.5, "x2": end + 0.5, "y": phase.centre}


def _made_until(chart: Chart, phase: Phase) -> int:
    if phase.frozen_until is None:
        return phase.last
    inside = [
        place for place in range(phase.first, phase.last + 1) if chart.series.at[place] <= phase.frozen_until
    ]
    return inside[-1] if inside else phase.first


def _old_centres(chart: Chart, cut: Cut) -> Iterator[dict[str, Any]]:
    """A middle line goes on as dots: past its baseline, and through the next phase."""
    for number, phase in enumerate(chart.phases):
        begin = max(_made_until(chart, phase) + 1, cut.first)
        end = chart.phases[min(number + 1, len(chart.phases) - 1)].last
        if phase.centre is not None and end >= begin:
            yield {"x": begin - 0.5, "x2": end + 0.5, "y": phase.centre}


def _target(chart: Chart, cut: Cut, figure: Written) -> list[Layer]:
    target = chart.reading.target
    if target is None:
        return []
    row = [{"x": cut.first - 0.5, "x2": cut.last + 0.5, "y": target, "words": figure(target)}]
    mark: Layer = {"type": "text", "align": "left", "dy": -9, "fontSize": layers.TEXT, "color": palette.INK,
                   "fontWeight": "bold", "xOffset": 4}  # fmt: skip
    at = {"text": layers.as_told("words")}
    return [layers.levels(row, palette.INK, 1.5, (12, 4, 2, 4)), layers.layer(row, mark, **at)]


def _path(chart: Chart, cut: Cut) -> Iterator[dict[str, Any]]:
    """The line through the values, broken where one is missing."""
    part = 0
    for place in range(cut.first, cut.last + 1):
        value = chart.values[place]
        if value is None:
            part += 1
        else:
            yield {"x": place, "y": value, "part": f"{part}"}


def _points(chart: Chart, cut: Cut) -> Iterator[dict[str, Any]]:
    for place in drawn_places(chart, cut):
        yield {"x": place, "y": chart.values[place], **layers.look(chart.meanings[place], _size(cut))}


def drawn_places(chart: Chart, cut: Cut) -> list[int]:
    """The places that have a point in the drawing, in order."""
    known = range(cut.first, cut.last + 1)
    return [place for place in known if chart.meanings[place] != Meaning.MISSING]


def _flags(noted: list[Noted], cut: Cut) -> Iterator[dict[str, Any]]:
    """Flags beside each other stand in rows, so that none covers another."""
    ends: list[float] = []
    wide = (cut.last - cut.first + 1) * layers.FLAG / (cut.width - 60)
    for one in noted:
        if cut.first - 0.5 <= one.x <= cut.last + 0.5:
            row = next((number for number, end in enumerate(ends) if end <= one.x), len(ends))
            ends[row : row + 1] = [one.x + wide]
            yield {"x": one.x, "row": row, "top": -14 - layers.FLAG * row, "words": str(one.number)}
