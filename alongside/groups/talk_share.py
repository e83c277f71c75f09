"""Who has talked, drawn: one bar of voices side by side, and a line at half. Plain SVG, coloured by the style sheet."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from markupsafe import Markup, escape

from alongside.groups.meeting_words import SHORT

_CSS = {"caregiver": "g-c", "patient": "g-p", "clinician": "g-d", "researcher": "g-r", "other": "g-m"}
_WIDTH, _TOP, _HIGH, _GAP = 360.0, 30.0, 38.0, 2.0
_LABEL = 62.0
"""A voice whose part is narrower than its name has its number alone; the table below names all."""


def talk_share(shares: Mapping[str, int]) -> Markup:
    """The bar: each part as wide as its share. What is named by colour is named in words, too."""
    x, parts = 0.0, []
    for voice, share in shares.items():
        width = _WIDTH * share / 100
        parts.append(_part(x, width, voice, share))
        x += width
    middle, word = _WIDTH / 2, escape(_("half"))
    half = (
        f'<path class="g-under" d="M{middle:.1f} 26V72"/><path class="g-mid" d="M{middle:.1f} 18V72"/>'
        f'<text class="strong" x="{middle:.1f}" y="13" text-anchor="middle">{word}</text>'
    )
    return Markup(  # noqa: S704 - numbers and escaped words alone
        f'<svg viewBox="0 0 360 112" aria-hidden="true" focusable="false">{"".join(parts)}{half}</svg>'
    )


def _part(x: float, width: float, voice: str, share: int) -> str:
    bar = (
        f'<rect class="{_CSS[voice]}" x="{x + _GAP / 2:.1f}" y="{_TOP:g}" width="{max(0.5, width - _GAP):.1f}" '
        f'height="{_HIGH:g}" rx="4"/>'
    )
    if width < 24:
        return bar
    number = f'<text class="strong" x="{x + 2:.1f}" y="88">{share} %</text>'
    name = f'<text x="{x + 2:.1f}" y="106">{escape(SHORT[voice])}</text>' if width >= _LABEL else ""
    return bar + number + name
