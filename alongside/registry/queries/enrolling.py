"""Who is enrolled, whether they answered, who was asked; and how many said what, where that points at nobody."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from alongside.contributions.actor import Actor
from alongside.registry.enrolling import Enrolled

_ENROLLED = """
    SELECT p.id, p.name, p.birth_date, r.since, r.family_at, r.self_at, q.family_asked, q.self_asked
    FROM registry_enrolled() r
    JOIN people_person p ON p.id = r.person_id AND p.merged_into_id IS NULL AND p.died_on IS NULL
    LEFT JOIN (SELECT a.person_id, max(a.at) FILTER (WHERE a.whom = 'family') AS family_asked,
        max(a.at) FILTER (WHERE a.whom = 'self') AS self_asked
      FROM registry_consentasked a GROUP BY a.person_id) q ON q.person_id = p.id
    ORDER BY r.since DESC, p.family_name, p.given_name, p.id"""
_TOTALS = """
    SELECT o.id, o.name, c.enrolled, c.yes, c.no, c.unanswered, c.took_back, c.gone FROM registry_consents() c
    JOIN people_organization o ON o.id = c.center_id ORDER BY o.name"""


@dataclass(frozen=True)
class Total:
    """One center: how many are enrolled, what they answered, how many took a yes back, and how many left within a year.

    None where that would point at somebody, or would let another number be worked out.
    """

    center_id: UUID
    name: str
    enrolled: int | None
    yes: int | None
    no: int | None
    unanswered: int | None
    took_back: int | None
    gone: int | None


def enrolled(by: Actor) -> list[Enrolled]:
    """Those at a clinician's center whom they may know, the latest first. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_ENROLLED)
        return [Enrolled(*row) for row in cursor.fetchall()]


def totals(by: Actor) -> list[Total]:
    """Every center of the community. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_TOTALS)
        return [Total(*row) for row in cursor.fetchall()]
