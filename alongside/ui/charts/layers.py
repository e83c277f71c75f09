"""Layers of a drawing, told in Vega-Lite: bands, lines, points and flags, coloured by meaning."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from alongside.kit.spc import Meaning
from alongside.ui.charts import palette

Layer = dict[str, Any]
Rows = Sequence[Mapping[str, Any]]

TEXT, FLAG = 15, 24
FONT = "Atkinson Hyperlegible Next, Segoe UI, DejaVu Sans, sans-serif"
CROSS = "M-0.7,-0.7L0.7,0.7M-0.7,0.7L0.7,-0.7"
LOOKS: dict[Meaning, tuple[str, str, str]] = {
    Meaning.ORDINARY: ("circle", palette.SHEET, palette.COMMON),
    Meaning.BETTER: ("circle", palette.BETTER, palette.BETTER),
    Meaning.WORSE: ("diamond", palette.WORSE, palette.WORSE),
    Meaning.CHANGED: ("square", palette.CHANGED, palette.CHANGED),
    Meaning.LEFT_OUT: (CROSS, "none", palette.INK),
}
"""The shape, inside and edge of a point by what it says: shape before colour."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How large a drawing is, and what its axes span."""

    width: int
    height: int
    x: tuple[float, float]
    y: Sequence[float]
    x_names: Mapping[int, str]
    y_names: Sequence[str]
    x_title: str = ""
    flag_rows: int = 0


def whole(frame: Frame, layers: Sequence[Layer]) -> dict[str, Any]:
    """The specification of a drawing of this size."""
    return {
        "width": frame.width,
        "height": frame.height + FLAG * frame.flag_rows,
        "background": None,
        "padding": 3,
        "autosize": {"type": "fit", "contains": "padding"},
        "config": {"aria": False, "font": FONT, "view": {"stroke": None}, "axis": AXIS},
        "encoding": {"x": _x(frame), "y": _y(frame)},
        "layer": list(layers),
    }


AXIS = {
    "labelFontSize": TEXT, "labelColor": palette.SOFT, "gridColor": palette.LINE, "domain": False,
    "titleFontSize": TEXT, "titleFontWeight": "normal", "titleColor": palette.SOFT, "tickColor": palette.STRONG,
}  # fmt: skip


def _x(frame: Frame) -> Layer:
    axis = {
        "values": list(frame.x_names), "labelExpr": _looked_up({f"{k}": v for k, v in frame.x_names.items()}),
        "grid": False, "domain": True, "domainColor": palette.STRONG, "tickSize": 5, "labelPadding": 5,
        "labelOverlap": True, "labelFlush": 8, "title": frame.x_title or None, "titleAlign": "right",
        "titleAnchor": "end",
    }  # fmt: skip
    scale = {"domain": list(frame.x), "nice": False, "zero": False}
    return {"field": "x", "type": "quantitative", "scale": scale, "axis": axis}


def _y(frame: Frame) -> Layer:
    names = f"{json.dumps(list(frame.y_names))}[datum.index * {len(frame.y) - 1}]"
    axis = {"values": list(frame.y), "title": None, "ticks": False, "labelPadding": 8, "labelExpr": names}
    scale = {"domain": [frame.y[0], frame.y[-1]], "nice": False, "zero": False}
    return {"field": "y", "type": "quantitative", "scale": scale, "axis": axis}


def _looked_up(names: Mapping[str, str]) -> str:
    return f"({json.dumps(names)})[datum.value]"


def layer(rows: Rows, mark: Layer, **encoding: Any) -> Layer:
    """Rows drawn by one mark."""
    return {"data": {"values": list(rows)}, "mark": mark, **({"encoding": encoding} if encoding else {})}


def number(field: str) -> Layer:
    """A field that is a number on the axis."""
    return {"field": field, "type": "quantitative"}


def as_told(field: str) -> Layer:
    """A field that holds the look itself."""
    return {"field": field, "type": "nominal", "scale": None, "legend": None}


def band(rows: Rows) -> Layer:
    """The ordinary range, between `y` and `y2`; one piece for each `part`."""
    return layer(
        rows,
        {"type": "area", "color": palette.BAND, "opacity": 1},
        y2={"field": "y2"},
        detail=as_told("part"),
    )


def lines(rows: Rows, colour: str, width: float, dash: Sequence[int] = ()) -> Layer:
    """Lines through `x` and `y`; one for each `part`."""
    mark: Layer = {"type": "line", "color": colour, "strokeWidth": width, "strokeDash": list(dash) or [1, 0]}
    if not dash:
        del mark["strokeDash"]
    return layer(rows, mark, detail=as_told("part"), order=number("x"))


def levels(rows: Rows, colour: str, width: float, dash: Sequence[int] = ()) -> Layer:
    """Level lines from `x` to `x2` at `y`."""
    mark: Layer = {"type": "rule", "color": colour, "strokeWidth": width}
    if dash:
        mark["strokeDash"] = list(dash)
    return layer(rows, mark, x2={"field": "x2"})


def uprights(rows: Rows, colour: str, width: float) -> Layer:
    """Upright lines at `x`, over the whole height."""
    height = {"y": {"value": 0}, "y2": {"value": "height"}}
    return layer(rows, {"type": "rule", "color": colour, "strokeWidth": width}, **height)


def flags(rows: Rows) -> list[Layer]:
    """Numbered flags at `x`, `top` pixels from the upper edge (above it: less than nothing), on a thin pole."""
    at = {"y": {"field": "top", "type": "quantitative", "scale": None, "axis": None}}
    pole: Layer = {"type": "rule", "color": palette.STRONG, "strokeWidth": 1, "strokeDash": [1, 3]}
    round_one: Layer = {"type": "point", "filled": True, "size": 380, "opacity": 1, "fill": palette.SHEET,
                        "stroke": palette.INK, "strokeWidth": 1.5}  # fmt: skip
    words: Layer = {
        "type": "text",
        "fontSize": TEXT,
        "fontWeight": "bold",
        "color": palette.INK,
        "baseline": "middle",
    }
    return [
        layer(rows, pole, **at, y2={"value": "height"}),
        layer(rows, round_one, **at),
        layer(rows, words, text=as_told("words"), **at),
    ]


def points(rows: Rows) -> Layer:
    """Points whose shape and colour say what they mean, in order of time."""
    mark: Layer = {"type": "point", "filled": True, "opacity": 1, "strokeWidth": 2}
    looks = {"shape": "shape", "fill": "fill", "stroke": "edge", "size": "area"}
    return {
        "name": "points",
        **layer(rows, mark, **{channel: as_told(field) for channel, field in looks.items()}),
    }


def look(meaning: Meaning, area: float) -> Layer:
    """What a point of this meaning looks like."""
    shape, fill, edge = LOOKS[meaning]
    return {"shape": shape, "fill": fill, "edge": edge, "area": area * 2 if shape == CROSS else area}
