"""What a row of values says, as one sentence that is right whatever the values are.

The direction is told only where it is plain: from four values on, when the values rise or fall together with time
(Kendall's tau-b of at least 0.5 over the last eight) and the last differs from the first of these by a tenth or more.
Else there is "no clear change": with so few values anything more would be guessing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import sqrt

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.record.queries.values import Series
from alongside.record.time_axis import ends
from alongside.ui import words

LEAST, LATEST = 4, 8
PLAIN_TAU, PLAIN_CHANGE = 0.5, 0.1


def direction(values: Sequence[float]) -> int:
    """1 where the latest values plainly rise, -1 where they plainly fall, 0 where neither is plain."""
    latest = list(values)[-LATEST:]
    if len(latest) < LEAST or abs(latest[-1] - latest[0]) < PLAIN_CHANGE * max(
        abs(latest[0]), abs(latest[-1])
    ):
        return 0
    tau = _tau_b(latest)
    if abs(tau) < PLAIN_TAU or (latest[-1] - latest[0]) * tau <= 0:
        return 0
    return 1 if tau > 0 else -1


def _tau_b(values: Sequence[float]) -> float:
    """Kendall's tau-b of values against their order (no two stand at one place in time)."""
    pairs = list(combinations(values, 2))
    score = sum((later > earlier) - (later < earlier) for earlier, later in pairs)
    tied = sum(1 for earlier, later in pairs if earlier == later)
    whole = len(pairs)
    return score / sqrt(whole * (whole - tied)) if whole > tied else 0.0


def outside(series: Series) -> tuple[int, int]:
    """How many values lie outside their own usual range, and how many have one."""
    ranged = [one for one in series.points if one.low is not None or one.high is not None]
    out = sum(
        1 for one in ranged
        if (one.low is not None and one.value < one.low) or (one.high is not None and one.value > one.high)
    )  # fmt: skip
    return out, len(ranged)


def sentence(series: Series) -> str:
    """What the chart shows."""
    last = series.points[-1]
    value = f"{words.number(last.value)} {series.unit}".strip()
    if len(series.points) == 1:
        first = _("One value: %(value)s on %(day)s.") % {"value": value, "day": words.short_day(last.at)}
    else:
        begin, end = ends(series.points[0].at, last.at)
        first = _("%(count)s values from %(begin)s to %(end)s, the last %(value)s: %(change)s.") % {
            "count": len(series.points), "begin": begin, "end": end,
            "value": value, "change": _change(series),
        }  # fmt: skip
    return " ".join(part for part in (first, _outside(series)) if part)


def _change(series: Series) -> str:
    values = [one.value for one in series.points]
    if len(values) < LEAST:
        return _("too few to say where it goes")
    count = min(len(values), LATEST)
    way = direction(values)
    if way == 0:
        return _("no clear change in the last %(count)s") % {"count": count}
    told = _("rising over the last %(count)s") if way > 0 else _("falling over the last %(count)s")
    return told % {"count": count}


def _outside(series: Series) -> str:
    out, ranged = outside(series)
    if ranged == 0:
        return ""
    if out == 0:
        return _("All within the usual range.") if ranged > 1 else _("It is within the usual range.")
    if ranged == 1:
        return _("It is outside the usual range.")
    told = ngettext(
        "%(out)s of %(all)s is outside the usual range.",
        "%(out)s of %(all)s are outside the usual range.",
        out,
    )
    return told % {"out": out, "all": ranged}
