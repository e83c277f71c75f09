"""The key under a drawing: its signs, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

SIGNS = {
    "ordinary": '<circle cx="10" cy="-5" r="5" fill="var(--sheet)" stroke="var(--c-common)" stroke-width="2"/>',
    "better": '<circle cx="10" cy="-5" r="6" fill="var(--c-better)"/>',
    "worse": '<path d="M10-12L17-5L10 2L3-5Z" fill="var(--c-worse)"/>',
    "changed": '<path d="M4-11h12v12H4Z" fill="var(--c-changed)"/>',
    "left-out": '<path d="M5-10l10 10m0-10l-10 10" stroke="var(--ink)" stroke-width="2" fill="none"/>',
    "range": '<path d="M1-12h18v14H1Z" fill="var(--band)"/>'
    '<path d="M1-12h18M1 2h18" stroke="var(--line-strong)" stroke-dasharray="4 3"/>',
    "old": '<path d="M0-5h20" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="2 4"/>',
    "target": '<path d="M0-5h20" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="9 3 2 3"/>',
    "own": '<circle cx="10" cy="-5" r="6" fill="var(--ink)"/>',
}
"""What stands in the key for each sign of a drawing, on the line of its words."""


@dataclass(frozen=True, slots=True)
class Key:
    """One sign of a drawing and what it means."""

    sign: str
    words: str


def key_sign(sign: str) -> Markup:
    """A sign of the key as a small drawing of its own."""
    return Markup(  # noqa: S704
        '<svg class="al-key__sign" viewBox="0 -14 20 18" width="20" height="18" aria-hidden="true" focusable="false">'
        f"{SIGNS[sign]}</svg>"
    )
