"""Tests of change, what was seen in them, and what came of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from alongside.contributions.actor import Actor
from alongside.improvement.models import Cycle, Looked, Project, Seen, Spread
from alongside.improvement.queries.projects import LOOKED
from alongside.kit.verdict import Refused


def cycles_of(by: Actor, project: Project) -> list[Cycle]:
    """The tests of a project in the order in which they were planned, each with what came of it. One query."""
    here = Cycle.objects.filter(project=project, group__community=by.community_id)
    return list(here.select_related("owner", "seat", "owned", "study").order_by("at", "id"))


def one_cycle(by: Actor, cycle_id: UUID) -> Any:
    """A test of a group that the actor reads. Raises Refused, as for what is not there.

    With where it spread (`spread_here`, in order), and what was said last of whether it is in practice (`looked_here`).
    """
    spread = Spread.objects.filter(cycle=OuterRef("pk")).order_by("at", "id")
    looked = Looked.objects.filter(cycle=OuterRef("pk")).order_by("-at", "-id")
    here = Cycle.objects.filter(pk=cycle_id, group__community=by.community_id).annotate(
        spread_here=ArraySubquery(spread.values(told=JSONObject(center="center_id", state="state"))),
        looked_here=ArraySubquery(looked.values(told=LOOKED)[:1]),
    )
    found = here.select_related(
        "project", "group", "seat", "owner", "after", "counted", "owned", "study__seat"
    ).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def seen_in(by: Actor, cycle: Cycle) -> list[Seen]:
    """Everything that was noted while a test ran, in its order."""
    here = Seen.objects.filter(cycle=cycle, group__community=by.community_id)
    return list(here.select_related("seat").order_by("at", "id"))
