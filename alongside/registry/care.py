"""Counting how visits are felt: the share who chose the best answer to all three questions, by month and center.

Only months are published whose visits can no longer be answered: so a number, once read, never moves by one answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from alongside.kit.small_numbers import Counts, hidden
from alongside.people.models import Community
from alongside.registry.measuring.naming import month_of
from alongside.registry.models import CareAsked, CareLine, CareTally
from alongside.sharing.models import CharterVersion

BEST, QUESTIONS = 5, 3
DAYS = 14
"""How long after a visit one may say how it was; the database says the same (registry/sql/care.sql)."""
FEWEST = 25
"""Of fewer answers than that nothing is shown."""
MONTHS, SMALL = 36, 7
ALL = ("all", "")
Line = tuple[str, str]
Shown = tuple[int | None, int | None]


def top_box(answers: Iterable[tuple[int, ...]]) -> Counts:
    """How many answered, and how many chose the best answer each time."""
    told = list(answers)
    return Counts(len(told), sum(all(one == BEST for one in answer) for answer in told))


def shown_of_month(centers: Mapping[Line, Counts], few: int) -> dict[Line, Shown]:
    """What may be shown of one month: of all of us and of each center, nothing where it tells of too few."""
    whole = Counts(sum(one.counted for one in centers.values()), sum(one.met for one in centers.values()))
    gone = hidden(whole, centers, few, FEWEST)
    found: dict[Line, Shown] = {
        key: (None, None) if key in gone or not one.counted else (one.counted, one.met)
        for key, one in centers.items()
    }
    return found | {ALL: (None, None) if whole.is_small(few, FEWEST) else (whole.counted, whole.met)}


def is_over(month: int, today: date) -> bool:
    """Whether no visit of that month can be answered any more."""
    after = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    return today >= after + timedelta(days=DAYS)


def count_care(community_id: UUID) -> int:
    """Publish what may be read of the answers, and forget who was asked longer ago; how many lines there are."""
    zone = ZoneInfo(Community.objects.values_list("zone", flat=True).get(pk=community_id))
    today = timezone.now().astimezone(zone).date()
    CareAsked.objects.filter(community=community_id, until__lt=today).delete()
    last = month_of(today) - 1
    while not is_over(last, today):
        last -= 1
    lines = _lines(community_id, last)
    with transaction.atomic():
        # Written anew each night, so that no row of a tally keeps the mark of its last answer.
        CareTally.objects.filter(community=community_id).update(answers=F("answers"))
        CareLine.objects.filter(community=community_id).delete()
        CareLine.objects.bulk_create(lines)
    return len(lines)


def _lines(community_id: UUID, last: int) -> list[CareLine]:
    months: dict[int, dict[Line, Counts]] = {month: {} for month in range(last - MONTHS + 1, last + 1)}
    for one in CareTally.objects.filter(community=community_id, month__in=months):
        months[one.month]["center", str(one.center_id)] = Counts(one.answers, one.top)
    few = _few(community_id)
    shown = [shown_of_month(centers, few) for centers in months.values()]
    keys = sorted({key for month in shown for key in month})
    now = timezone.now()
    return [
        CareLine(
            community_id=community_id, by=key[0], key=key[1], first_month=last - MONTHS + 1, made_at=now,
            counted=[month.get(key, (None, None))[0] for month in shown],
            met=[month.get(key, (None, None))[1] for month in shown],
        )
        for key in keys
    ]  # fmt: skip


def _few(community_id: UUID) -> int:
    charter = CharterVersion.objects.filter(
        community=community_id, in_force_from__lte=timezone.now(), replaced_at=None
    )
    version = charter.order_by("-in_force_from").first()
    return version.small_number if version else SMALL
