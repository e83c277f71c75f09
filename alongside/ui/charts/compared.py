"""All that a funnel's component shows: sentence, drawings, key and table."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.kit.spc import Funnel, Meaning, Place, told_of
from alongside.ui import words
from alongside.ui.charts.drawn import drawn
from alongside.ui.charts.keys import Key
from alongside.ui.charts.shown import NARROW, WIDE, Drawing, Labels, Shown, meanings, named, read_out
from alongside.ui.charts.side_by_side import specification
from alongside.ui.said import spoken


def funnel_chart(funnel: Funnel, labels: Labels, own: str = "", size: str = "") -> Shown | None:
    """All that is shown of centers side by side; None where none counted anything.

    OWN: the name of one's own center, where it is among them. SIZE: what the size of a center counts.
    """
    if not funnel.places:
        return None
    mine = next((one for one in funnel.places if one.center.name == own), None)
    said = [spoken(told_of(mine.meaning, own))] if mine else []
    sentence = " ".join([*said, spoken(funnel.said, labels.figure)])
    counted, usual = (_("Counted"), "r"), (_("Ordinary range"), "r")
    columns = [_("Center"), (labels.value or _("Value"), "r"), counted, usual, _("What it says")]
    rows = [_cells(one, labels) for one in funnel.places]
    return Shown(
        sentence, "", _drawing(funnel, own, NARROW, labels, size, sentence),
        _drawing(funnel, own, WIDE, labels, size, sentence),
        _keys(funnel, mine), (), columns, rows, [read_out([*columns, ""], row) for row in rows],
        lines=_lines(funnel, labels), of=funnel, labels=labels,
    )  # fmt: skip


def _drawing(funnel: Funnel, own: str, width: int, labels: Labels, size: str, sentence: str) -> Drawing:
    svg = drawn(specification(funnel, own, width, labels.figure, size))
    return Drawing(named(svg, f"{labels.title}. {sentence}"), tuple(range(len(funnel.places))))


def _lines(funnel: Funnel, labels: Labels) -> str:
    told = _(
        "Middle line %(value)s. Shaded: 95 of 100 centers lie here by chance alone. Outer lines: 998 of 1,000."
    ) % {"value": labels.figure(funnel.centre)}
    if funnel.dispersion == 1:
        return told
    wider = _(
        "The limits are %(times)s times as wide, because centers differ by more than chance in everything."
    )
    return f"{told} {wider % {'times': words.number(round(funnel.dispersion**0.5, 1))}}"


def _keys(funnel: Funnel, mine: Place | None) -> list[Key]:
    keys = [
        Key(one, said)
        for one, said in meanings().items()
        if any(each.meaning == one for each in funnel.places)
    ]
    if mine is not None and mine.meaning == Meaning.ORDINARY:
        keys.append(Key("own", mine.center.name))
    return keys


def _cells(place: Place, labels: Labels) -> list[str]:
    center, limits = place.center, place.limits
    return [
        center.name,
        labels.figure(place.value),
        _("%(count)s of %(size)s") % {"count": words.number(center.count), "size": words.number(center.size)},
        _("%(low)s to %(high)s") % {"low": labels.figure(limits.lower), "high": labels.figure(limits.upper)},
        meanings()[place.meaning],
    ]
