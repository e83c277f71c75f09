"""How answers spread, drawn: for each side or round a row of five columns as high as there are answers. Pure.

Partners have round columns, staff square ones, all together open ones: the shape tells them apart, then the colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from alongside.parity.sides import Side
from alongside.ui.charts.palette import INK, LINE, SHEET, SOFT, STRONG

WIDE, ROW, TALL, FOOT, STEP, BAR = 340, 76, 40, 24, 68, 34
FILL = {Side.PARTNERS.value: "var(--v-patient)", Side.STAFF.value: "var(--v-clinician)"}
ROUND = {Side.PARTNERS.value: BAR / 2}
Row = tuple[str, str, Sequence[int | None]]
"""(What it is called, whose answers: a side, or all; how often each of the five was given, None: with the next)."""


def spread(rows: Sequence[Row], scale: Sequence[str], says: str) -> str:
    """Rows one below the other on one scale, with the words of its two ends below."""
    most = max((count or 0 for _name, _whose, counts in rows for count in counts), default=0) or 1
    high = len(rows) * ROW + FOOT
    drawn = "".join(_row(place * ROW, one, most) for place, one in enumerate(rows))
    ends = (
        f'<text x="0" y="{high - 6}" fill="{SOFT}" font-size="13">{escape(scale[0])}</text>'
        f'<text x="{WIDE}" y="{high - 6}" fill="{SOFT}" font-size="13" text-anchor="end">{escape(scale[-1])}</text>'
    )
    return f'<svg viewBox="0 0 {WIDE} {high}" role="img" aria-label="{escape(says)}">{drawn}{ends}</svg>'


def _row(top: float, row: Row, most: int) -> str:
    name, whose, counts = row
    base = top + ROW - 6
    label = f'<text x="0" y="{top + 13}" fill="{INK}" font-size="13" font-weight="700">{escape(name)}</text>'
    line = f'<path d="M0 {base}H{WIDE}" stroke="{LINE}" stroke-width="1.5"/>'
    return (
        label
        + line
        + "".join(
            _column(place - 0.5 * (place > 0 and counts[place - 1] is None), base, count, most, whose)
            for place, count in enumerate(counts)
            if count is not None
        )
    )


def _column(place: float, base: float, count: int, most: int, whose: str) -> str:
    middle = place * STEP + STEP / 2
    if not count:
        return f'<circle cx="{middle}" cy="{base}" r="2" fill="{STRONG}"/>'
    tall = max(8.0, TALL * count / most)
    fill, edge = FILL.get(whose, SHEET), FILL.get(whose, INK)
    return (
        f'<rect x="{middle - BAR / 2}" y="{base - tall:.1f}" width="{BAR}" height="{tall:.1f}" '
        f'rx="{min(ROUND.get(whose, 2), tall / 2):.1f}" fill="{fill}" stroke="{edge}" stroke-width="1.5"/>'
        f'<text x="{middle}" y="{base - tall - 4:.1f}" fill="{INK}" font-size="13" text-anchor="middle">{count}</text>'
    )
