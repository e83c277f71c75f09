"""What the demo holds is FHIR R4, by R4's own schema."""

import json

import pytest

from tests.demo.reading import rows
from tests.r4 import r4_schema

SOME = """SELECT resource FROM (
  SELECT resource, row_number() OVER (PARTITION BY kind, code, source = '' ORDER BY md5(id::text)) AS place
  FROM record_entry) x WHERE place <= 4"""


@pytest.fixture(scope="module")
def r4():
    return r4_schema()


def test_some_of_every_kind_are_valid_r4(demo: None, r4) -> None:
    resources = [json.loads(resource) for (resource,) in rows(SOME)]

    wrong = {one["resourceType"]: error.message for one in resources for error in r4.iter_errors(one)}

    assert wrong == {}
    assert {one["resourceType"] for one in resources} >= {
        "Patient", "Encounter", "Condition", "MedicationRequest", "Observation", "Procedure", "Immunization",
        "ClinicalImpression", "DocumentReference", "Communication",
    }  # fmt: skip


def test_columns_say_what_the_resource_says(demo: None) -> None:
    numbers = """SELECT value, unit, code, resource FROM record_entry
      WHERE kind = 'Observation' AND value IS NOT NULL AND source <> '' ORDER BY md5(id::text) LIMIT 300"""

    for value, unit, code, resource in rows(numbers):
        told = json.loads(resource)
        assert (value, unit) == (told["valueQuantity"]["value"], told["valueQuantity"]["unit"])
        assert code == told["code"]["coding"][0]["code"]
