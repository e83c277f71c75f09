"""Ramps of tests as stairs: each test that goes on from another stands one step further and higher. Pure.

All tests stand in boxes of one size, those that failed like the others; the list beside says the same in words.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from alongside.improvement.drawing import Drawing
from alongside.ui.charts.palette import BAND, INK, SHEET, SOFT, STRONG

WIDE, HIGH, ACROSS, RISE, GAP, EDGE, LINE_HIGH, LETTERS = 190, 84, 28, 34, 22, 10, 20, 22
MARGIN = 12
FRAMES = {
    "adopt": f'fill="{BAND}" stroke="{INK}" stroke-width="2"',
    "adapt": f'fill="{SHEET}" stroke="{INK}" stroke-width="2"',
    "abandon": f'fill="{SHEET}" stroke="{INK}" stroke-width="2" stroke-dasharray="3 4"',
    "": f'fill="{SHEET}" stroke="{STRONG}" stroke-width="1.5"',
}


@dataclass(frozen=True)
class Step:
    """A test on the stairs: its title, what was done with it (for people, and as it is kept), and what follows."""

    title: str
    says: str
    decided: str = ""
    next: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Place:
    """A step and where its box stands."""

    step: Step
    left: float
    top: float


def stairs(ramps: Sequence[Step]) -> Drawing:
    """Ramps side by side: each in its own row, the first test at its foot."""
    places: list[Place] = []
    joined: list[str] = []
    top = float(MARGIN)
    for one in ramps:
        foot = top + (_depth(one) - 1) * RISE
        rows = _placed(one, 0, foot, places, joined)
        top = foot + rows * (HIGH + GAP)
    width = max((one.left + WIDE for one in places), default=0.0) + MARGIN
    return Drawing("".join(joined) + "".join(_drawn(one) for one in places), width, top - GAP + MARGIN)


def _depth(step: Step) -> int:
    return 1 + max((_depth(one) for one in step.next), default=0)


def _placed(step: Step, column: int, foot: float, places: list[Place], joined: list[str]) -> int:
    """Give a step its place, and all that go on from it; how many rows they take."""
    here = Place(step, MARGIN + column * (WIDE + ACROSS), foot - column * RISE)
    places.append(here)
    rows = 0
    for one in step.next:
        below = foot + rows * (HIGH + GAP)
        joined.append(_line(here, column + 1, below - (column + 1) * RISE))
        rows += _placed(one, column + 1, below, places, joined)
    return max(rows, 1)


def _line(here: Place, column: int, top: float) -> str:
    """From the side of a step to the side of the next."""
    start, middle = here.left + WIDE, here.top + HIGH / 2
    bend, end = start + ACROSS / 2, MARGIN + column * (WIDE + ACROSS)
    return (
        f'<path d="M{start:g} {middle:g}H{bend:g}V{top + HIGH / 2:g}H{end:g}" fill="none" stroke="{STRONG}" '
        'stroke-width="1.5"/>'
    )


def _drawn(place: Place) -> str:
    step = place.step
    frame = f'<rect x="{place.left:g}" y="{place.top:g}" width="{WIDE}" height="{HIGH}" rx="6" {FRAMES[step.decided]}/>'
    lines = [*((line, INK) for line in _two(step.title)), (_one(step.says), SOFT)]
    return frame + "".join(
        f'<text x="{place.left + EDGE:g}" y="{place.top + EDGE + 14 + row * LINE_HIGH:g}" fill="{colour}">'
        f"{escape(words)}</text>"
        for row, (words, colour) in enumerate(lines)
    )


def _two(words: str) -> list[str]:
    """The words in two lines at most; the list has them whole."""
    return textwrap.wrap(words, LETTERS, max_lines=2, placeholder=" …") or [""]


def _one(words: str) -> str:
    return textwrap.shorten(words, LETTERS + 3, placeholder=" …")
