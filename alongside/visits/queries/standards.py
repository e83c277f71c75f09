"""The community's standards of care."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.visits.models import CareStandard


def standards_of(by: Actor) -> list[CareStandard]:
    """Those that stand and those that ended, those that stand first."""
    rows = CareStandard.objects.filter(community=by.community_id).order_by("position", "title", "begun_at")
    return sorted(rows, key=lambda one: one.ended_at is not None)


def standard_of(by: Actor, standard_id: UUID) -> CareStandard:
    """One that stands. Raises Refused (not found) where there is none."""
    found = CareStandard.objects.filter(community=by.community_id, pk=standard_id, ended_at=None).first()
    if found is None:
        raise Refused("", may_know=False)
    return found
