"""Counting how complete, timely and plausible what is written is: by the worker, and hidden where it tells of few."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.utils import timezone

from alongside.kit.small_numbers import Counts, hidden
from alongside.people.models import Community
from alongside.registry.measuring.naming import month_of
from alongside.registry.models import QualityLine
from alongside.sharing.models import CharterVersion

SQL = Path(__file__).resolve().parent.parent / "sql"
MONTHS, SMALL = 36, 7
ALL = ("all", "")
Line = tuple[str, str]
Months = dict[Line, list[tuple[int, int]]]


def count_quality(community_id: UUID) -> int:
    """Count anew what a community's numbers can be trusted for; how many lines that gave."""
    zone = ZoneInfo(Community.objects.values_list("zone", flat=True).get(pk=community_id))
    today = timezone.now().astimezone(zone).date()
    last = month_of(today)
    charter = CharterVersion.objects.filter(
        community=community_id, in_force_from__lte=timezone.now(), replaced_at=None
    )
    version = charter.order_by("-in_force_from").first()
    first = (today.replace(day=1) - timedelta(days=31 * (MONTHS - 1))).replace(day=1)
    values = {
        "community": community_id, "zone": zone.key, "today": today, "only": None,
        "charter": version.pk if version else None, "since": datetime.combine(first, time.min, tzinfo=zone),
    }  # fmt: skip
    with transaction.atomic():
        found = _by_month(_asked(values), last)
        lines = [
            line
            for what, months in found.items()
            for line in _lines(community_id, what, months, version.small_number if version else SMALL, last)
        ]
        QualityLine.objects.filter(community=community_id).delete()
        QualityLine.objects.bulk_create(lines)
    return len(lines)


def _asked(values: dict[str, Any]) -> list[tuple[str, UUID, int, int, int]]:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.counted")
        cursor.execute((SQL / "counted.sql").read_text(encoding="utf-8"), values)
        cursor.execute("CREATE INDEX ON counted (person_id)")
        cursor.execute("ANALYZE counted")
        cursor.execute((SQL / "quality.sql").read_text(encoding="utf-8"), values)
        return list(cursor.fetchall())


def _by_month(rows: list[tuple[str, UUID, int, int, int]], last: int) -> dict[str, Months]:
    found: dict[str, Months] = defaultdict(lambda: defaultdict(lambda: [(0, 0)] * MONTHS))
    for what, center, month, counted, met in rows:
        place = month - last + MONTHS - 1
        for line in (ALL, ("center", str(center))) if 0 <= place < MONTHS else ():
            before = found[what][line][place]
            found[what][line][place] = (before[0] + counted, before[1] + met)
    return found


def _lines(community_id: UUID, what: str, months: Months, few: int, last: int) -> list[QualityLine]:
    shown: dict[Line, list[tuple[int | None, int | None]]] = {key: list(told) for key, told in months.items()}
    for place in range(MONTHS):
        for key in _hidden({key: told[place][0] for key, told in months.items()}, few):
            shown[key][place] = (None, None)
    now = timezone.now()
    return [
        QualityLine(
            community_id=community_id, what=what, by=key[0], key=key[1], first_month=last - MONTHS + 1,
            counted=[counted for counted, _met in told], met=[met for _counted, met in told], made_at=now,
        )
        for key, told in shown.items() if any(counted for counted, _met in told)
    ]  # fmt: skip


def _hidden(sizes: dict[Line, int], few: int) -> set[Line]:
    """Too few to show: by how much was looked at. How much of it is right is the clinic's work, and nobody's health."""
    whole = _of_size(sizes[ALL])
    gone: set[Line] = {ALL} if whole.is_small(few) else set()
    groups = {key: _of_size(size) for key, size in sizes.items() if key != ALL}
    return gone | hidden(whole, groups, few)


def _of_size(size: int) -> Counts:
    """Counts of which none is smaller than the size."""
    return Counts(2 * size, size)
