"""Am I in this number? Read by the person, and by whoever may see all that it is made of."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.registry.models import MeasureVersion, Standing


def my_standing(by: Actor, version: MeasureVersion) -> Standing | None:
    """How the viewer stands in a number, where they are enrolled. One query."""
    if by.person_id is None:
        return None
    return Standing.objects.filter(version=version, person_id=by.person_id).first()


def standing_of(by: Actor, version: MeasureVersion, person_id: UUID) -> Standing | None:
    """How somebody stands in a number, where the viewer may see it. One query."""
    return Standing.objects.filter(version=version, person_id=person_id).first()
