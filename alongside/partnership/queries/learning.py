"""Paths and steps of the community's own, as they are worded last; and what the actor said they can themselves."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.partnership.learning.kinds import Rating
from alongside.partnership.models import LearningPath, LearningStep, SelfRating

MOST = 60


def own_paths(by: Actor) -> list[LearningPath]:
    """The community's own paths that go on, each as it is worded last, in order of their name."""
    here = LearningPath.objects.filter(community=by.community_id)
    latest = here.order_by("path", "-number").distinct("path").values("pk")
    return list(here.filter(pk__in=latest, ended=False).order_by("title", "pk")[:MOST])


def wordings_of_path(by: Actor, path: UUID) -> list[LearningPath]:
    """Every wording of a path, the latest first. Raises Refused, as for what is not there."""
    found = list(LearningPath.objects.filter(community=by.community_id, path=path).order_by("-number"))
    if not found:
        raise Refused("", may_know=False)
    return found


def own_steps(by: Actor, path_key: str) -> list[LearningStep]:
    """The community's own steps of a path, each as it is worded last, in the order in which they were begun."""
    here = LearningStep.objects.filter(community=by.community_id, path_key=path_key)
    latest = here.order_by("step", "-number").distinct("step").values("pk")
    return list(here.filter(pk__in=latest, ended=False).order_by("step")[:MOST])


def wordings_of_step(by: Actor, path_key: str, step: UUID) -> list[LearningStep]:
    """Every wording of a step, the latest first. Raises Refused, as for what is not there."""
    here = LearningStep.objects.filter(community=by.community_id, path_key=path_key, step=step)
    found = list(here.order_by("-number"))
    if not found:
        raise Refused("", may_know=False)
    return found


def my_ratings(by: Actor) -> dict[str, Rating]:
    """What the actor said last of each step; nobody else's are ever among them."""
    mine = SelfRating.objects.filter(community=by.community_id, person=by.person_id)
    last = mine.order_by("step_key", "-at", "-id").distinct("step_key")
    return {one.step_key: Rating(one.rating) for one in last}


def my_ratings_of(by: Actor, step_key: str) -> list[SelfRating]:
    """What the actor said of one step over time, the latest first."""
    mine = SelfRating.objects.filter(community=by.community_id, person=by.person_id, step_key=step_key)
    return list(mine.order_by("-at", "-id")[:20])
