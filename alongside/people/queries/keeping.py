"""What is kept about people and organizations: ways to reach them, their seats, closed doors."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.people.models import ContactPoint, Organization, Person, Seat
from alongside.people.queries.standing import today_of


def contact_points(by: Actor, person: Person) -> QuerySet[ContactPoint]:
    """The ways to reach somebody, as far as the actor may read them."""
    return ContactPoint.objects.filter(person=person).order_by("kind", "id")


def contact_point(by: Actor, person: Person, point_id: UUID) -> ContactPoint:
    """One of them. Raises Refused, as for what is not there."""
    found = contact_points(by, person).filter(pk=point_id).select_related("person").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def seats_now_and_to_come(by: Actor, person: Person) -> QuerySet[Seat]:
    """The seats that somebody has or will have, as far as the actor may know."""
    open_ = Q(ends=None) | Q(ends__gt=today_of(by))
    return Seat.objects.filter(open_, person=person).select_related("organization").order_by("role", "id")


def seat_before(
    by: Actor, person: Person, role: str, organization: Organization | None
) -> tuple[Seat | None, bool]:
    """The same seat, where somebody has or had it, and whether it still holds: each can be had once."""
    found = Seat.objects.filter(person=person, role=role, organization=organization)
    seat = found.select_related("person", "organization").first()
    return seat, seat is not None and (seat.ends is None or seat.ends > today_of(by))


def seat_i_see(by: Actor, seat_id: UUID) -> Seat:
    """A seat of the actor's community. Raises Refused, as for what is not there."""
    found = Seat.objects.filter(pk=seat_id, community=by.community_id).select_related("person").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def organization_here(by: Actor, organization_id: UUID) -> Organization:
    """An organization of the actor's community. Raises Refused, as for what is not there."""
    found = Organization.objects.filter(pk=organization_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def is_called_so(by: Actor, name: str, besides: UUID | None = None) -> bool:
    """Whether an organization of the community has this name already."""
    named = Organization.objects.filter(community=by.community_id, name=name)
    return named.exclude(pk=besides).exists() if besides else named.exists()


def closed_people(by: Actor) -> QuerySet[Person]:
    """Those whose door is closed, as far as the actor may know them."""
    closed = Person.objects.filter(
        community=by.community_id, merged_into=None, deactivated_at__isnull=False, known_in_community=True
    )
    return closed.order_by("family_name", "given_name", "id")
