"""Visits as other systems read them, as far as the actor's seat may. Who shows them opens the record first.

Where a system sent the Appointment or the Encounter of a visit, that one stands in the record and is not made anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.record.models import Entry
from alongside.visits.models import Visit
from alongside.visits.queries.visits import appointments_of
from alongside.visits.resources import Resource, appointment, encounter

Dated = tuple[Resource, datetime]
"""A resource, and when it was true."""


def appointment_resources(by: Actor, person_id: UUID) -> Iterator[Dated]:
    """Every visit as it was planned. At most two queries."""
    visits = _visits(person_id)
    sent = _sent(person_id, visits)
    for visit in visits:
        if sent.get(visit.entry_origin) != "Appointment":
            yield appointment(visit), visit.starts_at


def encounter_resources(by: Actor, person_id: UUID) -> Iterator[Dated]:
    """Every visit that has begun. At most three queries."""
    visits = _visits(person_id)
    sent = _sent(person_id, visits)
    held_there = _held_there(person_id) if "Appointment" in sent.values() else set()
    for visit in visits:
        if visit.entry_origin in held_there:
            continue
        kind = sent.get(visit.entry_origin)
        planned_by = visit.entry_origin if kind == "Appointment" else visit.pk
        made = None if kind == "Encounter" else encounter(visit, str(planned_by))
        if made is not None:
            yield made, visit.begun_at or visit.starts_at


def whose_visit(by: Actor, visit_id: UUID) -> UUID | None:
    """The person whose visit it is; None where the actor may not see it."""
    return Visit.objects.filter(pk=visit_id).values_list("person_id", flat=True).first()


def _visits(person_id: UUID) -> list[Visit]:
    return list(Visit.objects.filter(person=person_id).select_related("center").order_by("-starts_at"))


def _held_there(person_id: UUID) -> set[UUID]:
    """The Appointments that were sent, and whose Encounter was sent, too."""
    encounters = Entry.objects.filter(
        person=person_id, kind="Encounter", superseded_at=None, resource__contains='"appointment"'
    ).exclude(status="entered-in-error")
    named = {key for one in encounters for key in appointments_of(one)}
    entries = Entry.objects.filter(person=person_id, kind="Appointment", source_key__in=named)
    return set(entries.values_list("origin_id", flat=True)) if named else set()


def _sent(person_id: UUID, visits: list[Visit]) -> dict[UUID | None, str]:
    """What kind of entry a system sent of which visit, by the entry's name."""
    linked = [visit.entry_origin for visit in visits if visit.entry_origin]
    if not linked:
        return {}
    entries = Entry.objects.filter(person=person_id, origin_id__in=linked, superseded_at=None)
    return dict(entries.values_list("origin_id", "kind"))
