"""A funnel told as a drawing: centers by size, inside limits that are wider where few were counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alongside.kit.spc import Funnel, Meaning
from alongside.ui import words
from alongside.ui.charts import layers, palette
from alongside.ui.charts.labels import Written, values_axis
from alongside.ui.charts.layers import Frame, Layer
from alongside.ui.ticks import nice_ticks


def specification(funnel: Funnel, own: str, width: int, figure: Written, x_title: str) -> dict[str, Any]:
    """The drawing of all centers; one's own bears its name and stands on a flag."""
    frame = _frame(funnel, width, figure, x_title)
    drawn: list[Layer] = [
        layers.band(list(_curve(funnel, frame, "lower_95", "upper_95"))),
        *(
            layers.lines(list(_edge(funnel, frame, one)), palette.STRONG, 1.5, (6, 4))
            for one in ("lower_95", "upper_95")
        ),
        *(layers.lines(list(_edge(funnel, frame, one)), palette.STRONG, 1.5) for one in ("lower", "upper")),
        layers.levels([{"x": frame.x[0], "x2": frame.x[1], "y": funnel.centre}], palette.INK, 2),
        layers.points(list(_points(funnel, own))),
        *_own(funnel, own, frame, figure),
    ]
    return layers.whole(frame, [one for one in drawn if one["data"]["values"]])


def _curve(funnel: Funnel, frame: Frame, first: str, second: str) -> Iterator[dict[str, Any]]:
    """The range between two limits, kept within the drawing."""
    low, high = frame.y[0], frame.y[-1]
    for one in funnel.curve:
        lower, upper = (min(max(getattr(one, name), low), high) for name in (first, second))
        yield {"x": one.size, "y": lower, "y2": upper, "part": "0"}


def _edge(funnel: Funnel, frame: Frame, name: str) -> Iterator[dict[str, Any]]:
    """One limit, as far as the drawing reaches."""
    for one in funnel.curve:
        if frame.y[0] < getattr(one, name) < frame.y[-1]:
            yield {"x": one.size, "y": getattr(one, name), "part": "0"}


def _frame(funnel: Funnel, width: int, figure: Written, x_title: str) -> Frame:
    """The axis is made for the centers and the limits at their sizes; limits of smaller sizes may leave it."""
    known = [funnel.centre]
    for one in funnel.places:
        known += [one.value, one.limits.lower_95, one.limits.upper_95]
    shares = all(0 <= one <= 1 for one in known)
    ticks = values_axis(known, 0.0, 1.0 if shares else None)
    most = max((one.size for one in funnel.curve), default=1.0)
    sizes = [one for one in nice_ticks((0.0, most)) if one <= most]
    names = {round(one): words.number(round(one)) for one in sizes}
    return Frame(width, 320, (0.0, most), ticks, names, [figure(one) for one in ticks], x_title)


def _points(funnel: Funnel, own: str) -> Iterator[dict[str, Any]]:
    """One's own center is filled with ink where nothing else is said of it."""
    for one in funnel.places:
        look = layers.look(one.meaning, 64)
        if one.center.name == own and one.meaning == Meaning.ORDINARY:
            look |= {"fill": palette.INK, "edge": palette.INK}
        yield {"x": one.center.size, "y": one.value, **look}


def _own(funnel: Funnel, own: str, frame: Frame, figure: Written) -> Iterator[Layer]:
    place = next((one for one in funnel.places if one.center.name == own), None)
    if place is None:
        return
    low = place.value - (frame.y[-1] - frame.y[0]) * 0.22
    foot = low if low > frame.y[0] else place.value + (frame.y[-1] - frame.y[0]) * 0.22
    row = [{"x": place.center.size, "y": place.value, "y2": foot, "words": f"{own}, {figure(place.value)}"}]
    yield layers.layer(row, {"type": "rule", "color": palette.INK, "strokeWidth": 1.5}, y2={"field": "y2"})
    right, dy = place.center.size > frame.x[1] / 2, 10 if foot == low else -8
    mark: Layer = {"type": "text", "fontSize": layers.TEXT, "fontWeight": "bold", "color": palette.INK,
                   "align": "right" if right else "left", "dy": dy, "dx": 6 if right else -6}  # fmt: skip
    yield layers.layer(row, mark, y={"field": "y2", "type": "quantitative"}, text=layers.as_told("words"))
