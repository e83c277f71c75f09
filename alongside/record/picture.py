"""A drawing as a file of its own: the style sheet's meanings as plain colours, ink on white, with its sentence."""

from __future__ import annotations

import textwrap
from html import escape

import vl_convert

from alongside.record.drawing import HEIGHT, drawing
from alongside.record.queries.values import Series

WIDTH, MARGIN, LINE = 800, 24, 26
# What fits a line in the widest of the fonts below: whoever opens the file may have that one alone.
_MOST_LETTERS = 56
STYLE = """
text{font-family:"Atkinson Hyperlegible Next","Segoe UI","DejaVu Sans",sans-serif;font-size:15px;fill:#5a5361}
.strong{font-weight:700;fill:#231f2a}.said{font-size:19px;font-weight:700;fill:#231f2a}
.g-band{fill:#ece7df}.g-line{stroke:#d8d0c5;fill:none}.g-axis{stroke:#837a72;stroke-width:1.5;fill:none}
.g-lim2{stroke:#837a72;stroke-width:1.5;stroke-dasharray:6 4;fill:none}
.g-path{stroke:#6b6670;stroke-width:1.5;fill:none}
.g-p{fill:#3a4ea8}.g-c{fill:#8a4700}.g-d{fill:#00635a}.g-r{fill:#6d3a94}.g-m{fill:#55525e}
.g-open{fill:#fff;stroke:#6b6670;stroke-width:2}.g-halo{stroke:#fff;stroke-width:2.5}
.g-pl{stroke:#3a4ea8;fill:none;stroke-width:3}.g-cl{stroke:#8a4700;fill:none;stroke-width:3;stroke-dasharray:9 5}
.g-dl{stroke:#00635a;fill:none;stroke-width:3;stroke-dasharray:2 5;stroke-linecap:round}
"""


def svg_file(series: Series, title: str, says: str) -> str:
    """The drawing with its title and sentence above it, whole in one file."""
    return whole_file(drawing(series, WIDTH - 2 * MARGIN, says), HEIGHT, title, says)


def whole_file(inner: str, inner_height: int, title: str, says: str) -> str:
    """Any drawing that is as wide as a file leaves room for, with its title and sentence above it."""
    lines = textwrap.wrap(says, _MOST_LETTERS)
    top = MARGIN * 2 + LINE * (len(lines) + 1)
    said = "".join(
        f'<text class="said" x="{MARGIN}" y="{MARGIN + LINE * (place + 2)}">{escape(line)}</text>'
        for place, line in enumerate(lines)
    )
    body = inner[inner.index(">") + 1 : inner.rindex("</svg>")]
    height = top + inner_height + MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">'
        f'<style>{STYLE}</style><rect width="100%" height="100%" fill="#fff"/>'
        f'<text x="{MARGIN}" y="{MARGIN + 10}">{escape(title)}</text>{said}'
        f'<g transform="translate({MARGIN} {top})">{body}</g></svg>'
    )


def png_file(series: Series, title: str, says: str) -> bytes:
    """The same as dots, twice as fine as a screen."""
    return png_of(svg_file(series, title, says))


def png_of(svg: str) -> bytes:
    """A whole file of a drawing as dots, twice as fine as a screen."""
    return bytes(vl_convert.svg_to_png(svg, scale=2))
