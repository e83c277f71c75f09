"""Whose record somebody opened last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept

_RECENT = """
    WITH looks AS (
      SELECT r.person_id, r.at FROM sharing_receipt r
      WHERE r.viewer_id = %(me)s AND r.seat_id = %(seat)s AND r.page NOT IN ('today', 'search', 'list')
      ORDER BY r.at DESC LIMIT 60
    ), last AS (SELECT person_id, max(at) AS at FROM looks GROUP BY person_id)
    SELECT p.id, p.name, l.at FROM last l JOIN people_person p ON p.id = l.person_id
    ORDER BY l.at DESC LIMIT %(most)s
"""


@dataclass(frozen=True)
class Recent:
    """Somebody whose record was opened, and when last."""

    person_id: UUID
    name: str
    at: datetime


def opened_last(by: Actor, most: int = 6) -> list[Recent]:
    """The people whose record the actor opened last in this seat, as far as they may still be seen. One query."""
    with kept() as cursor:
        cursor.execute(_RECENT, {"me": by.person_id, "seat": by.seat_id, "most": most})
        return [Recent(*row) for row in cursor.fetchall()]
