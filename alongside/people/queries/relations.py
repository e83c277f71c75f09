"""Who stands near to whom: caregivers, teams, centers."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.models import Caregiver, Enrolment, Person, Seat, TeamMember
from alongside.people.queries.standing import GROWN_UP, holds, is_grown, today_of

M = TypeVar("M", bound=Model)


def caregivers_of(by: Actor, person: Person) -> list[Caregiver]:
    """Somebody's caregivers now and to come, as far as the actor may know; each says whether it `waits` for renewal."""
    day = today_of(by)
    rows = list(
        Caregiver.objects.filter(person=person).exclude(ends__lte=day).select_related("caregiver", "person")
        .order_by("created_at", "id")
    )  # fmt: skip
    for one in rows:
        one.waits = _waits(one, by)
    return rows


def _waits(relation: Caregiver, by: Actor) -> bool:
    person = relation.person
    if person.birth_date is None or not is_grown(person, today_of(by)):
        return False
    return relation.renewed_on is None or (person.age_on(relation.renewed_on) or 0) < GROWN_UP


def people_i_care_for(by: Actor) -> QuerySet[Caregiver]:
    """Whose caregiver the actor is now, in whatever hat; the person is named only where they may be seen."""
    return (
        Caregiver.objects.filter(holds(today_of(by)), caregiver=by.person_id, person__community=by.community_id)
        .select_related("person").order_by("person__name", "id")
    )  # fmt: skip


def team_of(by: Actor, person: Person) -> QuerySet[TeamMember]:
    """Somebody's care team now, as far as the actor may know."""
    return (
        TeamMember.objects.filter(holds(today_of(by)), person=person)
        .select_related("seat__person", "seat__organization", "person").order_by("created_at", "id")
    )  # fmt: skip


def enrolments_of(by: Actor, person: Person) -> QuerySet[Enrolment]:
    """The centers that look after somebody now."""
    now = Enrolment.objects.filter(holds(today_of(by)), person=person)
    return now.select_related("center").order_by("center__name")


def clinicians_here(by: Actor) -> QuerySet[Seat]:
    """Every clinician's seat of the community, by name: who could join a team."""
    return (
        Seat.objects.filter(holds(today_of(by)), community=by.community_id, role=Role.CLINICIAN.value,
                            person__deactivated_at=None, person__merged_into=None)
        .select_related("person", "organization").order_by("person__name", "id")
    )  # fmt: skip


def caregiver_relation(by: Actor, relation_id: UUID) -> Caregiver:
    """One relation of caring. Raises Refused, as for what is not there, where the actor may not know of it."""
    return _one(Caregiver.objects.select_related("person", "caregiver"), relation_id)


def team_member(by: Actor, member_id: UUID) -> TeamMember:
    """One place in a care team. Raises Refused, as for what is not there, where the actor may not know of it."""
    return _one(TeamMember.objects.select_related("person", "seat__person"), member_id)


def _one(rows: QuerySet[M], key: UUID) -> M:
    found = rows.filter(pk=key).first()
    if found is None:
        raise Refused("", may_know=False)
    return found
