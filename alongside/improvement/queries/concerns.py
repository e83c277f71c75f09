"""Safety concerns: one's own, those of the groups in which one sits, and which groups take them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import holds, sitting
from alongside.improvement.concerns import OVER, Kind
from alongside.improvement.models import Concern, ConcernStep, Raised, Takes
from alongside.kit.verdict import Refused

PAGE = 30


def groups_that_take(by: Actor) -> list[Any]:
    """The groups that everyone reads and that take concerns now; each with `says`, and with `sits`: who reads them.

    Somebody else than the actor has to sit there, who answers.
    """
    last = Takes.objects.filter(group=OuterRef("pk")).order_by("-at", "-id")
    sits = GroupSeat.objects.filter(holds(by), group=OuterRef("pk")).order_by("taken_at", "id")
    answers = Exists(sits.exclude(person=by.person_id))
    here = Group.objects.filter(answers, community=by.community_id, ended_at=None, members_only=False)
    told = here.annotate(
        takes=Subquery(last.values("takes")[:1]), says=Subquery(last.values("words")[:1]),
        sits=ArraySubquery(sits.values("name")),
    )  # fmt: skip
    return list(told.filter(takes=True).order_by("name"))


def taking(by: Actor, group: Group) -> Takes | None:
    """What a group said last of whether it takes concerns."""
    here = Takes.objects.filter(group=group, group__community=by.community_id)
    return here.select_related("seat").order_by("-at", "-id").first()


def somebody_answers(by: Actor, group: Group) -> bool:
    """Whether somebody else than the actor sits in a group that goes on."""
    return group.ended_at is None and any(one.person_id != by.person_id for one in sitting(by, group))


def is_answered(by: Actor, concern: Any) -> bool:
    """Whether somebody is there who answers a concern: whoever raised it does not answer themselves."""
    if concern.mine:
        return somebody_answers(by, concern.group)
    return concern.group.ended_at is None


def open_concerns(by: Actor, group: Group) -> int:
    """How many concerns of a group still wait for something to be done: to whoever reads them."""
    steps = ConcernStep.objects.filter(concern=OuterRef("pk"))
    last = steps.exclude(kind=Kind.MORE).order_by("-at", "-id")
    here = Concern.objects.filter(~Exists(steps.filter(kind__in=OVER)), group=group)
    told = here.filter(group__community=by.community_id).annotate(last=Subquery(last.values("kind")[:1]))
    return told.filter(Q(last=None) | ~Q(last=Kind.CLOSE)).count()


def concerns(by: Actor, *, start: int = 0) -> list[Any]:
    """The concerns that the actor raised, or whose group they sit in, the latest first.

    Each with the `kinds` of what was said of it, in order, whether it is `mine`, and if `others` sit there. One query.
    """
    steps = ConcernStep.objects.filter(concern=OuterRef("pk")).order_by("at", "id")
    mine = Raised.objects.filter(concern=OuterRef("pk"), person=by.person_id)
    others = GroupSeat.objects.filter(holds(by), group=OuterRef("group")).exclude(person=by.person_id)
    here = Concern.objects.filter(group__community=by.community_id).select_related("group")
    told = here.annotate(
        kinds=ArraySubquery(steps.values("kind")), mine=Exists(mine), others=Exists(others)
    )  # fmt: skip
    return list(told.order_by("-at", "-id")[start : start + PAGE + 1])


def one_concern(by: Actor, concern_id: UUID) -> Any:
    """A concern that the actor reads, and whether it is `mine`. Raises Refused, as for what is not there."""
    mine = Raised.objects.filter(concern=OuterRef("pk"), person=by.person_id)
    here = Concern.objects.filter(pk=concern_id, group__community=by.community_id)
    found = here.annotate(mine=Exists(mine)).select_related("group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def raised_just_now(by: Actor, group: Group, words: str) -> bool:
    """Whether the actor raised the very same there a moment ago: a second click, or a page that was sent twice."""
    lately = timezone.now() - timedelta(minutes=1)
    mine = Raised.objects.filter(concern__group=group, concern__words=words, concern__at__gt=lately)
    return mine.filter(person_id=str(by.person_id)).exists()


def steps_of(by: Actor, concern: Concern) -> list[ConcernStep]:
    """Everything that was said of a concern, in its order."""
    here = ConcernStep.objects.filter(concern=concern, group__community=by.community_id)
    return list(here.select_related("seat").order_by("at", "id"))


def kinds_of(steps: list[ConcernStep]) -> list[Kind]:
    """What was said, by its kind."""
    return [Kind(one.kind) for one in steps]
