"""Answers to a form as other systems read them: the response, and the findings among the answers with their codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import alongside
from tests.fhir.asking import found, one
from tests.questionnaires.forms import in_use
from tests.questionnaires.test_answering import answered
from tests.record.family import Family

VISIT_FORM = Path(alongside.__file__).parent / "questionnaires" / "library" / "forms" / "ibd-visit.json"
OWN = "https://alongside.example/codes"
KILOS = {"value": 46.2, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}


def coded(code: str, display: str) -> dict[str, str]:
    return {"system": OWN, "code": code, "display": display}


@pytest.fixture
def told(family: Family, looking):
    """What her doctor filled in at the visit, with the form that comes with the house."""
    form = in_use(family, json.loads(VISIT_FORM.read_text("utf-8"))["questionnaire"], scoring=None)
    answers = {
        "pga": coded("mild", "mild"),
        "pain": coded("pain-1", "some"),
        "stools": 3,
        "cortisone": False,
        "weight": KILOS,
        "medicine.name@0": "Azathioprine",
        "medicine.change@0": coded("started", "started"),
    }
    with looking(family.amina):
        return answered(family.amina, family, form, **answers)


def test_the_response_is_valid_and_names_its_form(family: Family, told, knocking, as_web) -> None:
    with as_web():
        client = knocking(family.maya)
        (response,) = found(client, "QuestionnaireResponse", f"patient={family.of}")
        assert one(client, "QuestionnaireResponse", told.entry_origin) == response

    assert response["questionnaire"] == "https://alongside.example/Questionnaire/ibd-visit|1"
    assert response["status"] == "completed"
    assert [group["linkId"] for group in response["item"]] == ["how", "growth", "medicines", "judgement"]


def test_the_findings_keep_their_codes_and_name_the_answers(family: Family, told, knocking, as_web) -> None:
    with as_web():
        findings = found(knocking(family.maya), "Observation", f"patient={family.of}")

    values = {
        each["code"]["coding"][0]["code"]: next(each[name] for name in each if name.startswith("value"))
        for each in findings
    }
    assert values == {
        "pga": {"coding": [coded("mild", "mild")], "text": "mild"},
        "pain": {"coding": [coded("pain-1", "some")], "text": "some"},
        "stools": 3,
        "cortisone": False,
        "29463-7": KILOS,
    }
    assert {each["derivedFrom"][0]["reference"] for each in findings} == {
        f"QuestionnaireResponse/{told.entry_origin}"
    }
