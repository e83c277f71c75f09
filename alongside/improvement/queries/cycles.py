"""Tests of change, what was seen in them, and what came of them."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.improvement.models import Cycle, Project, Seen
from alongside.kit.verdict import Refused


def cycles_of(by: Actor, project: Project) -> list[Cycle]:
    """The tests of a project in the order in which they were planned, each with what came of it. One query."""
    here = Cycle.objects.filter(project=project, group__community=by.community_id)
    return list(here.select_related("owner", "study").order_by("at", "id"))


def one_cycle(by: Actor, cycle_id: UUID) -> Cycle:
    """A test of a group that the actor reads. Raises Refused, as for what is not there."""
    here = Cycle.objects.filter(pk=cycle_id, group__community=by.community_id)
    found = here.select_related(
        "project", "group", "seat", "owner", "after", "counted", "study__seat"
    ).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def seen_in(by: Actor, cycle: Cycle) -> list[Seen]:
    """Everything that was noted while a test ran, in its order."""
    here = Seen.objects.filter(cycle=cycle, group__community=by.community_id)
    return list(here.select_related("seat").order_by("at", "id"))
