"""A ruler from 0 to 10 with somebody's own mark on it: plain SVG, coloured by the style sheet alone."""

from __future__ import annotations

from markupsafe import Markup

_LEFT, _STEP, _MIDDLE, _R = 10.0, 30.0, 15.0, 9.0
_CSS = {"patient": "g-p", "caregiver": "g-c", "clinician": "g-d", "researcher": "g-r"}


def ruler_drawing(value: int, voice: str) -> Markup:
    """Eleven lines, the ends and the middle longer, and the mark of this voice at the value."""
    lines = "".join(
        f'<path class="g-axis" d="M{_LEFT + _STEP * n:.0f} {9 if n % 5 == 0 else 12}v{12 if n % 5 == 0 else 6}"/>'
        for n in range(11)
    )
    shape = voice_mark(_LEFT + _STEP * value, _MIDDLE, _R, voice)
    return Markup(  # noqa: S704
        '<svg viewBox="0 0 320 26" aria-hidden="true" focusable="false">'
        f'<path class="g-line" d="M10 15H310"/>{lines}{shape}</svg>'
    )


def voice_mark(x: float, y: float, r: float, voice: str) -> Markup:
    """The shape of a voice at a place: circle, leaf, square, hexagon; a diamond for all others."""
    css = f"{_CSS.get(voice, 'g-m')} g-halo"
    if voice == "patient":
        shape = f'<circle class="{css}" cx="{x:.1f}" cy="{y:.1f}" r="{r:g}"/>'
    elif voice == "caregiver":
        path = f"M{x - r:.1f} {y + r:.1f}V{y:.1f}A{r:g} {r:g} 0 1 1 {x:.1f} {y + r:.1f}Z"
        shape = f'<path class="{css}" d="{path}"/>'
    elif voice == "clinician":
        side, edge = r * 1.8, r * 0.9
        corner = f'x="{x - edge:.1f}" y="{y - edge:.1f}"'
        shape = (
            f'<rect class="{css}" {corner} width="{side:.1f}" height="{side:.1f}" rx="{side * 0.235:.1f}"/>'
        )
    elif voice == "researcher":
        h, w = r, r * 0.87
        shape = (
            f'<path class="{css}" d="M{x:.1f} {y - h:.1f}L{x + w:.1f} {y - h / 2:.1f}V{y + h / 2:.1f}'
            f'L{x:.1f} {y + h:.1f}L{x - w:.1f} {y + h / 2:.1f}V{y - h / 2:.1f}Z"/>'
        )
    else:
        shape = f'<path class="{css}" d="M{x:.1f} {y - r:.1f}l{r:g} {r:g}l-{r:g} {r:g}l-{r:g} -{r:g}Z"/>'
    return Markup(shape)  # noqa: S704
