"""Exchanges of stories in which one has part, the stories that are open to one, and who can tell how it was."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from alongside.contributions.actor import Actor
from alongside.groups.models import GroupSeat
from alongside.kit.verdict import Refused
from alongside.partnership.models import Exchange, Guide, Path, Story

PAGE = 30


def exchanges(by: Actor, group_id: UUID) -> list[Any]:
    """Those of the actor in a team, the latest first; each with their own story, where they told it."""
    own = Story.objects.filter(exchange=OuterRef("pk"), seat__person=by.person_id)
    here = Exchange.objects.filter(
        Q(seat__person=by.person_id) | Q(other__person=by.person_id),
        group=group_id,
        group__community=by.community_id,
    )
    told = here.select_related("seat", "other").annotate(own=Subquery(own.values("words")[:1]))
    return list(told.order_by("-at", "-id")[:PAGE])


def one_exchange(by: Actor, exchange_id: UUID) -> Exchange:
    """One in which the actor has part. Raises Refused, as for what is not there."""
    here = Exchange.objects.filter(
        Q(seat__person=by.person_id) | Q(other__person=by.person_id), pk=exchange_id,
        group__community=by.community_id,
    )  # fmt: skip
    found = here.select_related("seat", "other", "group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def stories_of(by: Actor, exchange: Exchange) -> list[Story]:
    """The stories that are open to the actor: their own, and both when both are told."""
    here = Story.objects.filter(exchange=exchange, group__community=by.community_id).select_related("seat")
    found = list(here.order_by("at", "id"))
    return found if len(found) == 2 else [one for one in found if one.seat.person_id == by.person_id]


def goes_on(by: Actor, mine: GroupSeat, other: GroupSeat) -> bool:
    """Whether these two tell each other a story now."""
    both = Q(seat=mine, other=other) | Q(seat=other, other=mine)
    return Exchange.objects.filter(both, ended_at=None, group__community=by.community_id).exists()


def guide_for(by: Actor, path: Path) -> Guide | None:
    """Somebody of another center who has done it and agreed to be named: the latest who did."""
    here = Guide.objects.filter(ended_at=None, group__community=by.community_id).exclude(path=path)
    return here.select_related("seat", "path__center").order_by("-at", "-id").first()


def my_guide(by: Actor, path: Path) -> Guide | None:
    """The actor's own words to those who begin, while they are named."""
    here = Guide.objects.filter(path=path, ended_at=None, seat__person=by.person_id)
    return here.filter(group__community=by.community_id).first()
