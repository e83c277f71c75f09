"""The FHIR R4 resource of what is written here (hl7.org/fhir/R4): what the record keeps, and other systems read."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from alongside.kit.terms import Category, Precision, Role
from alongside.record.models import Entry
from alongside.record.writing import ANSWERS

OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
UCUM = "http://unitsofmeasure.org"
UCUM_CODES = {
    "kg": "kg", "g": "g", "cm": "cm", "°C": "Cel", "%": "%", "mg/L": "mg/L", "g/L": "g/L", "g/dL": "g/dL",
    "µg/g": "ug/g", "ug/g": "ug/g", "mmHg": "mm[Hg]", "mm/h": "mm/h", "/min": "/min", "kg/m2": "kg/m2",
    "mmol/L": "mmol/L", "µmol/L": "umol/L", "U/L": "U/L", "10*9/L": "10*9/L", "h": "h", "min": "min", "d": "d",
}  # fmt: skip
_OBSERVED = {Category.RESULTS: "laboratory", Category.VISITS: "exam"}
_AUTHORS = {
    Role.PATIENT.value: "Patient",
    Role.CAREGIVER.value: "RelatedPerson",
    Role.CLINICIAN.value: "Practitioner",
}
_SEASON_MONTHS = 3


def resource_of(entry: Entry, body: Mapping[str, Any] | None = None, derived_from: UUID | None = None) -> str:
    """The resource as text. Raises ValueError for a kind that is not written here.

    `body` is the part of answers that the room of questionnaires builds, and of a value that was read from them the
    value as it was coded; `derived_from` the answers behind a value.
    """
    build = {"Observation": _observation, "Communication": _communication, "DocumentReference": _document}
    if entry.kind == ANSWERS and body is not None:
        said = _answers(entry, body)
    elif entry.kind in build:
        said = build[entry.kind](entry) if body is None else _coded(build[entry.kind](entry), body)
    else:
        raise ValueError(f"{entry.kind} is not written here")
    head = {
        "resourceType": entry.kind,
        "id": str(entry.origin_id),
        "meta": {"versionId": str(entry.version), "lastUpdated": _instant(entry.recorded_at)},
    }
    if derived_from is not None:
        said["derivedFrom"] = [{"reference": f"{ANSWERS}/{derived_from}"}]
    return json.dumps(head | said, ensure_ascii=False, separators=(",", ":"))


def _coded(said: dict[str, Any], body: Mapping[str, Any]) -> dict[str, Any]:
    """A value with its code in the place of its words alone: other systems count by codes."""
    kept = {key: value for key, value in body.items() if key.startswith("value")}
    return {key: value for key, value in said.items() if not (kept and key.startswith("value"))} | kept


def _answers(entry: Entry, body: Mapping[str, Any]) -> dict[str, Any]:
    """Answers to a questionnaire: what was asked and answered comes as it is; who, about whom and when is said here."""
    said = {key: value for key, value in body.items() if key not in ("resourceType", "id", "meta")}
    return said | {
        "status": "completed" if entry.version == 1 else "amended",
        "subject": {"reference": f"Patient/{entry.person_id}"},
        "authored": _moment(entry.true_at),
        "author": _author(entry),
    }


def _observation(entry: Entry) -> dict[str, Any]:
    kind = _OBSERVED.get(Category(entry.category), "survey")
    words = [text for text in (_true_note(entry), entry.words) if text]
    told = entry.value is None and not entry.value_words
    if told:
        words = words[:-1] if entry.words else words
    body: dict[str, Any] = {
        "status": "final" if entry.version == 1 else "corrected",
        "category": [{"coding": [{"system": OBSERVATION_CATEGORY, "code": kind}]}],
        "code": _concept(entry),
        "subject": {"reference": f"Patient/{entry.person_id}"},
        **_effective(entry),
        "issued": _instant(entry.recorded_at),
        "performer": [_author(entry)],
        **_value(entry),
    }
    if words:
        body["note"] = [{"text": text} for text in words]
    if entry.low is not None or entry.high is not None:
        ends = {"low": entry.low, "high": entry.high}
        body["referenceRange"] = [
            {name: _quantity(end, entry.unit) for name, end in ends.items() if end is not None}
        ]
    if entry.chips:
        body["component"] = [{"code": {"text": chip}, "valueBoolean": True} for chip in entry.chips]
    return body


def _value(entry: Entry) -> dict[str, Any]:
    if entry.value is not None:
        return {"valueQuantity": _quantity(entry.value, entry.unit)}
    said = entry.value_words or entry.words
    return {"valueString": said} if said else {}


def _communication(entry: Entry) -> dict[str, Any]:
    words = [text for text in (entry.title, entry.words) if text]
    body: dict[str, Any] = {
        "status": "completed",
        "subject": {"reference": f"Patient/{entry.person_id}"},
        "topic": _concept(entry),
        "sent": _moment(entry.true_at),
        "received": _moment(entry.recorded_at),
        "sender": _author(entry),
        "payload": [{"contentString": text} for text in words],
    }
    note = _true_note(entry)
    return body | ({"note": [{"text": note}]} if note else {})


def _document(entry: Entry) -> dict[str, Any]:
    text = base64.b64encode(entry.words.encode()).decode()
    attachment = {"contentType": "text/plain; charset=utf-8", "data": text, "title": entry.title}
    return {
        "status": "current",
        "docStatus": "final" if entry.version == 1 else "amended",
        "type": _concept(entry),
        "subject": {"reference": f"Patient/{entry.person_id}"},
        "date": _instant(entry.recorded_at),
        "author": [_author(entry)],
        "description": entry.title,
        "content": [{"attachment": {key: value for key, value in attachment.items() if value}}],
        "context": {"period": {"start": _date(entry.true_at, entry.true_precision)}},
    }


def _concept(entry: Entry) -> dict[str, Any]:
    concept: dict[str, Any] = {"text": entry.title}
    if entry.code:
        coding = {"system": entry.code_system, "code": entry.code, "display": entry.title}
        concept["coding"] = [{key: value for key, value in coding.items() if value}]
    return concept


def _quantity(value: float, unit: str) -> dict[str, Any]:
    number = int(value) if value == int(value) and abs(value) < 1e15 else value
    quantity: dict[str, Any] = {"value": number}
    if unit:
        quantity["unit"] = unit
    if unit in UCUM_CODES:
        quantity |= {"system": UCUM, "code": UCUM_CODES[unit]}
    return quantity


def _author(entry: Entry) -> dict[str, str]:
    kind = _AUTHORS.get(entry.author_role)
    name = entry.author_name
    if entry.on_behalf_of_name:
        name = f"{name}, for {entry.on_behalf_of_name}"
    if kind is None or entry.author_id is None:
        return {"display": name}
    return {"reference": f"{kind}/{entry.author_id}", "display": name}


def _effective(entry: Entry) -> dict[str, Any]:
    if entry.true_precision != Precision.SEASON:
        return {"effectiveDateTime": _date(entry.true_at, entry.true_precision)}
    month = entry.true_at.year * 12 + entry.true_at.month - 1 + _SEASON_MONTHS - 1
    end = f"{month // 12:04d}-{month % 12 + 1:02d}"
    return {"effectivePeriod": {"start": entry.true_at.strftime("%Y-%m"), "end": end}}


def _date(moment: datetime, precision: str) -> str:
    """A FHIR dateTime as exact as it is known, and no more."""
    known = {
        Precision.DAY.value: "%Y-%m-%d", Precision.MONTH.value: "%Y-%m", Precision.SEASON.value: "%Y-%m",
        Precision.YEAR.value: "%Y",
    }  # fmt: skip
    return moment.strftime(known[precision]) if precision in known else _moment(moment)


def _true_note(entry: Entry) -> str:
    return f"When, as told: {entry.true_words}" if entry.true_words else ""


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
