"""The values of one measurement over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.record.models import Entry
from alongside.record.naming import called

MOST = 2000


@dataclass(frozen=True)
class Point:
    """One measured value: when, how much, by whom."""

    origin_id: UUID
    at: datetime
    value: float
    low: float | None
    high: float | None
    voice: str
    author: str


@dataclass(frozen=True)
class Series:
    """The values of one code in one unit, the oldest first; `left_out` counts those in other units."""

    title: str
    unit: str
    points: list[Point]
    left_out: int

    @property
    def low(self) -> float | None:
        """The lower end of the usual range, as it was last given."""
        return next((one.low for one in reversed(self.points) if (one.low, one.high) != (None, None)), None)

    @property
    def high(self) -> float | None:
        """The upper end of the usual range, as it was last given."""
        return next((one.high for one in reversed(self.points) if (one.low, one.high) != (None, None)), None)


def series_of(by: Actor, person_id: UUID, code: str) -> Series:
    """A person's values of one code that the actor's seat may see, in the unit of the latest one. One query.

    Raises Refused (not found) where there are none. Of very many, the latest 2,000.
    """
    found = Entry.objects.filter(
        person=person_id, code=code, value__isnull=False, superseded_at=None, value_words=""
    ).exclude(status="entered-in-error")
    rows = list(found.order_by("-true_at").values_list(
        "origin_id", "true_at", "value", "low", "high", "voice", "author_name", "unit", "title"
    )[:MOST])  # fmt: skip
    if not rows:
        raise Refused("", may_know=False)
    unit = called(rows[0][7])
    points = [
        Point(row[0], row[1], float(row[2] or 0), *row[3:7])
        for row in reversed(rows)
        if called(row[7]) == unit
    ]
    return Series(called(rows[0][8]), unit, points, len(rows) - len(points))
