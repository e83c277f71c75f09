"""What a resource says in a line: title, value, range, date, category, author."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from alongside.kit.terms import Category
from alongside.record.mapping.authors import author_named
from alongside.record.mapping.categories import category_of
from alongside.record.mapping.entries import columns_of, named_things
from alongside.record.mapping.moments import read_moment, true_moment
from alongside.record.mapping.patients import facts_of
from alongside.record.mapping.reading import Literal, text
from alongside.record.mapping.subjects import R4_KINDS, patients_named
from alongside.record.mapping.values import value_of

ZONE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def parsed(**resource: object) -> dict:
    return json.loads(json.dumps(resource), parse_float=Literal, parse_int=Literal)


def columns(**resource: object):
    return columns_of(parsed(**resource), zone=ZONE, otherwise=NOW, name_of=lambda _address: "")


@pytest.mark.parametrize(
    ("written", "at", "precision"),
    [
        ("2024", "2024-01-01T00:00:00+01:00", "year"),
        ("2024-07", "2024-07-01T00:00:00+02:00", "month"),
        ("2024-07-05", "2024-07-05T00:00:00+02:00", "day"),
        ("2024-07-05T10:11:12Z", "2024-07-05T10:11:12+00:00", "minute"),
        ("2024-07-05T10:11:12.123456789-05:00", "2024-07-05T10:11:12.123456-05:00", "minute"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00", "minute"),
        ("2024-07-05T10:11:12", "2024-07-05T10:11:12+02:00", "minute"),
    ],
)
def test_a_date_is_as_exact_as_it_stands_there(written, at, precision):
    found = read_moment(written, ZONE)

    assert (found.at.isoformat(), found.precision) == (at, precision)


@pytest.mark.parametrize(
    "written", ["", "x", "2024-13", "2024-02-30", "0000", "9999", "05/07/2024", None, 7, ["2024"], "T"]
)
def test_what_is_no_date_is_none(written):
    assert read_moment(written, ZONE) is None


def test_when_it_was_true_goes_before_when_it_was_written():
    resource = parsed(
        resourceType="Observation", issued="2024-05-02T10:00:00Z", effectivePeriod={"start": "2024-05-01"}
    )

    assert true_moment(resource, ZONE).precision == "day"


def test_without_a_date_it_says_so():
    found = columns(resourceType="AllergyIntolerance", code={"text": "Nuts"})

    assert (found.true_at, found.dated) == (NOW, False)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"valueQuantity": {"value": 46.2, "unit": "kg"}}, (46.2, "kg", "")),
        ({"valueQuantity": {"value": 37, "code": "Cel"}}, (37.0, "°C", "")),
        ({"valueQuantity": {"value": 5, "comparator": "<", "unit": "mg/L"}}, (None, "", "< 5 mg/L")),
        ({"valueQuantity": {"value": 7, "unit": 3}}, (7.0, "3", "")),
        ({"valueInteger": 12}, (12.0, "", "")),
        ({"valueBoolean": False}, (None, "", "no")),
        ({"valueString": "clear"}, (None, "", "clear")),
        ({"valueCodeableConcept": {"coding": [{"display": "Positive"}]}}, (None, "", "Positive")),
        ({"valueRange": {"low": {"value": 1}, "high": {"value": 2, "unit": "g"}}}, (None, "", "1–2 g")),
        ({"valueRatio": {"numerator": {"value": 1}, "denominator": {"value": 128}}}, (None, "", "1 : 128")),
        ({"dataAbsentReason": {"text": "not asked"}}, (None, "", "not asked")),
        ({}, (None, "", "")),
    ],
)
def test_values_in_a_line(value, expected):
    found = value_of(parsed(resourceType="Observation", **value))

    assert (found.number, found.unit, found.words) == expected


def test_blood_pressure_is_one_line():
    def part(code: str, value: float) -> dict:
        return {"code": {"coding": [{"code": code}]}, "valueQuantity": {"value": value, "unit": "mm[Hg]"}}

    found = value_of(
        parsed(resourceType="Observation", component=[part("8462-4", 80), part("8480-6", 120.0)])
    )

    assert found.words == "120/80 mmHg"


def test_parts_are_told_one_after_the_other():
    parts = [
        {"code": {"text": "Colour"}, "valueString": "red"},
        {"code": {"text": "Form"}, "valueInteger": 4},
    ]

    assert value_of(parsed(component=parts)).words == "Colour: red; Form: 4"


def test_the_ordinary_range_is_taken_in_the_unit_of_the_value_only():
    normal = {"low": {"value": 4, "unit": "g"}, "high": {"value": 9, "unit": "g"}}
    other = {"low": {"value": 4, "unit": "mg"}}
    critical = {"low": {"value": 1, "unit": "g"}, "type": {"coding": [{"code": "critical"}]}}

    def ends(*ranges: dict) -> tuple:
        found = value_of(parsed(valueQuantity={"value": 5, "unit": "g"}, referenceRange=list(ranges)))
        return found.low, found.high

    assert (ends(critical, normal), ends(other), ends()) == ((4.0, 9.0), (None, None), (None, None))


@pytest.mark.parametrize(
    ("resource", "category"),
    [
        ({"resourceType": "Condition"}, Category.CONDITIONS),
        ({"resourceType": "MedicationRequest"}, Category.MEDICINES),
        ({"resourceType": "Observation", "category": [{"coding": [{"code": "laboratory"}]}]}, Category.RESULTS),
        ({"resourceType": "Observation", "category": [{"coding": [{"code": "survey"}]}]}, Category.QUESTIONNAIRES),
        ({"resourceType": "Encounter"}, Category.VISITS),
        ({"resourceType": "Goal"}, Category.PLAN),
        ({"resourceType": "RelatedPerson"}, Category.CONTACT),
        ({"resourceType": "Communication"}, Category.MESSAGES),
        ({"resourceType": "Encounter", "meta": {"security": [{"code": "PSY"}]}}, Category.SENSITIVE),
        ({"resourceType": "Encounter", "meta": {"security": [{"code": "R"}]}}, Category.SENSITIVE),
        ({"resourceType": "Patient", "meta": {"security": [{"code": "R"}]}}, Category.IDENTITY),
        ({"resourceType": "Condition", "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "F32.1"}]}},
         Category.SENSITIVE),
        ({"resourceType": "Condition", "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "K50.0"}]}},
         Category.CONDITIONS),
        ({"resourceType": "MedicationRequest",
          "reasonCode": [{"coding": [{"system": "http://snomed.info/sct", "code": "35489007"}]}]}, Category.SENSITIVE),
        ({"resourceType": "Observation", "code": {"coding": [{"system": "http://loinc.org", "code": "44261-6"}]}},
         Category.SENSITIVE),
        ({"resourceType": "QuestionnaireResponse", "questionnaire": "http://a.org/Questionnaire/phq-9|2"},
         Category.SENSITIVE),
        ({"resourceType": "QuestionnaireResponse", "questionnaire": "http://a.org/Questionnaire/pucai"},
         Category.QUESTIONNAIRES),
    ],
)  # fmt: skip
def test_every_resource_has_one_category_and_sensitive_goes_first(resource, category):
    assert category_of(resource) == category


@pytest.mark.parametrize(
    ("resource", "title"),
    [
        ({"resourceType": "Condition", "code": {"text": "Crohn", "coding": [{"display": "Crohn's disease"}]}}, "Crohn"),
        ({"resourceType": "Condition", "code": {"coding": [{"code": "K50"}]}}, "K50"),
        ({"resourceType": "Condition"}, "Diagnosis"),
        ({"resourceType": "Encounter", "class": {"code": "EMER"}}, "Emergency visit"),
        ({"resourceType": "MedicationRequest", "medicationReference": {"reference": "#m"},
          "contained": [{"resourceType": "Medication", "id": "m", "code": {"text": "Infliximab"}}]}, "Infliximab"),
        ({"resourceType": "ExplanationOfBenefit", "item": [{"productOrService": {"text": "Visit"}}]},
         "Bill, explained: Visit"),
        ({"resourceType": "FamilyMemberHistory", "relationship": {"text": "mother"},
          "condition": [{"code": {"text": "IBD"}}]}, "mother: IBD"),
        ({"resourceType": "ImmunizationRecommendation"}, "Immunization recommendation"),
    ],
)  # fmt: skip
def test_titles_are_words(resource, title):
    assert columns(**resource).title == title


def test_answers_to_a_questionnaire_can_be_read():
    item = [
        {
            "text": "Pain?",
            "answer": [{"valueInteger": 3}],
            "item": [{"linkId": "a", "answer": [{"valueBoolean": True}]}],
        }
    ]

    assert columns(resourceType="QuestionnaireResponse", item=item).words == "Pain?: 3\na: yes"


def test_a_dose_stands_beside_the_medicine():
    dosage = [{"timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}},
               "doseAndRate": [{"doseQuantity": {"value": 1.0, "unit": "tablet"}}]}]  # fmt: skip

    assert (
        columns(resourceType="MedicationRequest", dosageInstruction=dosage).value_words
        == "1 tablet, 2 × / 1 d"
    )


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([{"family": "Lind", "given": ["Maya", "Eva"]}], "Maya Eva Lind"),
        ([{"use": "old", "text": "Old"}, {"use": "official", "text": "New"}], "New"),
        ([{"use": "maiden", "family": "Berg"}], "Berg"),
        ([{"family": "Past", "period": {"end": "2020"}}, {"family": "Now"}], "Now"),
        ([{"text": "王小明"}], "王小明"),
        ([{"given": [None, 3, "Ada"]}], "Ada"),
        ([], ""),
    ],
)
def test_the_name_that_somebody_goes_by(names, said):
    assert facts_of({"name": names}).name == said


def test_what_is_known_of_a_patient():
    facts = facts_of({
        "birthDate": "2011-03", "gender": "female", "deceasedDateTime": "2020-02-01T10:00:00Z",
        "identifier": [{"system": "s", "value": "1"}, {"value": "2"}, {"system": "s", "value": "3", "use": "old"}],
        "communication": [{"language": {"coding": [{"code": "en"}]}},
                          {"language": {"coding": [{"code": "sv-SE"}]}, "preferred": True}],
    })  # fmt: skip

    assert (facts.born, facts.birth_date, facts.died_on, facts.numbers, facts.language) == (
        "2011-03", None, date(2020, 2, 1), (("s", "1"),), "sv",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("born", "sex", "contradicts"),
    [("2011-03-04", "female", False), ("2011-03-05", "female", True), ("2011-03-04", "male", True),
     ("2011", "other", False), ("2012", "female", True), ("", "", False), ("2011-03-04", "unknown", False)],
)  # fmt: skip
def test_a_birth_date_or_a_sex_can_contradict(born, sex, contradicts):
    assert facts_of({"birthDate": born, "gender": sex}).contradicts(date(2011, 3, 4), "female") is contradicts


@pytest.mark.parametrize(
    ("resource", "author"),
    [
        ({"performer": [{"reference": "Practitioner/1", "display": "Dr A"}]}, ("Dr A", "clinician")),
        ({"performer": [{"reference": "Organization/1", "display": "Lab"}, {"reference": "Practitioner/1", "display": "B"}]},
         ("B", "clinician")),
        ({"performer": [{"reference": "Organization/1", "display": "Lab"}]}, ("Lab", "system")),
        ({"author": [{"reference": "Patient/1"}]}, ("", "patient")),
        ({"source": {"reference": "RelatedPerson/1", "display": "Mum"}}, ("Mum", "caregiver")),
        ({"performer": [{"actor": {"reference": "Device/1", "display": "Scale"}}]}, ("Scale", "device")),
        ({"recorder": {"reference": "#p"}, "contained": [{"resourceType": "Practitioner", "id": "p",
                                                          "name": [{"text": "Dr C"}]}]}, ("Dr C", "clinician")),
    ],
)  # fmt: skip
def test_who_wrote_it_has_their_own_mark(resource, author):
    found = author_named({"resourceType": "Observation", **resource})

    assert (found.name, found.voice) == author


def test_whose_it_is():
    assert patients_named({"resourceType": "Condition", "subject": {"reference": "Group/1"}}) == ()
    assert (
        patients_named({"resourceType": "Coverage", "beneficiary": {"reference": "Patient/4"}})[0].address
        == "Patient/4"
    )
    assert patients_named({"resourceType": "Organization", "subject": {"reference": "Patient/4"}}) == ()


def test_the_kinds_of_r4_are_known():
    assert len(R4_KINDS) == 146


def test_what_a_thing_about_nobody_is_called():
    assert named_things({"resourceType": "Practitioner", "name": [{"family": "Berg"}]}) == "Berg"
    assert named_things({"resourceType": "Questionnaire", "title": "PUCAI", "name": "p"}) == "PUCAI"


def test_text_is_one_line_and_short():
    assert text("a\x00b\n\tc") == "a b c"
    assert len(text("x" * 1000)) == 300
