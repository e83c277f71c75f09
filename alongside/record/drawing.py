"""A measurement over time, drawn on the server: plain SVG, coloured by the style sheet by meaning."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from html import escape

from markupsafe import Markup

from alongside.record.queries.values import Point, Series
from alongside.record.time_axis import moments
from alongside.ui import words
from alongside.ui.ticks import nice_ticks

HEIGHT, TOP, BOTTOM, RIGHT = 300, 18, 34, 14
_CHARACTER = 8.4
_SHAPES = {"patient": "g-p", "caregiver": "g-c", "clinician": "g-d", "researcher": "g-r"}


class Plot:
    """Where a moment and a value lie in a drawing of this width."""

    def __init__(self, series: Series, width: int) -> None:
        self.series, self.width = series, width
        self.ticks = nice_ticks(_extent(series))
        longest = max(len(words.number(tick)) for tick in self.ticks)
        self.left = round(min(longest * _CHARACTER + 12, width / 3))
        first, last = series.points[0].at, series.points[-1].at
        spare = max(last - first, timedelta(days=20)) * 0.02
        self.begin, self.end = first - spare, last + spare

    def x(self, at: datetime) -> float:
        """From the left, in units of the drawing."""
        share = (at - self.begin) / (self.end - self.begin)
        return round(self.left + share * (self.width - self.left - RIGHT), 1)

    def y(self, value: float) -> float:
        """From the top, in units of the drawing."""
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


def _extent(series: Series) -> tuple[float, float]:
    known = [one.value for one in series.points] + [
        one for one in (series.low, series.high) if one is not None
    ]
    low, high = min(known), max(known)
    if low >= 0 and low < 0.5 * high:
        low = 0.0
    return low, high


def drawing(series: Series, width: int, says: str) -> Markup:
    """The values, each with its author's shape, over the usual range."""
    plot = Plot(series, width)
    parts = [*_range(plot), *_grid(plot), *_axis(plot), *_line(plot)]
    parts += [_dot(plot, one, last=one is series.points[-1]) for one in series.points]
    parts.append(_last(plot))
    return Markup(  # noqa: S704
        f'<svg class="t" viewBox="0 0 {width} {HEIGHT}" role="img" aria-label="{escape(says)}">{"".join(parts)}</svg>'
    )


def _range(plot: Plot) -> Iterable[str]:
    low, high = plot.series.low, plot.series.high
    if low is None and high is None:
        return
    top = plot.y(high) if high is not None else float(TOP)
    bottom = plot.y(low) if low is not None else plot.y(plot.ticks[0])
    right = plot.width - RIGHT
    size = f'width="{right - plot.left}" height="{round(bottom - top, 1)}"'
    yield f'<rect class="g-band" x="{plot.left}" y="{top}" {size}/>'
    for end in (low, high):
        if end is not None:
            yield f'<path class="g-lim2" d="M{plot.left} {plot.y(end)}H{right}"/>'


def _grid(plot: Plot) -> Iterable[str]:
    for tick in plot.ticks:
        height = plot.y(tick)
        yield f'<path class="g-line" d="M{plot.left} {height}H{plot.width - RIGHT}"/>'
        yield f'<text x="{plot.left - 8}" y="{height + 5}" text-anchor="end">{words.number(tick)}</text>'


def _axis(plot: Plot) -> Iterable[str]:
    bottom = HEIGHT - BOTTOM
    yield f'<path class="g-axis" d="M{plot.left} {bottom}H{plot.width - RIGHT}"/>'
    first, last = plot.series.points[0].at, plot.series.points[-1].at
    for at, name in moments(first, last, plot.width // 110):
        x, half = plot.x(at), len(name) * _CHARACTER / 2
        anchor = "start" if x - half < plot.left - 20 else "end" if x + half > plot.width else "middle"
        yield f'<path class="g-axis" d="M{x} {bottom}v5"/>'
        yield f'<text x="{x}" y="{HEIGHT - 10}" text-anchor="{anchor}">{escape(name)}</text>'


def _line(plot: Plot) -> Iterable[str]:
    if len(plot.series.points) > 1:
        steps = "L".join(f"{plot.x(one.at)} {plot.y(one.value)}" for one in plot.series.points)
        yield f'<path class="g-path" d="M{steps}"/>'


def _dot(plot: Plot, point: Point, *, last: bool) -> str:
    """The author's own shape: circle, leaf, square, ring for a device."""
    x, y, r = plot.x(point.at), plot.y(point.value), 7.0 if last else 5.0
    if len(plot.series.points) > 80 and not last:
        r = 3.0
    css = f"{_SHAPES.get(point.voice, 'g-m')} g-halo"
    if point.voice == "caregiver":
        leaf = f"M{x - r:.1f} {y + r:.1f}V{y:.1f}A{r:.0f} {r:.0f} 0 1 1 {x:.1f} {y + r:.1f}Z"
        return f'<path class="{css}" d="{leaf}"/>'
    if point.voice == "clinician":
        side = 1.8 * r
        place = f'x="{x - side / 2:.1f}" y="{y - side / 2:.1f}" width="{side:.1f}" height="{side:.1f}"'
        return f'<rect class="{css}" {place} rx="{side * 0.26:.1f}"/>'
    if point.voice in ("device", "system"):
        return f'<circle class="g-open" cx="{x}" cy="{y}" r="{r}"/>'
    return f'<circle class="{css}" cx="{x}" cy="{y}" r="{r}"/>'


def _last(plot: Plot) -> str:
    """The last value, written beside its mark: left of it and above, where there is always room."""
    point = plot.series.points[-1]
    x, y = plot.x(point.at), plot.y(point.value)
    above = y - 13 if y > TOP + 20 else y + 26
    left = min(x + 7, plot.width - RIGHT)
    return f'<text class="strong" x="{left}" y="{above}" text-anchor="end">{words.number(point.value)}</text>'
