"""The photo or the voice that stands with an answer."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.plans.models import Matter
from alongside.plans.queries.rows import matter_of
from alongside.plans.said import Kept


def matter_file(by: Actor, person_id: UUID, matter_id: UUID) -> Kept:
    """One file of a plan. Raises Refused (not found) where the actor may not see it."""
    row = Matter.objects.filter(pk=matter_id, person=person_id).exclude(sha256="").first()
    kept = matter_of(row).file if row is not None else None
    if kept is None:
        raise Refused("", may_know=False)
    return kept
