"""Sheets as their pages draw them: part by part, and how it was along the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from alongside.contributions.actor import Actor
from alongside.groups.showing import spoken
from alongside.improvement.models import Sheet, SheetLine
from alongside.improvement.queries.needs import side_of
from alongside.improvement.ranking import Side
from alongside.improvement.sheet_words import MARKED, PARTS
from alongside.improvement.sheets import ASKS, Kind, Marks, felt
from alongside.improvement.words import SIDES
from alongside.ui.charts.palette import COMMON, INK, LINE
from alongside.ui.words import long_day, when_words

WIDE, HIGH, EDGE = 600, 120, 16


def parts(by: Actor, sheet: Sheet, lines: Sequence[SheetLine]) -> list[dict[str, Any]]:
    """Every part in its order, with what was written there."""
    kind = Kind(sheet.kind)
    asks = ASKS[kind]
    return [
        {
            "title": PARTS[kind][part],
            "lines": [_line(by, one, asks.marks) for one in lines if one.part == part],
        }
        for part in asks.parts
    ]


def _line(by: Actor, one: SheetLine, marks: Marks) -> dict[str, Any]:
    return {
        "id": one.pk, "mine": one.seat.person_id == by.person_id and one.recalled_at is None,
        "gone": _("Taken back on %(day)s.") % {"day": long_day(one.recalled_at)} if one.recalled_at else "",
        **spoken(one), "when": when_words(one.at), "words": one.words,
        "mark": MARKED[marks][one.mark] if one.mark is not None else "",
    }  # fmt: skip


def own_line(one: Any) -> dict[str, Any]:
    """A line of one's own: where it stands, as far as one still reads that, and since when."""
    return {
        "id": one.pk, "words": one.words, "when": when_words(one.at), "sheet": one.title,
        "href": reverse("improvement:sheet", args=[one.sheet_id]) if one.title else "",
        "part": PARTS[Kind(one.kind)][one.part] if one.title else "",
    }  # fmt: skip


def leads(sheet: Sheet) -> str:
    """Who leads it or was asked to, and until when one writes in it; empty where neither is said."""
    day = _("One writes in it until %(day)s.") % {"day": long_day(sheet.until)} if sheet.until else ""
    return " ".join(filter(None, [_leader(sheet), day]))


def _leader(sheet: Sheet) -> str:
    """Somebody leads it who said so: by beginning it in their own name, or when they were asked."""
    if sheet.moderator is None:
        return ""
    said = getattr(sheet, "led", None)
    told = {"name": sheet.moderator.name, "by": sheet.seat.name}
    if sheet.moderator_id == sheet.seat_id or said is not None and said.leads:
        return _("%(name)s leads it.") % told
    if said is None:
        return _("%(by)s asked %(name)s to lead it, who has not answered yet.") % told
    return _("%(by)s asked %(name)s to lead it, who said no.") % told


def closing(sheet: Sheet) -> dict[str, Any] | None:
    """What came of it, as it was closed; None while it is open."""
    one = getattr(sheet, "closing", None)
    if one is None:
        return None
    return {
        **spoken(one),
        "when": when_words(one.at),
        "words": one.words,
    }


def apart(sheet: Sheet, lines: Sequence[SheetLine]) -> list[dict[str, Any]]:
    """Of how one works together: what each side says, part by part. Of every member the last answer counts."""
    if sheet.kind != Kind.PARTNERS:
        return []
    last = {(one.part, one.seat_id): one for one in lines if one.mark is not None}
    rows = []
    for part, title in PARTS[Kind.PARTNERS].items():
        here = [one for one in last.values() if one.part == part]
        sides = [(SIDES[side], [one.mark for one in here if side_of(one.seat) == side]) for side in Side]
        if here:
            rows.append({"title": title, "sides": [_side(words, marks) for words, marks in sides]})
    return rows


def _side(words: Any, marks: Sequence[int | None]) -> str:
    if not marks:
        return _("%(side)s: nobody has answered yet") % {"side": words}
    told = {"side": words, "yes": marks.count(1), "partly": marks.count(0), "no": marks.count(-1)}
    return _("%(side)s: yes %(yes)s, partly %(partly)s, no %(no)s") % told


def way(sheet: Sheet, lines: Sequence[SheetLine]) -> dict[str, Any] | None:
    """How it was along the way, as a drawing and in words; None where fewer than two parts were marked."""
    kind = Kind(sheet.kind)
    if ASKS[kind].marks != Marks.FEELING:
        return None
    told = felt([(one.part, one.mark) for one in lines], ASKS[kind].parts)
    if len(told) < 2:
        return None
    low = min(told, key=lambda one: one[1])
    high = max(told, key=lambda one: one[1])
    names = PARTS[kind]
    says = _("Best: %(best)s. Hardest: %(hardest)s.") % {"best": names[high[0]], "hardest": names[low[0]]}
    return {"svg": _curve([value for _part, value, _count in told]), "says": says, "points": [
        {"title": names[part], "says": _felt(value, count)} for part, value, count in told
    ]}  # fmt: skip


def _felt(value: float, count: int) -> str:
    told = MARKED[Marks.FEELING][max(-2, min(2, round(value)))]
    people = ngettext("said by %(num)s", "said by %(num)s", count) % {"num": count}
    return f"{told}, {people}"


def seen(sheet: Sheet, lines: Sequence[SheetLine]) -> list[dict[str, Any]]:
    """Of a visit that was looked at: how many said yes, partly and no, part by part."""
    kind = Kind(sheet.kind)
    if ASKS[kind].marks != Marks.SEEN or kind == Kind.PARTNERS:
        return []
    rows = []
    for part in ASKS[kind].parts:
        marks = [one.mark for one in lines if one.part == part and one.mark is not None]
        if marks:
            told = {"yes": marks.count(1), "partly": marks.count(0), "no": marks.count(-1)}
            rows.append(
                {"title": PARTS[kind][part], "says": _("yes: %(yes)s, partly: %(partly)s, no: %(no)s") % told}
            )
    return rows


def _curve(values: Sequence[float]) -> Markup:
    """The way as a line: up is good, down is hard; numbered like the list below it."""
    step = (WIDE - 2 * EDGE) / max(1, len(values) - 1)
    spots = [
        (EDGE + place * step, HIGH / 2 - one * (HIGH / 2 - EDGE) / 2) for place, one in enumerate(values)
    ]
    line = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="12" fill="{INK}"/><text x="{x:.1f}" y="{y + 5:.1f}" '
        f'text-anchor="middle" fill="var(--sheet)">{place}</text>'
        for place, (x, y) in enumerate(spots, 1)
    )
    return Markup(  # noqa: S704 - numbers alone
        f'<svg class="t" viewBox="0 0 {WIDE} {HIGH}" font-size="15" aria-hidden="true">'
        f'<path d="M0 {HIGH / 2}H{WIDE}" stroke="{LINE}"/><path d="{line}" fill="none" stroke="{COMMON}" '
        f'stroke-width="2"/>{dots}</svg>'
    )
