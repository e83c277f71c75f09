"""Tasks that people can do, one's own offers and those that one answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.verdict import Refused
from alongside.partnership.models import Board, Offer, OfferStep, Opportunity
from alongside.partnership.opportunity_kinds import Company, Said, Where
from alongside.people.queries.standing import today_of

PAGE = 20
ORDERS = {
    "new": ("-at", "-id"), "soon": (F("by_on").asc(nulls_last=True), "-at", "-id"), "short": ("minutes", "-at", "-id"),
}  # fmt: skip
_DOERS = "SELECT name, voice, title, role, done, at FROM partnership_doers(%s::uuid)"
_BOARD = "SELECT * FROM partnership_public_board(%s::text)"


@dataclass(frozen=True)
class Wanted:
    """Which tasks somebody looks for, and in which order."""

    words: str = ""
    where: str = ""
    company: str = ""
    way: str = ""
    pays: str = ""
    minutes: int | None = None
    which: str = ""
    order: str = "new"


@dataclass(frozen=True)
class Doer:
    """Somebody who was chosen for a task."""

    name: str
    voice: str
    title: str
    role: str
    done: bool
    at: datetime


def opportunities(by: Actor, wanted: Wanted = Wanted(), *, start: int = 0) -> list[Any]:
    """The tasks of the community that fit what is wanted; those that are open, unless somebody asks for others."""
    here = Opportunity.objects.filter(_which(by, wanted.which), community=by.community_id)
    if wanted.words:
        here = here.filter(
            Q(title__icontains=wanted.words)
            | Q(what__icontains=wanted.words)
            | Q(needs__icontains=wanted.words)
            | Q(place__icontains=wanted.words)
            | Q(group__name__icontains=wanted.words)
        )
    order = ORDERS.get(wanted.order, ORDERS["new"])
    found = _narrowed(here, wanted).select_related("group").order_by(*order)
    return list(found[start : start + PAGE + 1])


def _which(by: Actor, told: str) -> Q:
    """Open, proposed by somebody, or one's own: begun, answered for or offered."""
    if told == "mine":
        offered = Offer.objects.filter(opportunity=OuterRef("pk"), person=by.person_id)
        return Q(contact=by.person_id) | Q(author_id=by.person_id) | Q(Exists(offered))
    if told == "done":
        return Q(filled_at__isnull=False) | Q(closed_at__isnull=False)
    if told == "proposed":
        return _still(by) & Q(proposed=True, taken_up_at=None)
    return free_now(by)


def free_now(by: Actor) -> Q:
    """Somebody is looked for, and its day is not over."""
    return _still(by) & (Q(proposed=False) | Q(taken_up_at__isnull=False))


def _still(by: Actor) -> Q:
    return Q(filled_at=None, closed_at=None) & (Q(by_on=None) | Q(by_on__gte=today_of(by)))


def _narrowed(here: QuerySet[Opportunity], wanted: Wanted) -> QuerySet[Opportunity]:
    if wanted.where in (Where.HOME, Where.SITE):
        here = here.filter(where__in=(wanted.where, Where.EITHER))
    if wanted.company in (Company.ALONE, Company.OTHERS):
        here = here.filter(company__in=(wanted.company, Company.EITHER))
    if wanted.way:
        here = here.filter(ways__contains=[wanted.way])
    if wanted.pays:
        here = here.filter(pays=wanted.pays)
    return here.filter(minutes__lte=wanted.minutes) if wanted.minutes else here


def one_opportunity(by: Actor, opportunity_id: UUID) -> Opportunity:
    """One task of the community. Raises Refused, as for what is not there."""
    here = Opportunity.objects.filter(pk=opportunity_id, community=by.community_id)
    found = here.select_related("group", "work").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def offers_of(by: Actor, task: Opportunity) -> list[Any]:
    """The offers for a task that the actor may read: those written for them as its contact person, else one's own.

    Each with `kinds` and `answers`: what was said of it, in its order.
    """
    steps = OfferStep.objects.filter(offer=OuterRef("pk")).order_by("at", "id")
    here = Offer.objects.filter(opportunity=task, opportunity__community=by.community_id)
    told = here.annotate(
        kinds=ArraySubquery(steps.values("kind")), answers=ArraySubquery(steps.values("words"))
    )
    return list(told.order_by("at", "id"))


def one_offer(by: Actor, offer_id: UUID) -> Offer:
    """An offer that the actor may read. Raises Refused, as for what is not there."""
    here = Offer.objects.filter(pk=offer_id, opportunity__community=by.community_id)
    found = here.select_related("opportunity", "opportunity__group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def said_of(by: Actor, offer: Offer) -> list[Said]:
    """What was said of an offer, in its order."""
    here = OfferStep.objects.filter(offer=offer, offer__opportunity__community=by.community_id)
    return [Said(one) for one in here.order_by("at", "id").values_list("kind", flat=True)]


def stands(by: Actor, task: Opportunity) -> bool:
    """Whether the actor has offered already, and has not taken it back."""
    back = OfferStep.objects.filter(offer=OuterRef("pk"), kind=Said.BACK)
    return Offer.objects.filter(~Exists(back), opportunity=task, person=by.person_id).exists()


def chosen_for(by: Actor, task: Opportunity) -> int:
    """How many were chosen, also by who was the contact person before."""
    return len(doers(by, task))


def doers(by: Actor, task: Opportunity) -> list[Doer]:
    """Who was chosen, for everyone who reads the task: names, and no words."""
    return [Doer(*one) for one in ask(_DOERS, [task.pk])]


def board_is_public(by: Actor) -> bool:
    """Whether the community lets strangers read which tasks there are."""
    last = Board.objects.filter(community=by.community_id).order_by("-at", "-id").first()
    return bool(last and last.public)


def public_board(by: Actor | None, slug: str) -> list[dict[str, Any]] | None:
    """What anybody reads of a community's tasks; None where it lets nobody. The database names no person."""
    names = ("community", "title", "what", "why", "minutes", "place", "where", "ways", "by_on", "pays")
    return [dict(zip(names, row, strict=True)) for row in ask(_BOARD, [slug])] or None
