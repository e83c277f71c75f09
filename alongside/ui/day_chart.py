"""Days on five skies, drawn: who said how a day was, as the shape of their mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from markupsafe import Markup

_WIDTH, _LEFT, _TOP, _ROW, _R = 320.0, 74.0, 8.0, 14.0, 6.0
_SHAPES = {"patient": "g-p", "caregiver": "g-c", "clinician": "g-d"}


def day_chart(marks: Iterable[tuple[int, int, str]], days: int, words: str, skies: Sequence[str]) -> Markup:
    """The last `days` days, one place each; a mark is (place from the left, value 1 to 5, voice).

    `words` says what the drawing shows; `skies` are the names of the lowest, the middle and the highest value.
    Marks of two people on one day are moved apart by a little, never on top of each other.
    """
    drawn = list(marks)
    step = (_WIDTH - _LEFT - 2 * _R - 8) / max(1, days - 1)
    taken: dict[tuple[int, int], int] = {}
    shapes = []
    for place, value, voice in drawn:
        beside = taken.get((place, value), 0)
        taken[place, value] = beside + 1
        x = _LEFT + _R + 4 + place * step + beside * 2 * _R
        shapes.append(_shape(voice, x, _height(value)))
    lines = "".join(
        f'<path class="g-line" d="M{_LEFT:.0f} {_height(v):.0f}H{_WIDTH:.0f}"/>' for v in range(1, 6)
    )
    labels = "".join(
        f'<text x="0" y="{_height(value) + 5:.0f}">{escape(str(word))}</text>'
        for value, word in zip((1, 3, 5), skies, strict=True)
    )
    return Markup(  # noqa: S704
        f'<svg class="t" viewBox="0 0 {_WIDTH:.0f} {_height(1) + 12:.0f}" role="img" '
        f'aria-label="{escape(words)}">{lines}{labels}{"".join(shapes)}</svg>'
    )


def _height(value: int) -> float:
    return _TOP + (5 - value) * _ROW


def _shape(voice: str, x: float, y: float) -> str:
    css = _SHAPES.get(voice, "g-m")
    if voice == "caregiver":
        leaf = f"M{x - _R:.1f} {y + _R:.1f}V{y:.1f}A{_R:.0f} {_R:.0f} 0 1 1 {x:.1f} {y + _R:.1f}Z"
        return f'<path class="{css}" d="{leaf}"/>'
    if voice == "clinician":
        side = 1.8 * _R
        return (
            f'<rect class="{css}" x="{x - side / 2:.1f}" y="{y - side / 2:.1f}" width="{side:.1f}" '
            f'height="{side:.1f}" rx="2.6"/>'
        )
    return f'<circle class="{css}" cx="{x:.1f}" cy="{y:.1f}" r="{_R:.0f}"/>'
