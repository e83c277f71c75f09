"""Plain counts of what happened in joint work that everyone reads, and how it stands today."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from uuid import UUID

from django.db.models import Sum

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.parity.figuring import Key, Now
from alongside.parity.models import Figure
from alongside.parity.sides import Side
from alongside.parity.spans import Span, after, spans
from alongside.partnership.queries.hours import hours_by_side
from alongside.partnership.queries.orientation import got_ready
from alongside.people.queries.standing import today_of

_SQL = Path(__file__).resolve().parent.parent / "sql"
_NOW, _MORE = ((_SQL / name).read_text(encoding="utf-8") for name in ("now.sql", "more.sql"))

Sums = Counter[tuple[str, str]]
"""How many of each key, of each side (or of none)."""


def now_of(by: Actor, center_id: UUID | None = None) -> Now:
    """How it stands today, at one center or everywhere. One query."""
    values = {"here": by.community_id, "center": center_id, "today": today_of(by)}
    (row,) = ask(_NOW, values)
    return Now(*(int(one) for one in row))


def sums_of(by: Actor, when: Span, center_id: UUID | None = None) -> Sums:
    """What happened in twelve months, at one center or everywhere. One query."""
    here = Figure.objects.filter(community=by.community_id, month__range=(when.first, when.last))
    if center_id is not None:
        here = here.filter(work__centers__contains=[center_id])
    return Counter({(key, side): int(count) for key, side, count in _summed(here, "key", "side")})


def hours_in(by: Actor, when: Span, center_id: UUID | None = None) -> tuple[int, ...]:
    """Minutes of partners that were paid, all of theirs, and the same of staff, in twelve months. One query."""
    told = hours_by_side(by, center_id=center_id, since=when.first, until=after(when.last))
    partners, staff = told[Side.PARTNERS], told[Side.STAFF]
    return partners.paid, partners.all, staff.paid, staff.all


def ready_in(by: Actor, when: Span, center_id: UUID | None = None) -> tuple[int, ...]:
    """Partners who came new in twelve months and were ready for their first meeting, all of them; the same of staff."""
    told = got_ready(by, when.first, after(when.last), center_id)
    return (*told[Side.PARTNERS], *told[Side.STAFF])


def more_of(by: Actor, center_id: UUID | None = None) -> dict[Key, tuple[int, ...]]:
    """What other rooms count and tell everyone already, of all of us alone, such as how long expenses take. One query.

    Nothing of it is told of one center, and so nothing is asked there.
    """
    if center_id is not None:
        return {}
    values = {"here": by.community_id, "center": center_id}
    return {Key(key): tuple(int(one) for one in parts) for key, parts in ask(_MORE, values)}


def by_month(by: Actor, key: str, center_id: UUID | None = None) -> dict[date, dict[str, int]]:
    """One kind of thing in the last five years, by month and side. One query."""
    years = spans(today_of(by))
    here = Figure.objects.filter(
        community=by.community_id, key=key, month__range=(years[-1].first, years[0].last)
    )
    if center_id is not None:
        here = here.filter(work__centers__contains=[center_id])
    found: dict[date, dict[str, int]] = defaultdict(dict)
    for month, side, count in _summed(here, "month", "side"):
        found[month][side] = int(count)
    return dict(found)


def _summed(here, *by_what: str):  # type: ignore[no-untyped-def]
    return here.order_by().values_list(*by_what).annotate(Sum("count"))
