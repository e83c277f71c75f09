"""A drawing as a file of its own: title, sentence, drawing, key and notes, in plain colours, ink on white."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from html import escape

import vl_convert

from alongside.ui.charts.keys import SIGNS, Key
from alongside.ui.charts.palette import plain
from alongside.ui.charts.shown import Shown

WIDTH, MARGIN, LINE, KEY = 800, 24, 26, 28
# What fits a line in the widest of the fonts below: whoever opens the file may have that one alone.
MOST_SAID, MOST_TOLD = 56, 78
FONT = '"Atkinson Hyperlegible Next","Segoe UI","DejaVu Sans",sans-serif'


def svg_file(shown: Shown, title: str) -> str:
    """The wide drawing with everything that it needs to be read, whole in one file."""
    parts, y = [_text(MARGIN, MARGIN + 12, title)], MARGIN + 12
    for line in textwrap.wrap(shown.sentence, MOST_SAID):
        y += LINE
        parts.append(_text(MARGIN, y, line, 'font-size="19" font-weight="700" fill="var(--ink)"'))
    inner, height = _inner(str(shown.wide.svg))
    parts.append(f'<g transform="translate({MARGIN} {y + 16})">{inner}</g>')
    y += 16 + round(height * (WIDTH - 2 * MARGIN) / 720)
    for told in (_keys(shown.keys), _told(shown)):
        for part in told:
            y += KEY if part.startswith("<g") else LINE
            parts.append(part.replace("@y", str(y)))
    return plain(_root("".join(parts), y + MARGIN))


def _root(body: str, height: int) -> str:
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family=\'{FONT}\' font-size="15" fill="var(--ink-soft)">'
        f'<rect width="100%" height="100%" fill="var(--sheet)"/>{body}</svg>'
    )


def _text(x: int, y: int | str, words: str, more: str = "") -> str:
    return f'<text x="{x}" y="{y}" {more}>{escape(words)}</text>'


def _inner(svg: str) -> tuple[str, int]:
    """The drawing without its root, made as wide as the file leaves room for, and how high it was."""
    box = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
    width, height = (int(box[1]), int(box[2])) if box else (720, 320)
    scale = (WIDTH - 2 * MARGIN) / width
    body = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
    return f"<g transform=\"scale({scale:.4f})\" font-family='{FONT}'>{body}</g>", round(height * 720 / width)


def _keys(keys: Sequence[Key]) -> Iterator[str]:
    """Rows of signs with their words, as many in a row as there is room for."""
    row, x = "", MARGIN
    for key in keys:
        wide = 40 + 9 * len(key.words)
        if row and x + wide > WIDTH - MARGIN:
            yield f'<g transform="translate(0 @y)">{row}</g>'
            row, x = "", MARGIN
        row += f'<g transform="translate({x} 0)">{SIGNS[key.sign]}{_text(28, 0, key.words)}</g>'
        x += wide
    if row:
        yield f'<g transform="translate(0 @y)">{row}</g>'


def _told(shown: Shown) -> Iterator[str]:
    told = [shown.lines, shown.target, *(f"{one.number}  {one.words}" for one in shown.notes)]
    for words in told:
        for line in textwrap.wrap(words, MOST_TOLD):
            yield _text(MARGIN, "@y", line)


def png_file(shown: Shown, title: str) -> bytes:
    """The same as dots, twice as fine as a screen."""
    return bytes(vl_convert.svg_to_png(svg_file(shown, title), scale=2))
