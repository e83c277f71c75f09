"""Rounds without names: those that somebody reads, whether they are asked in them, and what is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import holds
from alongside.kit.verdict import Refused
from alongside.parity.models import Asked, Round, Told
from alongside.parity.round_words import ASKS
from alongside.people.models import Organization

PAGE = 20
_BESIDE = "SELECT parity_people_beside_me(%s::uuid, %s::uuid)"


def beside_me(group_id: UUID | None, center_id: UUID | None) -> int:
    """How many would be asked, where the actor is one of them; else 0."""
    ((count,),) = ask(_BESIDE, [group_id, center_id])
    return int(count)


def _read(by: Actor) -> QuerySet[Any]:
    """The rounds that the actor may know of. Each with `mine` (asked), `waits` for them, and what is `told`."""
    asked = Asked.objects.filter(round=OuterRef("pk"), person=by.person_id)
    here = Round.objects.filter(community=by.community_id).annotate(
        mine=Exists(asked), waits=Exists(asked.filter(closed=False)),
        tells=Subquery(Told.objects.filter(round=OuterRef("pk")).values("told")),
    )  # fmt: skip
    return here.select_related("group", "center")


def rounds(by: Actor, *, start: int = 0) -> list[Any]:
    """The rounds of the community that the actor knows of: what waits for them first, then the latest. One query."""
    return list(
        _read(by).order_by(F("over_at").desc(nulls_first=True), "-at", "-id")[start : start + PAGE + 1]
    )


def one_round(by: Actor, round_id: UUID) -> Any:
    """A round that the actor may know of. Raises Refused, as for what is not there."""
    found = _read(by).filter(pk=round_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def before(by: Actor, this: Round) -> Any:
    """The round of the same kind and people before this one that tells something, where the actor reads it."""
    same = _read(by).filter(kind=this.kind, group=this.group_id, center=this.center_id, at__lt=this.at)
    return same.filter(tells__has_key="said").order_by("-at", "-id").first()


def all_told(by: Actor, this: Round) -> list[Any]:
    """Every round of the same kind and people that tells something to the actor, the first first."""
    same = _read(by).filter(kind=this.kind, group=this.group_id, center=this.center_id, at__lte=this.at)
    return list(same.filter(tells__has_key="said").order_by("at", "id"))


def standing(by: Actor, kind: str, group_id: UUID | None, center_id: UUID | None) -> tuple[bool, date | None]:
    """Whether such a round is open, and the first day on which it may be asked again."""
    same = Round.objects.filter(community=by.community_id, kind=kind, group=group_id, center=center_id)
    last = same.order_by("-at", "-id").first()
    if last is None:
        return False, None
    again = last.at.date() + timedelta(days=ASKS[kind].again_days)
    return last.over_at is None, again if last.asked else None


def bodies(by: Actor) -> tuple[list[Group], list[Organization]]:
    """The groups in which the actor sits, and the centers for which they do: whom they may ask. Two queries."""
    mine = GroupSeat.objects.filter(holds(by), group=OuterRef("pk"), person=by.person_id)
    groups = Group.objects.filter(Exists(mine), community=by.community_id, ended_at=None).order_by("name")
    linked = Q(pk=by.center_id) | Q(
        pk__in=GroupSeat.objects.filter(holds(by), person=by.person_id).values("organization_id")
    )
    centers = Organization.objects.filter(linked, community=by.community_id, kind=Organization.Kind.CENTER)
    return list(groups), list(centers.order_by("name"))


def is_over(one: Round, waits: bool) -> bool:
    """Whether nobody answers any more: nobody is left who could, or the last day has passed."""
    return not waits or one.until < timezone.localdate(timezone=ZoneInfo(one.community.zone))
