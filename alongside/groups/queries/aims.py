"""The goals of groups, and how they go."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery

from alongside.contributions.actor import Actor
from alongside.groups.models import CheckIn, Group, NinetyDayGoal
from alongside.kit.verdict import Refused

SHOWN = 30


def aims_of(by: Actor, group: Group) -> list[Any]:
    """The goals of a group, the latest first; each with what was said of it last (`says`, `said_words`)."""
    last = CheckIn.objects.filter(goal=OuterRef("pk")).order_by("-at", "-id")
    here = NinetyDayGoal.objects.filter(group=group, group__community=by.community_id)
    told = here.annotate(
        says=Subquery(last.values("says")[:1]), said_words=Subquery(last.values("words")[:1])
    )
    return list(told.select_related("seat").order_by("-due_on", "-id")[:SHOWN])


def one_aim(by: Actor, goal_id: UUID) -> NinetyDayGoal:
    """A goal of a group that the actor reads. Raises Refused, as for what is not there."""
    here = NinetyDayGoal.objects.filter(pk=goal_id, group__community=by.community_id)
    found = here.select_related("group", "seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def check_ins_of(by: Actor, aim: NinetyDayGoal) -> list[CheckIn]:
    """All that was said of a goal, in its order."""
    here = CheckIn.objects.filter(goal=aim, group__community=by.community_id)
    return list(here.select_related("seat").order_by("at", "id"))


def has_ended(by: Actor, aim: NinetyDayGoal) -> bool:
    """Whether somebody said what came of a goal."""
    ends = [one.value for one in CheckIn.ENDS]
    return CheckIn.objects.filter(goal=aim, says__in=ends, group__community=by.community_id).exists()
