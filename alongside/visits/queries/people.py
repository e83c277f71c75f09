"""Where and with whom a visit can be: the centers and the clinicians near to one person."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.people.models import Enrolment, TeamMember
from alongside.people.queries.standing import holds, today_of


def centers_of(by: Actor, person_id: UUID) -> list[tuple[UUID, str]]:
    """The centers that look after somebody now, the actor's own first."""
    rows = Enrolment.objects.filter(holds(today_of(by)), person=person_id).select_related("center")
    found = [(one.center_id, one.center.name) for one in rows.order_by("center__name")]
    if by.center_id is not None and all(key != by.center_id for key, _name in found):
        found.append((by.center_id, by.center_name))
    return sorted(found, key=lambda one: one[0] != by.center_id)


def clinicians_near(by: Actor, person_id: UUID) -> list[tuple[UUID, str]]:
    """The seats of somebody's care team now, and the actor's own where a clinician plans."""
    rows = TeamMember.objects.filter(holds(today_of(by)), person=person_id).select_related("seat__person")
    found = [(one.seat_id, one.seat.person.name) for one in rows.order_by("created_at")]
    if by.seat_id is not None and by.voice == "clinician" and all(key != by.seat_id for key, _name in found):
        found.append((by.seat_id, by.name))
    return found
