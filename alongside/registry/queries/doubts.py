"""Doubts: of one person, and of all whom a clinician may see at a center."""

# ruff: noqa: S608 - the words of the statement are the program's own; every value is sent apart

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.registry.models import Doubt, DoubtSaid

PAGE = 24
_NEAR = """WITH near AS MATERIALIZED (
      SELECT g.person_id FROM sharing_grant g
      WHERE g.seat_id = %(seat)s::uuid AND g.category = 1 AND g.audience BETWEEN 2 AND 3
        AND g.starts <= now() AND now() < g.ends GROUP BY g.person_id
    ), open AS MATERIALIZED (
      SELECT d.* FROM registry_doubt d
      WHERE d.closed_at IS NULL AND d.person_id = ANY (ARRAY(SELECT person_id FROM near))
    )"""
_COUNTED = (
    f"{_NEAR} SELECT check_name, count(*) FROM open GROUP BY check_name ORDER BY count(*) DESC, check_name"
)
_LISTED = f"""{_NEAR}
    SELECT d.id, d.person_id, p.name, p.birth_date, d.check_name, d.told, d.asks, d.entry_origin, d.categories
    FROM open d JOIN people_person p ON p.id = d.person_id
    WHERE %(check)s::text = '' OR d.check_name = %(check)s::text
    ORDER BY d.found_at DESC, d.id LIMIT %(size)s OFFSET %(skipped)s"""


@dataclass(frozen=True)
class OfCenter:
    """One doubt about somebody at a center."""

    id: UUID
    person_id: UUID
    name: str
    birth_date: date | None
    check_name: str
    told: dict[str, Any]
    asks: str
    entry_origin: UUID | None
    categories: tuple[int, ...]


def doubts_about(by: Actor, person_id: UUID) -> list[Doubt]:
    """What may not be right about one person, as far as the actor may see; the open ones first. One query."""
    rows = Doubt.objects.filter(person_id=person_id).exclude(closed_how=Doubt.How.GONE)
    return list(rows.order_by(F("closed_at").desc(nulls_first=True), "-found_at", "id")[:60])


def answers_to(by: Actor, doubts: list[Doubt]) -> dict[UUID, list[DoubtSaid]]:
    """What was said to each, in order. One query."""
    told: dict[UUID, list[DoubtSaid]] = {one.pk: [] for one in doubts}
    for said in DoubtSaid.objects.filter(doubt__in=doubts).order_by("at", "id"):
        told[said.doubt_id].append(said)
    return told


def doubt_of(by: Actor, person_id: UUID, doubt_id: UUID) -> Doubt:
    """One doubt. Raises Refused (not found) where the actor may not see it."""
    found = Doubt.objects.filter(pk=doubt_id, person_id=person_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def counted(by: Actor) -> dict[str, int]:
    """How many doubts are open among those whom a clinician may see, by check. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, {"seat": by.seat_id})
        return dict(cursor.fetchall())


def listed(by: Actor, *, check: str = "", page: int = 1) -> list[OfCenter]:
    """One page of them, the latest first. One query."""
    values = {"seat": by.seat_id, "check": check, "size": PAGE, "skipped": (page - 1) * PAGE}
    with connection.cursor() as cursor:
        cursor.execute(_LISTED, values)
        rows: list[Any] = cursor.fetchall()
    return [
        OfCenter(key, person, name, born, check, _told(told), asks, origin, tuple(kinds))
        for key, person, name, born, check, told, asks, origin, kinds in rows
    ]


def _told(kept: str) -> dict[str, Any]:
    return dict(json.loads(kept))
