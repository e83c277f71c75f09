"""Patients who never were, as FHIR R4 transaction bundles: the size and shape that EHR exports have."""

from __future__ import annotations

import json
import random
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

Resource = dict[str, Any]

VISITS = 30
TESTS = (
    ("38445-3", "Calprotectin [Mass/mass] in Stool", "ug/g", 20, 900),
    ("1988-5", "C reactive protein [Mass/volume] in Serum or Plasma", "mg/L", 0.3, 60),
    ("718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", 9, 16),
    ("1751-7", "Albumin [Mass/volume] in Serum or Plasma", "g/dL", 2.8, 5),
    ("29463-7", "Body weight", "kg", 20, 75),
    ("8302-2", "Body height", "cm", 110, 185),
)
DRUGS = (("1790868", "infliximab 100 MG Injection"), ("1657981", "adalimumab 40 MG Prefilled Syringe"))


def write_bundles(folder: Path, patients: int) -> int:
    """Write one bundle for each patient and say how many resources there are in all."""
    folder.mkdir(parents=True)
    count = 0
    for number in range(patients):
        resources = _patient(number)
        count += len(resources)
        entry = [
            {
                "fullUrl": f"urn:uuid:{one['id']}",
                "resource": one,
                "request": {"method": "POST", "url": one["resourceType"]},
            }
            for one in resources
        ]
        bundle = {"resourceType": "Bundle", "type": "transaction", "entry": entry}
        (folder / f"patient-{number:05}.json").write_text(json.dumps(bundle, indent=1))
    return count


def _patient(number: int) -> list[Resource]:
    """A patient, a diagnosis, and visits with what was measured and prescribed at each."""
    chance = random.Random(number)
    person = {
        "resourceType": "Patient",
        "id": _id(chance),
        "identifier": [{"system": "urn:bench:mrn", "value": f"B{number:06}"}],
        "name": [{"use": "official", "family": f"Berg{number}", "given": ["Alva", "Maria"]}],
        "gender": chance.choice(["female", "male"]),
        "birthDate": f"20{chance.randint(8, 18):02}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
    }
    about = {"reference": f"urn:uuid:{person['id']}", "display": f"Alva Berg{number}"}
    begun = datetime(2016, 1, 4, 9, tzinfo=UTC) + timedelta(days=chance.randint(0, 400))
    found: list[Resource] = [person, _condition(chance, about, begun)]
    for visit in range(VISITS):
        at = begun + timedelta(days=90 * visit + chance.randint(-9, 9))
        found += _visit(chance, about, at)
    return found


def _visit(chance: random.Random, about: Resource, at: datetime) -> list[Resource]:
    encounter = {
        "resourceType": "Encounter",
        "id": _id(chance),
        "status": "finished",
        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
        "type": [_concept("http://snomed.info/sct", "185349003", "Encounter for check up (procedure)")],
        "subject": about,
        "period": {"start": at.isoformat(), "end": (at + timedelta(minutes=30)).isoformat()},
    }
    where = {"reference": f"urn:uuid:{encounter['id']}"}
    found = [encounter, *(_observation(chance, about, where, at, test) for test in TESTS)]
    if chance.random() < 0.5:
        found.append(_medication(chance, about, where, at))
    return found


def _observation(
    chance: random.Random,
    about: Resource,
    where: Resource,
    at: datetime,
    test: tuple[str, str, str, float, float],
) -> Resource:
    code, title, unit, low, high = test
    quantity = {
        "value": round(chance.uniform(low, high), 2), "unit": unit,
        "system": "http://unitsofmeasure.org", "code": unit,
    }  # fmt: skip
    return {
        "resourceType": "Observation",
        "id": _id(chance),
        "status": "final",
        "category": [
            {"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/observation-category",
                "code": "laboratory", "display": "laboratory",
            }]}
        ],
        "code": _concept("http://loinc.org", code, title),
        "subject": about,
        "encounter": where,
        "effectiveDateTime": at.isoformat(),
        "issued": at.isoformat(),
        "valueQuantity": quantity,
    }  # fmt: skip


def _condition(chance: random.Random, about: Resource, at: datetime) -> Resource:
    return {
        "resourceType": "Condition",
        "id": _id(chance),
        "clinicalStatus": _concept(
            "http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active"
        ),
        "code": _concept("http://snomed.info/sct", "34000006", "Crohn's disease (disorder)"),
        "subject": about,
        "onsetDateTime": at.isoformat(),
        "recordedDate": at.isoformat(),
    }


def _medication(chance: random.Random, about: Resource, where: Resource, at: datetime) -> Resource:
    code, title = chance.choice(DRUGS)
    return {
        "resourceType": "MedicationRequest",
        "id": _id(chance),
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": _concept("http://www.nlm.nih.gov/research/umls/rxnorm", code, title),
        "subject": about,
        "encounter": where,
        "authoredOn": at.isoformat(),
    }


def _concept(system: str, code: str, display: str) -> Resource:
    return {"coding": [{"system": system, "code": code, "display": display}], "text": display}


def _id(chance: random.Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))
