"""The colours of drawings by meaning: the style sheet's own, and plain ones for a file that has no style sheet."""

from __future__ import annotations

import re

INK, SOFT, SHEET = "var(--ink)", "var(--ink-soft)", "var(--sheet)"
LINE, STRONG, BAND = "var(--line)", "var(--line-strong)", "var(--band)"
COMMON, BETTER, WORSE, CHANGED = "var(--c-common)", "var(--c-better)", "var(--c-worse)", "var(--c-changed)"

PLAIN = {
    "ink": "#231f2a", "ink-soft": "#5a5361", "sheet": "#ffffff", "line": "#d8d0c5", "line-strong": "#837a72",
    "band": "#ece7df", "c-common": "#6b6670", "c-better": "#1d63b8", "c-worse": "#b04a00", "c-changed": "#7a4a9e",
}  # fmt: skip
"""The light values of `assets/_tokens.scss`."""
_NAMED = re.compile(r"var\(--([a-z-]+)\)")


def plain(svg: str) -> str:
    """The same drawing in plain colours, ink on white."""
    return _NAMED.sub(lambda found: PLAIN[found[1]], svg)
