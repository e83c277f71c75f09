"""What one house hands out, another takes in: the same entries, word for word, by the same authors."""

from __future__ import annotations

import json

import pytest

from alongside.leaving.community.whole import export
from alongside.people.models import Identifier, Person
from alongside.record.models import Entry
from tests.leaving.world import parcel_of, unpacked
from tests.record.family import Family
from tests.record.importing.world import make_clinic, reasons, take_in

CLINICAL = ("Observation", "Condition", "MedicationRequest", "Encounter")
FHIR = {
    "resourceType": "Bundle",
    "type": "collection",
    "entry": [
        {"resource": {"resourceType": "Patient", "id": "77", "name": [{"family": "Lindqvist", "given": ["Maya"]}],
                      "birthDate": "2012-03-14"}},
        {"resource": {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/77"},
                      "code": {"text": "Crohn’s disease"}, "recordedDate": "2020-01-01"}},
        {"resource": {"resourceType": "Observation", "id": "o1", "status": "final", "subject": {"reference": "Patient/77"},
                      "code": {"text": "Weight"}, "valueQuantity": {"value": 46.20, "unit": "kg"},
                      "effectiveDateTime": "2026-01-01"}},
    ],
}  # fmt: skip


def entries_of(community) -> list[tuple[str, str, str, str]]:
    """Everything clinical and everything told, as it stands now."""
    found = Entry.objects.filter(person__community=community, superseded_at=None, kind__in=CLINICAL)
    return sorted(found.values_list("kind", "resource", "author_name", "author_role"))


@pytest.fixture
def elsewhere(db):
    return make_clinic("Elsewhere")


def test_a_parcel_is_taken_in_elsewhere_with_the_same_entries(told: Family, looking, tmp_path, elsewhere):
    folder = unpacked(parcel_of(told.maya, told.of, looking), tmp_path / "out")

    run = take_in(elsewhere, folder / "record.json")

    assert reasons(run) == []
    assert entries_of(elsewhere.community) == entries_of(told.community)
    maya = Person.objects.get(community=elsewhere.community, family_name="Lindqvist", given_name="Maya")
    assert Identifier.objects.filter(person=maya, value="M-1").exists()
    assert (str(maya.birth_date), maya.contact_points.get().value) == ("2012-03-14", "070-123")


def test_its_earlier_versions_come_in_as_versions(told: Family, looking, tmp_path, elsewhere):
    folder = unpacked(parcel_of(told.maya, told.of, looking), tmp_path / "out")

    take_in(elsewhere, folder / "earlier-versions.json", folder / "record.json")

    found = Entry.objects.filter(person__community=elsewhere.community, title__startswith="Calprotectin")
    assert sorted(found.values_list("version", "value")) == [(1, 310.0), (2, 301.0)]
    assert entries_of(elsewhere.community) == entries_of(told.community)


def test_taking_it_in_twice_changes_nothing(told: Family, looking, tmp_path, elsewhere):
    folder = unpacked(parcel_of(told.maya, told.of, looking), tmp_path / "out")
    take_in(elsewhere, folder / "record.json")
    before = Entry.objects.filter(person__community=elsewhere.community).count()

    run = take_in(elsewhere, folder / "record.json")

    assert (run.new_versions, Entry.objects.filter(person__community=elsewhere.community).count()) == (
        0,
        before,
    )


def test_who_came_from_another_system_without_a_number_stays_one_person(tmp_path, elsewhere, db):
    """Her own Patient resource, and the one that came long ago under another name, are the same girl."""
    here = make_clinic("Here")
    (tmp_path / "came.json").write_text(json.dumps(FHIR), encoding="utf-8")
    take_in(here, tmp_path / "came.json")
    maya = Person.objects.get(community=here.community, family_name="Lindqvist")
    export(here.community, tmp_path / "out", lambda _words: None)
    bundle = tmp_path / "out" / "patients" / maya.pk.hex[:2] / str(maya.pk) / "record.json"

    take_in(elsewhere, bundle)

    assert Person.objects.filter(community=elsewhere.community, family_name="Lindqvist").count() == 1
    there, back = ([one[:2] for one in entries_of(house.community)] for house in (here, elsewhere))
    assert there == back != []


def test_the_bulk_files_are_taken_in_elsewhere(told: Family, tmp_path, elsewhere):
    export(told.community, tmp_path / "out", lambda _words: None)

    run = take_in(elsewhere, tmp_path / "out" / "fhir")

    assert reasons(run) == []
    assert entries_of(elsewhere.community) == entries_of(told.community)
