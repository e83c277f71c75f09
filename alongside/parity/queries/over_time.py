"""The counts of one of the seven, month by month, over the last five years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.parity.spans import spans
from alongside.people.queries.standing import today_of

Months = dict[date, dict[tuple[str, str], int]]
"""Month → (what, side) → how many."""

_COUNTED = """
    SELECT f.month, f.key, f.side, sum(f.count) FROM parity_figure f {join}
    WHERE f.community_id = %(here)s::uuid AND f.month BETWEEN %(first)s::date AND %(last)s::date
      AND f.key = ANY (%(keys)s) {which}
    GROUP BY 1, 2, 3
"""
_ALL = _COUNTED.format(join="", which="")
_ONE = _COUNTED.format(
    join="JOIN parity_work w ON w.id = f.work_id", which="AND w.centers @> ARRAY[%(center)s::uuid]"
)
_SITS = """
    WITH ends AS (
      SELECT m.month::date AS month, (m.month + interval '1 month')::timestamp AT TIME ZONE k.zone AS at
      FROM people_community k, generate_series(%(first)s::date, %(last)s::date, interval '1 month') m(month)
      WHERE k.id = %(here)s::uuid
    ), teams AS (
      SELECT g.id, g.ended_at FROM groups_group g
      WHERE g.community_id = %(here)s::uuid AND NOT g.members_only AND NOT g.support
        AND (%(center)s::uuid IS NULL OR EXISTS (
          SELECT 1 FROM parity_work w WHERE w.id = g.id AND w.centers @> ARRAY[%(center)s::uuid]))
    ), sits AS (
      SELECT DISTINCT e.month, s.person_id, s.voice IN ('patient', 'caregiver') AS partner
      FROM teams t JOIN groups_groupseat s ON s.group_id = t.id AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
      JOIN ends e ON greatest(s.given_at, s.taken_at) < e.at AND (s.left_at IS NULL OR s.left_at >= e.at)
        AND (s.ends IS NULL OR s.ends > e.month) AND (t.ended_at IS NULL OR t.ended_at >= e.at)
    )
    SELECT month, 'sits', CASE WHEN partner THEN 'partners' ELSE 'staff' END, count(*) FROM sits GROUP BY month, partner
"""


def by_months(by: Actor, keys: Collection[str], center_id: UUID | None = None) -> Months:
    """These kinds of things in the last five years, of all of us or of one center. One query for each book."""
    years = spans(today_of(by))
    values: dict[str, Any] = {
        "here": by.community_id, "center": center_id, "first": years[-1].first, "last": years[0].last,
        "keys": list(keys),
    }  # fmt: skip
    found: Months = defaultdict(dict)
    for month, what, side, count in _asked(values):
        if what in keys:
            found[month][what, side] = found[month].get((what, side), 0) + int(count)
    return dict(found)


def _asked(values: dict[str, Any]) -> list[Any]:
    keys, rows = values["keys"], []
    if "sits" in keys:
        rows += ask(_SITS, values)
    if set(keys) - {"sits"}:
        rows += ask(_ONE if values["center"] else _ALL, values)
    return rows
