"""Wishes: the list, one wish with what became of it, what matters most to me and to each seat group."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from alongside.contributions.actor import Actor
from alongside.governance.models import Wish, WishJoin, WishOrder, WishRanking, WishStep
from alongside.kit.verdict import Refused

PAGE = 20
MOST_CHOICES = 200
OVER = (WishStep.State.DONE.value, WishStep.State.NOT_NOW.value)


def _here(by: Actor) -> QuerySet[Any]:
    """The wishes of the community, each with its state, how many joined it, and whether the actor did."""
    steps = WishStep.objects.filter(wish=OuterRef("pk")).order_by("-at", "-id")
    mine = WishJoin.objects.filter(wish=OuterRef("pk"), person_id=by.person_id)  # type: ignore[misc]
    return Wish.objects.filter(community=by.community_id).annotate(
        state=Subquery(steps.values("state")[:1]), joined=Count("joins"), i_joined=Exists(mine)
    )


def wishes(by: Actor, *, shown: str = "open", words: str = "", start: int = 0) -> list[Any]:
    """One page of wishes and one more, the latest first: open, mine and those I joined, or in one state. One query."""
    found = _here(by)
    if words:
        found = found.filter(Q(title__icontains=words) | Q(words__icontains=words))
    if shown == "mine":
        found = found.filter(Q(author_id=by.person_id) | Q(i_joined=True))
    elif shown in WishStep.State.values:
        found = found.filter(state=shown)
    else:
        found = found.filter(Q(state=None) | ~Q(state__in=OVER))
    return list(found.order_by("-at", "-id")[start : start + PAGE + 1])


def one_wish(by: Actor, wish_id: UUID) -> Any:
    """A wish of the actor's community. Raises Refused, as for what is not there."""
    found = _here(by).filter(pk=wish_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def steps_of(by: Actor, wish: Wish) -> list[WishStep]:
    """What became of a wish, the latest first."""
    here = WishStep.objects.filter(wish=wish, wish__community=by.community_id)
    return list(here.order_by("-at", "-id"))


def open_ids(by: Actor) -> set[UUID]:
    """The ids of the wishes that are neither done nor put aside."""
    return set(_here(by).filter(Q(state=None) | ~Q(state__in=OVER)).values_list("pk", flat=True))


def to_order(by: Actor) -> list[Any]:
    """The wishes that can be put in order: those that are open, the actor's own and those they joined on top."""
    open_now = _here(by).filter(Q(state=None) | ~Q(state__in=OVER))
    found = list(open_now.order_by("-at", "-id")[:MOST_CHOICES])
    return sorted(found, key=lambda one: not (one.i_joined or one.author_id == by.person_id))


def my_order(by: Actor) -> WishOrder | None:
    """What matters most to the actor."""
    return WishOrder.objects.filter(community=by.community_id, person=by.person_id).first()


def rankings(by: Actor) -> list[WishRanking]:
    """What each seat group wants most, as it was counted last."""
    return list(WishRanking.objects.filter(community=by.community_id).order_by("position"))


def titles(by: Actor, wanted: list[UUID]) -> dict[UUID, str]:
    """What some wishes are called."""
    found = Wish.objects.filter(community=by.community_id, pk__in=wanted)
    return dict(found.values_list("pk", "title"))
