"""Paths, and what happened on them: in the team, in its projects, in its own notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from alongside.contributions.actor import Actor
from alongside.groups.beside import asked_at_start
from alongside.groups.models import Champion, Group, GroupSeat
from alongside.groups.queries.groups import holds
from alongside.improvement.models import Project, Saying, Sheet, SheetLine
from alongside.improvement.sheets import Kind
from alongside.kit.verdict import Refused
from alongside.partnership.models import Move, Path, PathNote, Prepared
from alongside.partnership.recruiting import Moved, Question
from alongside.partnership.steps import Happened, Step, now
from alongside.people.models import Organization

PAGE = 30
OPEN = datetime(2999, 1, 1, tzinfo=UTC)
"""Until when what happens belongs to a path whose team has not begun another."""


def _told(by: Actor) -> QuerySet[Any]:
    """Paths of the community, each with what happened on it until its team began another, asked of their own rows."""
    walked = {"group": OuterRef("group_id"), "at__gte": OuterRef("at"), "at__lt": OuterRef("until")}
    starts = Project.objects.filter(**walked, template=Project.Template.STARTER)
    reviews = Sheet.objects.filter(**walked, kind=Kind.REVIEW, pk__in=SheetLine.objects.values("sheet"))
    nexts = Saying.objects.filter(**walked, what=Saying.What.NEXT, project__template=Project.Template.STARTER)
    again = Path.objects.filter(group=OuterRef("group_id"), at__gt=OuterRef("at")).order_by("at")
    talked = PathNote.objects.filter(path=OuterRef("pk"), step=Step.READINESS).order_by("-at", "-id")
    champion = Champion.objects.filter(center=OuterRef("center_id"), ended_at=None)
    mine = GroupSeat.objects.filter(holds(by), group=OuterRef("group_id"), person=by.person_id)
    here: QuerySet[Any] = (
        Path.objects.filter(group__community=by.community_id)
        .select_related("group", "center", "seat")
        .annotate(until=Coalesce(Subquery(again.values("at")[:1]), Value(OPEN)))
    )
    told: QuerySet[Any] = here.annotate(
        champion_name=Subquery(champion.values("seat__name")[:1]), talk=Subquery(talked.values("words")[:1]),
        task_id=Subquery(starts.order_by("-at", "-id").values("pk")[:1]),
        task_title=Subquery(starts.order_by("-at", "-id").values("title")[:1]),
        answered=_counted(Prepared.objects.all(), "question"),
        thought_of=_counted(_moves(Moved.THOUGHT, Moved.CAME), "pk"),
        asked=_counted(_moves(Moved.ASKED, Moved.VISITING, Moved.PARTNER), "pk"), looked=Exists(reviews),
        went_on=Exists(nexts), mine=Exists(mine),
    )  # fmt: skip
    return told


def _counted(of_path: QuerySet[Any], what: str) -> Subquery:
    here = of_path.filter(path=OuterRef("pk")).order_by().values("path")
    return Subquery(here.annotate(found=Count(what, distinct=True)).values("found"))


def _moves(*kinds: Moved) -> QuerySet[Any]:
    return Move.objects.filter(kind__in=kinds)


def paths(by: Actor, *, start: int = 0) -> list[Any]:
    """The paths of the community that the actor may read, one's own first, then the latest."""
    return list(_told(by).order_by("-mine", "-at", "-id")[start : start + PAGE + 1])


def one_path(by: Actor, path_id: UUID) -> Any:
    """A path that the actor may read. Raises Refused, as for what is not there."""
    found = _told(by).filter(pk=path_id).annotate(**asked_at_start("group_id")).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def _not_over(found: QuerySet[Any]) -> list[Any]:
    """The latest of each team that goes on, where it is not walked to its end; the latest first."""
    going = found.filter(group__ended_at=None, until=OPEN).order_by("-at", "-id")
    return [one for one in going if now(happened(one)) is not None]


def has_path(by: Actor, group: Group) -> bool:
    """Whether a team is on its way."""
    return bool(_not_over(_told(by).filter(group=group)))


def walked_at(by: Actor, center: Organization) -> Any | None:
    """The path on which a team of a center is, and whether it is one's own. One that was walked to its end is over."""
    return next(iter(_not_over(_told(by).filter(center=center))), None)


def others_at(by: Actor, path: Any) -> list[Any]:
    """What the same center walked besides, the latest first."""
    here = Path.objects.filter(center=path.center_id, group__community=by.community_id).exclude(pk=path.pk)
    return list(here.select_related("group").order_by("-at", "-id")[:PAGE])


def happened(path: Any) -> Happened:
    """What happened on a path that was read."""
    return Happened(
        champion=path.champion_name is not None, talked=path.talk is not None,
        prepared=path.answered == len(Question), thought_of=path.thought_of or 0, asked=path.asked or 0,
        task=path.task_id is not None,
        looked=path.looked, went_on=path.went_on,
    )  # fmt: skip


def centers_here(by: Actor) -> Sequence[Organization]:
    """The centers of the community, by name."""
    here = Organization.objects.filter(community=by.community_id, kind=Organization.Kind.CENTER)
    return list(here.order_by("name"))


def my_teams(by: Actor) -> list[Group]:
    """The teams in which the actor sits, that everyone reads, that go on and that are not on a way now."""
    mine = GroupSeat.objects.filter(holds(by), group=OuterRef("pk"), person=by.person_id)
    here = Group.objects.filter(
        Exists(mine), community=by.community_id, ended_at=None, members_only=False, support=False
    )
    found = list(here.order_by("name", "id"))
    walking = {one.group_id for one in _not_over(_told(by).filter(group__in=found))}
    return [one for one in found if one.pk not in walking]
