"""The caregivers of somebody, whose answers another may type in."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.terms import Voice
from alongside.people.models import Caregiver
from alongside.people.queries.standing import holds, today_of
from alongside.questionnaires.answerer import Answerer


def family_of(by: Actor, person_id: UUID) -> list[Answerer]:
    """The caregivers of now, as far as the actor may know of them. One query."""
    rows = Caregiver.objects.filter(holds(today_of(by)), person=person_id).select_related("caregiver")
    voice = Voice.CAREGIVER.value
    return [
        Answerer(one.caregiver_id, one.caregiver.name, voice) for one in rows.order_by("created_at", "id")
    ]
