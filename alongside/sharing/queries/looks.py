"""Who looked at somebody's record: receipts, told together by viewer and week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Category

# Four weeks at a time, back from the latest look before a moment: an index finds both ends, whatever lies beyond.
_LOOKS = """
    WITH latest AS MATERIALIZED (
      SELECT r.at FROM sharing_receipt r
      WHERE r.person_id = %(person)s::uuid AND r.at < coalesce(%(before)s::timestamptz, 'infinity')
        AND (%(viewer)s::uuid IS NULL OR r.viewer_id = %(viewer)s::uuid)
      ORDER BY r.at DESC LIMIT 1
    ), span AS MATERIALIZED (
      SELECT (date_trunc('week', at AT TIME ZONE %(zone)s::text) - interval '3 weeks')
        AT TIME ZONE %(zone)s::text AS since FROM latest
    ), looks AS (
      SELECT r.*, date_trunc('week', r.at AT TIME ZONE %(zone)s::text)::date AS week,
        substring(r.because FROM 'emergency:([0-9a-f-]{36})')::uuid AS emergency_id
      FROM sharing_receipt r
      WHERE r.person_id = %(person)s::uuid AND r.at >= (SELECT since FROM span)
        AND r.at < coalesce(%(before)s::timestamptz, 'infinity')
        AND (%(viewer)s::uuid IS NULL OR r.viewer_id = %(viewer)s::uuid)
        AND (%(seat)s::uuid IS NULL OR r.seat_id = %(seat)s::uuid)
        AND (%(week)s::date IS NULL OR date_trunc('week', r.at AT TIME ZONE %(zone)s::text)::date = %(week)s::date)
    )
    SELECT l.week, l.viewer_id, l.seat_id, max(l.viewer_name), max(l.role), max(l.title), max(l.center_name),
      l.audience, l.emergency_id, count(DISTINCT l.id), min(l.at), max(l.at), array_agg(DISTINCT c.category),
      bool_or(l.because LIKE '%%choice:%%'), coalesce(max(t.titles), ''), (SELECT since FROM span),
      EXISTS (SELECT 1 FROM sharing_receipt o WHERE o.person_id = %(person)s::uuid AND o.at < (SELECT since FROM span)
        AND (%(viewer)s::uuid IS NULL OR o.viewer_id = %(viewer)s::uuid))
    FROM looks l
    CROSS JOIN LATERAL unnest(l.categories) AS c (category)
    LEFT JOIN LATERAL (
      SELECT string_agg(DISTINCT s.title, ', ') AS titles FROM sharing_studyteammember m
      JOIN sharing_study s ON s.id = m.study_id WHERE l.audience = 5 AND m.seat_id = l.seat_id) t ON true
    WHERE c.category = ANY (%(categories)s::smallint[])
    GROUP BY l.week, l.viewer_id, l.seat_id, l.audience, l.emergency_id
    ORDER BY max(l.at) DESC, l.seat_id"""


@dataclass(frozen=True)
class Look:
    """What one viewer looked at in one week, in one seat, by one kind of rule."""

    week: date
    viewer_id: UUID
    seat_id: UUID
    name: str
    role: str
    title: str
    center: str
    audience: Audience
    emergency_id: UUID | None
    times: int
    first: datetime
    last: datetime
    categories: tuple[Category, ...]
    by_choice: bool
    studies: str


@dataclass(frozen=True)
class Looks:
    """Four weeks of looks, the latest first; `older` is where the next four begin, where there are any."""

    looks: tuple[Look, ...]
    older: datetime | None = None


def looks_at(
    by: Actor,
    person_id: UUID,
    seen: Iterable[Category],
    *,
    before: datetime | None = None,
    viewer_id: UUID | None = None,
    seat_id: UUID | None = None,
    week: date | None = None,
) -> Looks:
    """Who looked before a moment, as far as the actor may read receipts of these categories. One query."""
    values = {
        "person": person_id, "before": before, "viewer": viewer_id, "seat": seat_id, "week": week, "zone": by.zone,
        "categories": sorted(int(one) for one in seen),
    }  # fmt: skip
    rows = ask(_LOOKS, values)
    looks = tuple(
        Look(*row[:7], Audience(row[7]), *row[8:12], tuple(map(Category, row[12])), *row[13:15])  # type: ignore[call-arg]
        for row in rows
    )
    return Looks(looks, rows[0][15] if rows and rows[0][16] else None)
