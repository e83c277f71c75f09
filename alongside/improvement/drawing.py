"""A driver diagram as a drawing: plain SVG made on the server, aim on the left, ideas on the right. Pure but for words.

The same tree is the outline on the page, so the drawing says nothing that is not said there in words.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from uuid import UUID

import vl_convert
from markupsafe import Markup

from alongside.improvement.diagram import Node
from alongside.improvement.spark import HIGH as SPARK_HIGH
from alongside.ui.charts.palette import BAND, INK, LINE, SHEET, SOFT, STRONG, plain

WIDE, ACROSS, DOWN, LINE_HIGH, EDGE, LETTERS = 216, 44, 12, 20, 10, 25
MARGIN = 12
BOLD = ' font-weight="700"'
SCREEN = 600
"""What is higher is not seen at once, on a phone least of all."""
FONT = '"Atkinson Hyperlegible Next","Segoe UI","DejaVu Sans",sans-serif'


@dataclass
class Box:
    """One box: its words in lines, how far right and down it stands, and those to its right."""

    lines: list[str]
    soft: list[str]
    idea: bool
    column: int
    right: list[Box] = field(default_factory=list)
    top: float = 0.0
    chart: str = ""
    """What is drawn of its number, in the size of `spark`."""
    changed: list[str] = field(default_factory=list)
    """What differs from another version, by lines: it stands in the box, whose frame is heavy then."""

    @property
    def high(self) -> float:
        """How high the box is."""
        return (
            (len(self.lines) + len(self.soft) + len(self.changed)) * LINE_HIGH
            + 2 * EDGE
            + (SPARK_HIGH if self.chart else 0)
        )

    @property
    def left(self) -> float:
        """Where it begins."""
        return MARGIN + self.column * (WIDE + ACROSS)

    @property
    def middle(self) -> float:
        """Where lines meet it."""
        return self.top + self.high / 2


@dataclass(frozen=True)
class Drawing:
    """A drawing without its root, and its size."""

    body: str
    width: float
    height: float


@dataclass(frozen=True)
class Beside:
    """What is known of nodes beside their words, each by the node's id."""

    marks: Mapping[UUID, str] = field(default_factory=dict)
    """What stands below the words, such as how many tests there were."""
    charts: Mapping[UUID, str] = field(default_factory=dict)
    """What is drawn below that, of the number that a node is tied to."""
    changed: Mapping[UUID, str] = field(default_factory=dict)
    """What differs from another version."""


def drawn(aim: str, nodes: Sequence[Node], beside: Beside | None = None) -> Drawing:
    """Aim, drivers and ideas."""
    known = beside or Beside()
    root = Box(_lines(aim), [], False, 0, [_box(one, 1, known) for one in nodes])
    height = _place(root, MARGIN)
    boxes = list(_all(root))
    width = max(one.left for one in boxes) + WIDE + MARGIN
    body = "".join(
        [*(_joined(one) for one in boxes), *(_drawn(one, place == 0) for place, one in enumerate(boxes))]
    )
    return Drawing(body, width, height + MARGIN)


def _box(node: Node, column: int, known: Beside) -> Box:
    soft = [line for told in known.marks.get(node.id, "").split("\n") if told for line in _lines(told)]
    below = [_box(one, column + 1, known) for one in node.below]
    chart, changed = known.charts.get(node.id, ""), textwrap.wrap(known.changed.get(node.id, ""), LETTERS)
    return Box(_lines(node.words), soft, node.idea, column, below, chart=chart, changed=changed)


def _lines(words: str) -> list[str]:
    return textwrap.wrap(words, LETTERS) or [""]


def _place(box: Box, top: float) -> float:
    """Give a box and all to its right their places from here down; where the next one may begin.

    A box stands in the middle of those to its right, or beside the first of them where they fill more than a screen.
    """
    below = top
    for one in box.right:
        below = _place(one, below)
    if not box.right:
        box.top = top
        return top + box.high + DOWN
    first, last = box.right[0].middle, box.right[-1].middle
    middle = (first + last) / 2 if last - first <= SCREEN else first
    box.top = max(top, middle - box.high / 2)
    return max(below, box.top + box.high + DOWN)


def _all(box: Box) -> Iterator[Box]:
    yield box
    for one in box.right:
        yield from _all(one)


def _joined(box: Box) -> str:
    """The lines from a box to those on its right."""
    start, bend = box.left + WIDE, box.left + WIDE + ACROSS / 2
    return "".join(
        f'<path d="M{start:g} {box.middle:g}H{bend:g}V{one.middle:g}H{one.left:g}" fill="none" stroke="{STRONG}" '
        'stroke-width="1.5"/>'
        for one in box.right
    )


def _drawn(box: Box, aim: bool) -> str:
    """The box; what is told by its shape (an idea is round) is told in words in the outline."""
    heavy = aim or bool(box.changed)
    round_, fill = (box.high / 2 if box.high < 50 else 20) if box.idea else 4, BAND if aim else SHEET
    frame = (
        f'<rect x="{box.left:g}" y="{box.top:g}" width="{WIDE}" height="{box.high:g}" rx="{round_:g}" fill="{fill}" '
        f'stroke="{INK if heavy else STRONG}" stroke-width="{3 if box.changed else 2 if aim else 1.5}"/>'
    )
    lines = [(words, INK, aim) for words in box.lines] + [(words, SOFT, False) for words in box.soft]
    lines = [(words, INK, True) for words in box.changed] + lines
    told = "".join(
        f'<text x="{box.left + EDGE + 2:g}" y="{box.top + EDGE + 15 + place * LINE_HIGH:g}" fill="{colour}"'
        f"{BOLD if bold else ''}>{escape(words)}</text>"
        for place, (words, colour, bold) in enumerate(lines)
    )
    foot = box.top + box.high - EDGE - SPARK_HIGH
    chart = (
        f'<g transform="translate({box.left + EDGE + 2:g} {foot + 4:g})">{box.chart}</g>' if box.chart else ""
    )
    return frame + told + chart


def on_page(drawing: Drawing, says: str) -> Markup:
    """As it stands in a page, in its own size: it scrolls sideways where there is no room."""
    return Markup(  # noqa: S704 - numbers and escaped words alone
        f'<svg class="al-drawing" viewBox="0 0 {drawing.width:g} {drawing.height:g}" width="{drawing.width:g}" '
        f'height="{drawing.height:g}" font-size="15" role="img" aria-label="{escape(says)}">{drawing.body}</svg>'
    )


def as_file(drawing: Drawing, title: str) -> str:
    """As a file of its own: its title above it, ink on white."""
    head = 36
    return plain(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width:g} {drawing.height + head:g}" '
        f'width="{drawing.width:g}" height="{drawing.height + head:g}" font-family=\'{FONT}\' font-size="15">'
        f'<rect width="100%" height="100%" fill="{SHEET}"/><text x="{MARGIN}" y="26" font-size="18" font-weight="700" '
        f'fill="{INK}">{escape(title)}</text><path d="M{MARGIN} {head}H{drawing.width - MARGIN:g}" stroke="{LINE}"/>'
        f'<g transform="translate(0 {head})">{drawing.body}</g></svg>'
    )


def made(ending: str, drawing: Drawing, title: str) -> bytes:
    """The file of that ending: svg, png or pdf."""
    svg = as_file(drawing, title)
    if ending == "png":
        return bytes(vl_convert.svg_to_png(svg, scale=2))
    return bytes(vl_convert.svg_to_pdf(svg)) if ending == "pdf" else svg.encode()
