"""FHIR R4 resources (hl7.org/fhir/R4) as text, written straight: millions of them, each whole and compact."""

from __future__ import annotations

import json
from functools import lru_cache

from alongside.demo.history.terms import ATC, CVX, SNOMED, UCUM, Measure

_OBSERVATION = "http://terminology.hl7.org/CodeSystem/observation-category"
_ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
_CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"
_VERIFIED = "http://terminology.hl7.org/CodeSystem/condition-ver-status"


@lru_cache(maxsize=20_000)
def quoted(text: str) -> str:
    """A text as JSON."""
    return json.dumps(text, ensure_ascii=False)


def concept(system: str, code: str, text: str) -> str:
    """A CodeableConcept."""
    return f'{{"coding":[{{"system":"{system}","code":"{code}"}}],"text":{quoted(text)}}}'


def practitioner(person_id: str, name: str) -> str:
    """A reference to somebody who works there."""
    return f'{{"reference":"Practitioner/{person_id}","display":{quoted(name)}}}'


@lru_cache(maxsize=1_000)
def measure_head(measure: Measure, language: str) -> str:
    """What every observation of a measure begins with."""
    kind = f'"category":[{{"coding":[{{"system":"{_OBSERVATION}","code":"{measure.kind}"}}]}}]'
    return f'"status":"final",{kind},"code":{concept(measure.system, measure.code, measure.title(language))}'


@lru_cache(maxsize=1_000)
def measure_tail(measure: Measure) -> str:
    """What every observation of a measure ends with, after the number."""
    unit = f',"unit":{quoted(measure.unit)},"system":"{UCUM}","code":"{measure.ucum}"}}'
    ends = [
        f'"{name}":{{"value":{end:g}{unit}'
        for name, end in (("low", measure.low), ("high", measure.high))
        if end is not None
    ]
    return unit + (f',"referenceRange":[{{{",".join(ends)}}}]' if ends else "")


def number(id: str, head: str, links: str, when: str, performer: str, value: str, tail: str) -> str:
    """An Observation with one number."""
    return (
        f'{{"resourceType":"Observation","id":"{id}",{head},{links},"effectiveDateTime":"{when}",'
        f'"performer":[{performer}],"valueQuantity":{{"value":{value}{tail}}}'
    )


def judgement(id: str, code: str, links: str, when: str, performer: str, value: str) -> str:
    """An Observation whose value is a word; `code` and `value` are concepts."""
    kind = f'"category":[{{"coding":[{{"system":"{_OBSERVATION}","code":"exam"}}]}}]'
    return (
        f'{{"resourceType":"Observation","id":"{id}","status":"final",{kind},"code":{code},{links},'
        f'"effectiveDateTime":"{when}","performer":[{performer}],"valueCodeableConcept":{value}}}'
    )


def symptoms(id: str, code: str, links: str, when: str, performer: str, parts: list[str]) -> str:
    """An Observation in parts: how it has been, item by item."""
    kind = f'"category":[{{"coding":[{{"system":"{_OBSERVATION}","code":"exam"}}]}}]'
    return (
        f'{{"resourceType":"Observation","id":"{id}","status":"final",{kind},"code":{code},{links},'
        f'"effectiveDateTime":"{when}","performer":[{performer}],"component":[{",".join(parts)}]}}'
    )


def encounter(id: str, kind: str, patient: str, who: str, start: str, end: str, place: str, act: str) -> str:
    """An Encounter; `act` is AMB for a visit and IMP for a stay."""
    return (
        f'{{"resourceType":"Encounter","id":"{id}","status":"finished","class":{{"system":"{_ACT}","code":"{act}"}},'
        f'"type":[{{"text":{quoted(kind)}}}],"subject":{{"reference":"Patient/{patient}"}},'
        f'"participant":[{{"individual":{who}}}],"period":{{"start":"{start}","end":"{end}"}},'
        f'"serviceProvider":{place}}}'
    )


def condition(id: str, code: str, patient: str, since: str, recorded: str, who: str, active: bool) -> str:
    """A Condition."""
    status = "active" if active else "resolved"
    return (
        f'{{"resourceType":"Condition","id":"{id}","clinicalStatus":{{"coding":[{{"system":"{_CLINICAL}",'
        f'"code":"{status}"}}]}},"verificationStatus":{{"coding":[{{"system":"{_VERIFIED}","code":"confirmed"}}]}},'
        f'"code":{code},"subject":{{"reference":"Patient/{patient}"}},"onsetDateTime":"{since}",'
        f'"recordedDate":"{recorded}","asserter":{who}}}'
    )


def medication(
    id: str, code: str, name: str, links: str, begun: str, ended: str | None, who: str, dosage: str
) -> str:
    """A MedicationRequest: running, or stopped with the day on which it ended."""
    until = f',"end":"{ended}"' if ended else ""
    return (
        f'{{"resourceType":"MedicationRequest","id":"{id}","status":"{"stopped" if ended else "active"}",'
        f'"intent":"order","medicationCodeableConcept":{concept(ATC, code, name)},{links},"authoredOn":"{begun}",'
        f'"requester":{who},"dosageInstruction":[{{"text":{quoted(dosage)}}}],'
        f'"dispenseRequest":{{"validityPeriod":{{"start":"{begun}"{until}}}}}}}'
    )


def note(id: str, links: str, when: str, who: str, words: str) -> str:
    """A ClinicalImpression: what the clinician thought after the visit."""
    return (
        f'{{"resourceType":"ClinicalImpression","id":"{id}","status":"completed",{links},"date":"{when}",'
        f'"assessor":{who},"summary":{quoted(words)}}}'
    )


def procedure(id: str, title: str, links: str, when: str, who: str) -> str:
    """A Procedure: the look into the gut."""
    return (
        f'{{"resourceType":"Procedure","id":"{id}","status":"completed","code":{concept(SNOMED, "73761001", title)},'
        f'{links},"performedDateTime":"{when}","performer":[{{"actor":{who}}}]}}'
    )


def immunization(id: str, title: str, patient: str, when: str) -> str:
    """An Immunization against the flu."""
    return (
        f'{{"resourceType":"Immunization","id":"{id}","status":"completed","vaccineCode":{concept(CVX, "150", title)},'
        f'"patient":{{"reference":"Patient/{patient}"}},"occurrenceDateTime":"{when}"}}'
    )


def patient(
    id: str, system: str, value: str, given: str, family: str, sex: str, born: str, place: str
) -> str:
    """A Patient as the register holds her or him."""
    return (
        f'{{"resourceType":"Patient","id":"{id}","identifier":[{{"system":"{system}","value":"{value}"}}],'
        f'"active":true,"name":[{{"use":"official","family":{quoted(family)},"given":[{quoted(given)}]}}],'
        f'"gender":"{sex}","birthDate":"{born}","managingOrganization":{place}}}'
    )
