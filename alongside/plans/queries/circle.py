"""Those around a person who may learn a treatment: the person, and their caregivers."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.models import Person
from alongside.people.queries.relations import caregivers_of
from alongside.plans.said import Who


def learners(by: Actor, person_id: UUID) -> list[Who]:
    """The person first, then the caregivers of now, as far as the actor may know of them. Two queries."""
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        return []
    near = [one for one in caregivers_of(by, person) if not one.waits]
    return [
        Who(person.pk, person.name, Role.PATIENT.value, "", Role.PATIENT.value),
        *(
            Who(
                one.caregiver_id, one.caregiver.name, Role.CAREGIVER.value, one.relation, Role.CAREGIVER.value
            )
            for one in near
        ),
    ]
