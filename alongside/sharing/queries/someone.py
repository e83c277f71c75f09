"""Finding one person to whom something is opened or closed by name."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Role
from alongside.people.models import Seat
from alongside.people.queries.standing import holds, today_of
from alongside.sharing.queries.readers import Reader

MOST = 30


def _clinicians(by: Actor) -> Q:
    """Seats that stand in the network: clinicians of the community's centers."""
    return holds(today_of(by)) & Q(
        community=by.community_id, role=Role.CLINICIAN.value, organization__kind="center", person__deactivated_at=None
    )  # fmt: skip


def someone(by: Actor, near: Sequence[Reader], text: str) -> list[tuple[UUID, str, str]]:
    """Seats that can be named, by name: (seat, name, what they are). Those who stand near come first.

    Whoever works in a study is not named: a study sees no names, and is opened or closed as a whole.
    """
    found = {
        one.seat_id: (one.name, ", ".join(part for part in (one.relation or one.title, one.center) if part))
        for one in near
        if one.audience != Audience.STUDY and text.casefold() in one.name.casefold()
    }
    if text:
        seats = Seat.objects.filter(_clinicians(by), person__name__icontains=text)
        for seat in seats.select_related("person", "organization").order_by("person__name")[:MOST]:
            place = seat.organization.name if seat.organization else ""
            found.setdefault(
                seat.pk, (seat.person.name, ", ".join(part for part in (seat.title, place) if part))
            )
    return [(key, name, what) for key, (name, what) in list(found.items())[:MOST]]


def clinician_name(by: Actor, whom: str, near: Sequence[Reader]) -> dict[UUID, str]:
    """The name of a clinician of the community to whom nothing is open yet; empty for all others."""
    try:
        person_id = UUID(whom)
    except ValueError:
        return {}
    if any(one.person_id == person_id for one in near):
        return {}
    seat = Seat.objects.filter(_clinicians(by), person=person_id).select_related("person").first()
    return {person_id: seat.person.name} if seat else {}


def seat_of(by: Actor, seat_id: UUID) -> Seat | None:
    """A seat with who holds it, where the actor may know of it."""
    return Seat.objects.filter(pk=seat_id).select_related("person", "organization").first()
