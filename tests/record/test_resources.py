"""What is written here is FHIR R4, by R4's own schema."""

import json
from datetime import UTC, datetime

import pytest

from alongside.kit.terms import Category, Precision
from alongside.record.actions.entries import correct_entry, write_entry
from alongside.record.writing import NewEntry, for_person
from tests.r4 import r4_schema
from tests.record.family import NOON, Family, calprotectin, words

WRITTEN = {
    "a number with its range": calprotectin(310.0, low=0.0, words="Down three times in a row."),
    "a whole number": calprotectin(310),
    "a day with what goes with it": words("Tummy was quiet.", chips=("Music", "Tired"), code="day", value=4),
    "a value in words": words("", title="Stool culture", value_words="nothing grew"),
    "words alone": words("I was six.", title="How it began"),
    "nothing but a title": words("", title="School trip"),
    "a spring": words("It began.", true_precision=Precision.SEASON, true_words="spring 2011",
                      true_at=datetime(2011, 3, 1, tzinfo=UTC)),
    "a winter over the year's end": words("It began.", true_precision=Precision.SEASON, true_words="winter 2011",
                                          true_at=datetime(2011, 12, 1, tzinfo=UTC)),
    "a year": words("It began.", true_precision=Precision.YEAR, true_at=datetime(2011, 1, 1, tzinfo=UTC)),
    "a month": words("It began.", true_precision=Precision.MONTH, true_at=datetime(2011, 4, 1, tzinfo=UTC)),
    "a day": words("It began.", true_precision=Precision.DAY, true_at=datetime(2011, 4, 3, tzinfo=UTC)),
    "a message": words("Up twice last night.", title="From home", kind="Communication", category=Category.MESSAGES),
}  # fmt: skip


@pytest.fixture(scope="module")
def r4():
    return r4_schema()


@pytest.mark.parametrize("new", WRITTEN.values(), ids=WRITTEN)
def test_what_is_written_is_valid_r4(r4, family: Family, new: NewEntry) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=new)

    assert [error.message for error in r4.iter_errors(json.loads(entry.resource))] == []


def test_a_clinics_note_and_its_correction_are_valid_r4(r4, family: Family) -> None:
    note = NewEntry(
        kind="DocumentReference", category=Category.NOTES, title="Visit", words="Doing well.", true_at=NOON
    )
    first = write_entry(by=family.amina, person_id=family.of, new=note)

    second = correct_entry(by=family.amina, person_id=family.of, origin_id=first.origin_id, new=note)

    for entry in (first, second):
        assert [error.message for error in r4.iter_errors(json.loads(entry.resource))] == []
    assert json.loads(second.resource)["id"] == json.loads(first.resource)["id"] == str(first.origin_id)
    assert json.loads(second.resource)["meta"]["versionId"] == "2"


def test_a_value_keeps_its_unit_and_range(family: Family) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=calprotectin(310.0))

    resource = json.loads(entry.resource)
    unit = {"unit": "µg/g", "system": "http://unitsofmeasure.org", "code": "ug/g"}
    assert resource["valueQuantity"] == {"value": 310} | unit
    assert resource["referenceRange"] == [{"high": {"value": 250} | unit}]
    assert resource["effectiveDateTime"] == "2026-11-19T12:04:00+00:00"


def test_both_names_stand_in_what_a_caregiver_wrote_for_her(family: Family) -> None:
    by = for_person(family.jonas, family.of, family.maya.name)

    entry = write_entry(by=by, person_id=family.of, new=words("She slept."))

    performer = json.loads(entry.resource)["performer"]
    display = "Jonas Lindqvist, for Maya Lindqvist"
    assert performer == [{"reference": f"RelatedPerson/{family.jonas.person_id}", "display": display}]
