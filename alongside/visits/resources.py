"""A visit as FHIR R4: the Appointment from when it is planned, the Encounter from when it begins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from alongside.visits.models import Visit

Resource = dict[str, Any]
CLASSES = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
AMBULATORY = {"system": CLASSES, "code": "AMB", "display": "ambulatory"}
VIRTUAL = {"system": CLASSES, "code": "VR", "display": "virtual"}
BOOKED = {
    Visit.Status.PLANNED: "booked",
    Visit.Status.UNDER_WAY: "arrived",
    Visit.Status.HELD: "fulfilled",
    Visit.Status.NOT_HELD: "cancelled",
}


def whole(of: Mapping[str, Any]) -> Resource:
    """A resource without what is empty: FHIR knows no empty text and no empty list."""
    return {name: value for name, value in of.items() if value not in (None, "", [], {})}


def instant(at: datetime) -> str:
    """A moment as FHIR has it."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def appointment(visit: Visit) -> Resource:
    """The visit as it is planned: when, how long, with whom, about what."""
    return whole({
        "resourceType": "Appointment",
        "id": str(visit.pk),
        "status": BOOKED[Visit.Status(visit.status)],
        "description": visit.about,
        "start": instant(visit.starts_at),
        "end": instant(visit.ends_at),
        "minutesDuration": visit.minutes,
        "created": instant(visit.at),
        "comment": visit.place,
        "participant": [
            {"actor": {"reference": f"Patient/{visit.person_id}"}, "status": "accepted"},
            *({"actor": {"display": name}, "status": "accepted"} for name in visit.with_names if name),
            *({"actor": center, "status": "accepted"} for center in _center(visit)),
        ],
    })  # fmt: skip


def encounter(visit: Visit, appointment_id: str) -> Resource | None:
    """The visit as it is held; None before it has begun. `appointment_id` names what planned it, where anything did."""
    if visit.begun_at is None or visit.status not in (Visit.Status.UNDER_WAY, Visit.Status.HELD):
        return None
    ended = visit.ended_at if visit.status == Visit.Status.HELD else None
    return whole({
        "resourceType": "Encounter",
        "id": str(visit.pk),
        "status": "finished" if ended else "in-progress",
        "class": AMBULATORY if visit.mode == Visit.Mode.IN_PERSON else VIRTUAL,
        "subject": {"reference": f"Patient/{visit.person_id}"},
        "participant": [{"individual": {"display": name}} for name in visit.with_names if name],
        "appointment": [{"reference": f"Appointment/{appointment_id}"}] if appointment_id else [],
        "period": whole({"start": instant(visit.begun_at), "end": instant(ended) if ended else ""}),
        "reasonCode": [{"text": visit.about}] if visit.about else [],
        "serviceProvider": next(iter(_center(visit)), {}),
    })  # fmt: skip


def _center(visit: Visit) -> list[Resource]:
    center = visit.center
    return [{"reference": f"Organization/{center.pk}", "display": center.name}] if center else []
