"""Bodies: who sits in them now and sat there before, and what they decided."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from alongside.contributions.actor import Actor
from alongside.governance.models import Body, BodySeat, Decision, Term
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of

DECISIONS = 20


def _now(by: Actor) -> Q:
    day = today_of(by)
    return Q(starts__lte=day, ends__gt=day)


def bodies(by: Actor) -> QuerySet[Any]:
    """The bodies of the community, by name; each with how many seats it has and how many are filled now."""
    day = today_of(by)
    filled = Q(seats__terms__starts__lte=day, seats__terms__ends__gt=day)
    return (
        Body.objects.filter(community=by.community_id, ended_at=None)
        .annotate(
            places=Count("seats", distinct=True), filled=Count("seats__terms", filter=filled, distinct=True)
        )
        .order_by("name")
    )  # fmt: skip


def one_body(by: Actor, body_id: UUID) -> Body:
    """A body of the actor's community. Raises Refused, as for what is not there."""
    found = Body.objects.filter(pk=body_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def who_reviews(by: Actor) -> Any | None:
    """The body that reviews in the community, if one does: with `mine`, whether the actor sits there with a vote now,
    and `filled`, whether anybody sits there.
    """
    sits = Term.objects.filter(_now(by), seat__body=OuterRef("pk"))
    mine = Exists(sits.filter(person=by.person_id, seat__votes=True))
    reviews = Body.objects.filter(community=by.community_id, reviews=True, ended_at=None)
    return reviews.annotate(mine=mine, filled=Exists(sits)).first()


def one_seat(by: Actor, body: Body, seat_id: UUID) -> BodySeat:
    """A seat of a body. Raises Refused, as for what is not there."""
    found = BodySeat.objects.filter(pk=seat_id, body=body, body__community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def seats_of(by: Actor, body: Body) -> list[BodySeat]:
    """The seats of a body in their order, each with its `sat`: everyone who sits or sat there, the latest first."""
    sat = Term.objects.order_by("-starts")
    seats = BodySeat.objects.filter(body=body, body__community=by.community_id)
    return list(seats.prefetch_related(Prefetch("terms", sat, to_attr="sat")).order_by("position"))


def seats_to_fill(by: Actor) -> list[BodySeat]:
    """Every seat of every body of the community, for whom somebody can be proposed."""
    here = BodySeat.objects.filter(body__community=by.community_id, body__ended_at=None)
    return list(here.select_related("body").order_by("body__name", "position"))


def decisions_of(by: Actor, body: Body) -> list[Decision]:
    """What a body decided, the latest first."""
    here = Decision.objects.filter(body=body, body__community=by.community_id)
    return list(here.order_by("-at", "-id")[:DECISIONS])


def sits_in(by: Actor, body: Body | None = None) -> bool:
    """Whether the actor sits with a vote now in that body, or in any of the community."""
    mine = Term.objects.filter(
        _now(by), person=by.person_id, seat__votes=True, seat__body__community=by.community_id
    )
    return (mine if body is None else mine.filter(seat__body=body)).exists()


def anybody_sits(by: Actor, body: Body) -> bool:
    """Whether any seat of a body is filled now."""
    return Term.objects.filter(_now(by), seat__body=body).exists()


def sits_now(by: Actor, seat: BodySeat, day: date) -> bool:
    """Whether somebody sits in a seat on that day, or will."""
    return Term.objects.filter(seat=seat, ends__gt=day, seat__body__community=by.community_id).exists()


def terms_of(by: Actor, body: Body, person_id: UUID) -> list[Term]:
    """The terms that somebody sat or sits in a body."""
    here = Term.objects.filter(seat__body=body, person=person_id, seat__body__community=by.community_id)
    return list(here.order_by("starts"))
