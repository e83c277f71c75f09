"""The care team of a person as FHIR R4: who treats them and who cares for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from alongside.contributions.actor import Actor
from alongside.people.models import Caregiver, TeamMember
from alongside.people.queries.relations import caregivers_of, team_of
from alongside.sharing.actions.opening import Opened


def care_team(by: Actor, opened: Opened) -> Iterator[tuple[Mapping[str, Any], datetime]]:
    """The CareTeam, under the person's id; none where the actor knows nobody of it. Two queries."""
    if opened.person is None:
        return
    team, near = list(team_of(by, opened.person)), caregivers_of(by, opened.person)
    since = [one.created_at for one in team] + [one.created_at for one in near]
    if not since:
        return
    yield (
        {
            "resourceType": "CareTeam",
            "id": str(opened.person_id),
            "meta": {"lastUpdated": max(since).isoformat(timespec="milliseconds")},
            "status": "active",
            "subject": {"reference": f"Patient/{opened.person_id}"},
            "participant": [*map(_member, team), *map(_caregiver, near)],
        },
        max(since),
    )


def _member(one: TeamMember) -> dict[str, Any]:
    """A clinician, with what they do in the person's own words."""
    person = one.seat.person
    at = one.seat.organization
    said = {
        "role": [{"text": text} for text in dict.fromkeys((one.does, one.seat.title)) if text],
        "member": {"reference": f"Practitioner/{person.pk}", "display": person.name},
        "onBehalfOf": {"reference": f"Organization/{at.pk}", "display": at.name} if at else None,
        "period": _period(one),
    }
    return {name: value for name, value in said.items() if value}


def _caregiver(one: Caregiver) -> dict[str, Any]:
    said = {
        "role": [{"text": one.relation}] if one.relation else [],
        "member": {"reference": f"RelatedPerson/{one.caregiver_id}", "display": one.caregiver.name},
        "period": _period(one),
    }
    return {name: value for name, value in said.items() if value}


def _period(one: TeamMember | Caregiver) -> dict[str, str]:
    days = {"start": one.starts, "end": one.ends}
    return {name: day.isoformat() for name, day in days.items() if day}
