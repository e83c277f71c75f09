"""What tests found, where it spread, and whether it is in practice."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from alongside.contributions.actor import Actor
from alongside.groups.models import GroupSeat
from alongside.groups.queries.groups import organizations_here
from alongside.improvement.models import Cycle, Looked, Project, Spread, Study

PAGE = 30


def findings(by: Actor, *, decides: str = "", start: int = 0) -> list[Any]:
    """What came of the tests that the actor may read, the latest first, each with where it spread. One query."""
    spread = Spread.objects.filter(cycle=OuterRef("cycle")).order_by("at", "id")
    told = spread.values(told=JSONObject(center="center_id", name="center_name", state="state"))
    here = Study.objects.filter(group__community=by.community_id)
    if decides:
        here = here.filter(decides=decides)
    found = here.select_related("cycle__project", "group").annotate(spread=ArraySubquery(told))
    return list(found.order_by("-at", "-id")[start : start + PAGE + 1])


def spread_of(by: Actor, cycle: Cycle) -> list[Spread]:
    """Everything that was said of where centers stand with a test, in its order. One query."""
    here = Spread.objects.filter(cycle=cycle, group__community=by.community_id)
    return list(here.order_by("at", "id"))


def centers_to_tell(by: Actor, mine: GroupSeat | None) -> list[tuple[UUID, str]]:
    """For which centers somebody may say where they stand: a member for all, whoever works at one for that one.

    `mine` is their seat in a group that goes on: where it has ended, nobody speaks for it any more.
    """
    if mine is not None:
        return list(organizations_here(by).filter(kind="center").values_list("pk", "name"))
    return [(by.center_id, by.center_name)] if by.center_id else []


def looked_at(by: Actor, project: Project, cycle: Cycle | None = None) -> list[Looked]:
    """Whether a project, or what one of its tests found, is in practice: all that was said, the latest first."""
    here = Looked.objects.filter(project=project, cycle=cycle, group__community=by.community_id)
    return list(here.select_related("seat").order_by("-at", "-id")[:PAGE])
