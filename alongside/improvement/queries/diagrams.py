"""The acts of a driver diagram."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.improvement.diagram import Act, Kind
from alongside.improvement.models import DiagramAct, Project


def diagram_acts(by: Actor, project: Project) -> list[Act]:
    """Everything that was done to a diagram, in its order. One query."""
    here = DiagramAct.objects.filter(project=project, group__community=by.community_id)
    fields = ("id", "kind", "at", "seat_id", "about_id", "under_id", "next_id", "words", "counted_id")
    return [Act(row[0], Kind(row[1]), *row[2:]) for row in here.order_by("at", "id").values_list(*fields)]
