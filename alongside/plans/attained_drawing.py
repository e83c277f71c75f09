"""A goal's course on five steps, drawn on the server: each one's line, with the mark of their role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from html import escape
from typing import Any

from django.utils import timezone
from markupsafe import Markup

from alongside.kit.scales import HOPED, LEVELS
from alongside.plans.attained_words import level_words, now_words, sentence, signed
from alongside.plans.said import Scored
from alongside.record.time_axis import moments
from alongside.ui.drawing import initials

HEIGHT, TOP, ROW, RIGHT = 292, 32, 50, 42
NAMED_FROM = 600
R = 7.0
_SHAPES = {"patient": "g-p", "caregiver": "g-c", "clinician": "g-d", "researcher": "g-r"}
_LINES = {"patient": "g-pl", "caregiver": "g-cl", "clinician": "g-dl"}


class Plot:
    """Where a day and a level lie in a drawing of this width."""

    def __init__(self, said: Sequence[Scored], width: int) -> None:
        self.width = width
        self.left = 236 if width >= NAMED_FROM else 44
        self.first, self.last = min(one.on for one in said), max(one.on for one in said)
        spare = max((self.last - self.first) * 0.02, timedelta(days=1))
        self.begin, self.end = _noon(self.first) - spare, _noon(self.last) + spare

    def x(self, at: datetime) -> float:
        """From the left, in units of the drawing."""
        share = (at - self.begin) / (self.end - self.begin)
        return round(self.left + 14 + share * (self.width - self.left - 14 - RIGHT), 1)

    def y(self, level: float) -> float:
        """From the top, in units of the drawing."""
        return TOP + (LEVELS[-1] - level) * ROW


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))


def course(said: Sequence[Scored], width: int) -> Markup:
    """Each one's scores over time; "as hoped" is the only band. Marks that coincide are moved apart."""
    plot = Plot(said, width)
    points = placed(plot, said)
    parts = [*_rows(plot), *_axis(plot)]
    parts += [_line(who[0].who.voice, [points[id(one)] for one in who]) for who in _by_rater(said)]
    parts += [_mark(one.who.voice, *points[id(one)]) for one in said if id(one) in points]
    parts += [_name(one, points[id(one)]) for one in _ends(said)]
    return Markup(  # noqa: S704
        f'<svg class="t" viewBox="0 0 {width} {HEIGHT}" role="img" aria-label="{escape(sentence(said))}">'
        f"{''.join(parts)}</svg>"
    )


def _by_rater(said: Iterable[Scored]) -> list[list[Scored]]:
    """Each one's scores by day; of several on one day the one that was said last."""
    found: dict[Any, dict[date, Scored]] = defaultdict(dict)
    for one in said:
        found[one.who.id][one.on] = one
    return [[days[day] for day in sorted(days)] for days in found.values()]


def _ends(said: Iterable[Scored]) -> list[Scored]:
    return [line[-1] for line in _by_rater(said)]


def placed(plot: Plot, said: Iterable[Scored]) -> dict[int, tuple[float, float]]:
    """Where each mark lies, by the identity of its score; of marks that would touch, each keeps a place of its own."""
    rows: dict[int, list[tuple[float, int, Scored]]] = defaultdict(list)
    order: dict[Any, int] = {}
    for line in _by_rater(said):
        order[line[0].who.id] = len(order)
        for one in line:
            rows[one.level].append((plot.x(_noon(one.on)), order[one.who.id], one))
    found: dict[int, tuple[float, float]] = {}
    for level, row in rows.items():
        for heap in _heaps(sorted(row, key=lambda place: place[:2])):
            _spread(plot.y(level), heap, found)
    return found


def _heaps(row: list[tuple[float, int, Scored]]) -> list[list[tuple[float, int, Scored]]]:
    """Marks of one level that would touch their neighbour, together."""
    heaps: list[list[tuple[float, int, Scored]]] = []
    for place in row:
        if heaps and place[0] - heaps[-1][-1][0] < 2 * R + 2:
            heaps[-1].append(place)
        else:
            heaps.append([place])
    return heaps


def _spread(y: float, heap: list[tuple[float, int, Scored]], found: dict[int, tuple[float, float]]) -> None:
    """One row for each who is in the heap, around the level, in the order of the raters; never into the next level."""
    raters = sorted({place[1] for place in heap})
    apart = min(2 * R + 1, (ROW - 4) / max(len(raters) - 1, 1))
    for x, rater, one in heap:
        found[id(one)] = (x, round(y + (raters.index(rater) - (len(raters) - 1) / 2) * apart, 1))


def _rows(plot: Plot) -> Iterable[str]:
    band = f'height="{ROW - 8}" rx="10"'
    yield f'<rect class="g-band" x="0" y="{plot.y(HOPED) - ROW / 2 + 4}" width="{plot.width}" {band}/>'
    for level in LEVELS:
        y = plot.y(level)
        name = f"{signed(level)} {level_words(level)}" if plot.width >= NAMED_FROM else signed(level)
        strong = ' class="strong"' if level == HOPED else ""
        yield f'<path class="g-line" d="M{plot.left} {y}H{plot.width - 8}"/>'
        yield f'<text{strong} x="10" y="{y + 5}">{escape(name)}</text>'


def _axis(plot: Plot) -> Iterable[str]:
    for at, name in moments(_noon(plot.first), _noon(plot.last), max(plot.width // 130, 2)):
        x = plot.x(at)
        anchor = "start" if x < plot.left + 40 else "end" if x > plot.width - RIGHT - 30 else "middle"
        yield f'<text x="{x}" y="{HEIGHT - 8}" text-anchor="{anchor}">{escape(name)}</text>'


def _line(voice: str, points: Sequence[tuple[float, float]]) -> str:
    if len(points) < 2:
        return ""
    steps = "L".join(f"{x} {y}" for x, y in points)
    return f'<path class="{_LINES.get(voice, "g-path")}" d="M{steps}"/>'


def _mark(voice: str, x: float, y: float, r: float = R) -> str:
    """The role's own shape: circle, leaf, square; a ring for any other."""
    css = f"{_SHAPES.get(voice, 'g-m')} g-halo"
    if voice == "caregiver":
        leaf = f"M{x - r:.1f} {y + r:.1f}V{y:.1f}A{r:.0f} {r:.0f} 0 1 1 {x:.1f} {y + r:.1f}Z"
        return f'<path class="{css}" d="{leaf}"/>'
    if voice == "clinician":
        side = 1.8 * r
        place = f'x="{x - side / 2:.1f}" y="{y - side / 2:.1f}" width="{side:.1f}" height="{side:.1f}"'
        return f'<rect class="{css}" {place} rx="{side * 0.26:.1f}"/>'
    return f'<circle class="{css}" cx="{x:.1f}" cy="{y:.1f}" r="{r:.0f}"/>'


def _name(one: Scored, point: tuple[float, float]) -> str:
    """Whose line it is, at its end: two of one role are told apart."""
    return f'<text x="{point[0] + R + 6:.1f}" y="{point[1] + 5:.1f}">{escape(initials(one.who.name))}</text>'


FIVE = 300


def five_steps(scores: Sequence[Scored]) -> Markup:
    """Where each sees a goal now, as marks over five steps; those on one step stand side by side."""
    places = {level: 30 + (level - LEVELS[0]) * (FIVE - 60) / 4 for level in LEVELS}
    ticks = "".join(
        f'<path class="g-axis" d="M{x} {34 if level == HOPED else 37}v{12 if level == HOPED else 6}"/>'
        for level, x in places.items()
    )
    marks = []
    for level, x in places.items():
        here = [one for one in scores if one.level == level]
        start = x - (len(here) - 1) * (2 * R + 3) / 2
        marks += [_mark(one.who.voice, start + place * (2 * R + 3), 20) for place, one in enumerate(here)]
    return Markup(  # noqa: S704
        f'<svg class="t" viewBox="0 0 {FIVE} 50" role="img" aria-label="{escape(now_words(scores))}">'
        f'<path class="g-axis" d="M30 40H{FIVE - 30}"/>{ticks}{"".join(marks)}</svg>'
    )
