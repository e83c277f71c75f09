"""Small forms of our own for the tests, and the way into the library."""

from __future__ import annotations

import json
from typing import Any

from alongside.questionnaires.actions.library import propose_form, take_into_use
from alongside.questionnaires.models import Questionnaire
from alongside.questionnaires.taking_in import look_into
from tests.record.family import Family

HURTS = [("0", "Not at all"), ("1", "A little"), ("2", "A lot")]
LOINC = "http://loinc.org"
EXTRACT = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"
CATEGORY = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observation-extract-category"


def choice(link_id: str, text: str, **more: Any) -> dict[str, Any]:
    options = [
        {"valueCoding": {"system": "urn:test", "code": code, "display": words}} for code, words in HURTS
    ]
    return {"linkId": link_id, "text": text, "type": "choice", "answerOption": options, **more}


def weight(link_id: str = "weight") -> dict[str, Any]:
    """A weight that stands in the record by itself."""
    vital = {"coding": [{"code": "vital-signs"}]}
    return {
        "linkId": link_id, "text": "Weight", "type": "quantity",
        "code": [{"system": LOINC, "code": "29463-7", "display": "Body weight"}],
        "extension": [
            {"url": EXTRACT, "valueBoolean": True}, {"url": CATEGORY, "valueCodeableConcept": vital},
            {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
             "valueCoding": {"system": "http://unitsofmeasure.org", "code": "kg", "display": "kg"}},
        ],
    }  # fmt: skip


def tummy_form(**more: Any) -> dict[str, Any]:
    """Two choices that are scored, words, a weight, and a question that is asked only sometimes."""
    return {
        "resourceType": "Questionnaire", "status": "active", "name": "tummy", "title": "How my tummy is",
        "url": "urn:test:tummy", "version": "1", "description": "Before a visit.",
        "item": [
            {"linkId": "g", "type": "group", "text": "The last week", "item": [
                choice("pain", "Did your tummy hurt?", required=True),
                choice("tired", "Were you tired?"),
                {"linkId": "where", "type": "string", "text": "Where did it hurt?", "maxLength": 40, "enableWhen": [
                    {"question": "pain", "operator": "=", "answerCoding": {"system": "urn:test", "code": "2"}}]},
            ]},
            {"linkId": "words", "type": "text", "text": "What do you want to talk about?"},
            weight(),
        ],
    } | more  # fmt: skip


SCORING: dict[str, Any] = {
    "name": "tummy", "points": dict.fromkeys(("pain", "tired"), {"0": 0, "1": 1, "2": 2}),
    "scores": [{"name": "total", "words": {"en": "Tummy score"}, "how": "sum", "of": ["pain", "tired"],
                "missing": {"rule": "none"}, "lowest": 0, "highest": 4,
                "bands": [{"code": "quiet", "words": {"en": "quiet"}, "to": 1},
                          {"code": "bad", "words": {"en": "bad"}, "from": 2}]}],
}  # fmt: skip


def proposed(family: Family, resource: dict[str, Any], **told: Any) -> Questionnaire:
    """A form that Jonas proposed."""
    given = {"kind": "own", "licence": "CC0-1.0", "scoring": SCORING} | told
    return propose_form(by=family.jonas, new=look_into(json.dumps(resource), **given))


def in_use(family: Family, resource: dict[str, Any], **told: Any) -> Questionnaire:
    """The same, taken into use by her doctor."""
    form = proposed(family, resource, **told)
    take_into_use(by=family.amina, questionnaire_id=form.pk)
    return form
