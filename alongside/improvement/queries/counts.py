"""The numbers of a project, and what was counted by hand."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.improvement.models import Counted, Project, Tallied
from alongside.kit.verdict import Refused


def counts_of(by: Actor, project: Project) -> list[Counted]:
    """The numbers that a project looks at, in the order in which they were chosen."""
    here = Counted.objects.filter(project=project, group__community=by.community_id)
    return list(here.order_by("at", "id"))


def one_count(by: Actor, counted_id: UUID) -> Counted:
    """A number of a project that the actor reads. Raises Refused, as for what is not there."""
    here = Counted.objects.filter(pk=counted_id, group__community=by.community_id)
    found = here.select_related("project", "group", "seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def first_by_hand(by: Actor, project: Project) -> tuple[str, list[tuple[int, int | None]]]:
    """The first share that a project counts by hand to see whether it does what it planned: its name, and its days."""
    here = Counted.objects.filter(
        project=project, measure=None, share=True, kind=Counted.Kind.PROCESS, group__community=by.community_id
    )
    found = here.order_by("at", "id").first()
    if found is None:
        return "", []
    return found.name, [(one.count, one.of) for one in tallies_of(by, found)]


def tallies_of(by: Actor, counted: Counted) -> list[Tallied]:
    """What was counted by hand, in order of days: of each day what was counted last."""
    here = Tallied.objects.filter(counted=counted, group__community=by.community_id)
    last: dict[date, Tallied] = {one.on: one for one in here.order_by("at", "id")}
    return [last[day] for day in sorted(last)]
