"""References find whom they mean: across files, in any order, in whatever form; or nobody is guessed at."""

from __future__ import annotations

import pytest

from alongside.people.models import Person
from alongside.record.models import Entry, Reference
from tests.record.importing.world import notes, reasons

UUID = "6f2f0e43-2a7d-4a39-9a3f-0c8d1f6f4a55"
MAYA = {
    "resourceType": "Patient",
    "id": "1",
    "name": [{"text": "Maya"}],
    "identifier": [{"system": "s", "value": "7"}],
}


def condition(id: str = "c", **subject: object) -> dict:
    return {"resourceType": "Condition", "id": id, "code": {"text": "Crohn"}, "subject": subject}


def bundle(*resources: tuple[str, dict], kind: str = "collection") -> dict:
    entry = [{"fullUrl": url, "resource": one} if url else {"resource": one} for url, one in resources]
    return {"resourceType": "Bundle", "type": kind, "entry": entry}


def whose() -> list[tuple[str, str]]:
    return list(
        Entry.objects.exclude(kind="Patient").order_by("source_key").values_list("source_key", "person__name")
    )


@pytest.mark.parametrize(
    ("url", "subject"),
    [
        ("", {"reference": "Patient/1"}),
        ("", {"reference": "Patient/1/_history/3"}),
        (f"urn:uuid:{UUID}", {"reference": f"urn:uuid:{UUID}"}),
        ("http://a.org/fhir/Patient/1", {"reference": "http://a.org/fhir/Patient/1"}),
        ("", {"reference": "Patient?identifier=s|7"}),
        ("", {"identifier": {"system": "s", "value": "7"}}),
        ("", {"type": "Patient", "identifier": {"system": "s", "value": "7"}}),
    ],
)
def test_a_reference_of_every_form_finds_its_patient(clinic, take_in, file, url, subject):
    run = take_in(file("a.json", bundle(("", condition(**subject)), (url, MAYA))))

    assert (whose(), reasons(run), notes(run)) == ([("Condition/c", "Maya")], [], [])


@pytest.mark.parametrize("kind", ["collection", "transaction", "document", "batch", "searchset"])
def test_every_kind_of_bundle_is_read(clinic, take_in, file, kind):
    take_in(file("a.json", bundle(("", MAYA), ("", condition(reference="Patient/1")), kind=kind)))

    assert whose() == [("Condition/c", "Maya")]


def test_a_patient_may_come_after_and_in_another_file_and_folder(clinic, take_in, file, tmp_path):
    file("a/Condition.ndjson", [condition(reference="Patient/1")])
    file("z/Persons.ndjson", [MAYA])

    run = take_in(tmp_path)

    assert (whose(), run.patients, notes(run)) == ([("Condition/c", "Maya")], 1, [])


def test_a_synthea_style_urn_means_the_id(clinic, take_in, file):
    run = take_in(file("a.ndjson", [condition(reference=f"urn:uuid:{UUID}"), MAYA | {"id": UUID}]))

    assert (whose(), notes(run)) == ([("Condition/c", "Maya")], [])


def test_a_patient_who_never_comes_stands_in_until_they_do(clinic, take_in, file):
    run = take_in(file("a.json", condition(reference="Patient/1", display="Maya L")))

    assert (whose(), len(notes(run))) == ([("Condition/c", "Maya L")], 1)
    take_in(file("b.json", MAYA))
    assert whose() == [("Condition/c", "Maya")]
    assert Person.objects.filter(community=clinic.community, known_in_community=False).count() == 1


def test_the_nearest_is_meant_where_two_sources_use_one_name(clinic, take_in, file, tmp_path):
    for folder, name, born in (("a", "Amy", "1987-02-20"), ("b", "Peter", "1974-12-25")):
        file(f"{folder}/patient.json", {"resourceType": "Patient", "id": "example", "name": [{"text": name}],
                                        "birthDate": born})  # fmt: skip
        file(f"{folder}/sub/condition.json", condition(f"in-{folder}", reference="Patient/example"))
    file("c/condition.json", condition("in-c", reference="Patient/example"))

    run = take_in(tmp_path)

    assert whose() == [("Condition/in-a", "Amy"), ("Condition/in-b", "Peter")]
    assert Reference.objects.get(source_key="Condition/in-c").open is False
    assert notes(run) == [
        "More than one patient is called so. It is kept, and shown in no record: look whose it is."
    ]


def test_what_is_about_nobody_is_kept_beside_the_record(clinic, take_in, file, as_web):
    from django.db import connection

    from alongside.contributions.acting import acting

    run = take_in(file("a.ndjson", [
        {"resourceType": "Practitioner", "id": "p", "name": [{"family": "Berg", "given": ["Ada"]}]},
        {"resourceType": "Observation", "id": "o", "code": {"text": "lost"}},
    ]))  # fmt: skip

    assert list(Reference.objects.order_by("kind").values_list("kind", "title", "open")) == [
        ("Observation", "lost", False), ("Practitioner", "Ada Berg", True),
    ]  # fmt: skip
    assert notes(run) == ["It names no patient. It is kept, and shown in no record."]
    with as_web(), acting(clinic.doctor), connection.cursor() as cursor:
        cursor.execute("SELECT title FROM record_reference")
        assert cursor.fetchall() == [("Ada Berg",)]


def test_a_resource_about_two_patients_is_in_no_single_record(clinic, take_in, file):
    who = [{"actor": {"reference": "Patient/1"}}, {"actor": {"reference": "Patient/2"}}]
    run = take_in(file("a.ndjson", [
        MAYA, {"resourceType": "Patient", "id": "2", "name": [{"text": "Leo"}]},
        {"resourceType": "Appointment", "id": "a", "participant": who},
    ]))  # fmt: skip

    assert whose() == []
    assert notes(run) == ["It is about several patients. It is kept, and shown in no single record."]


def test_a_patient_inside_the_resource_is_a_patient(clinic, take_in, file):
    inside = {"resourceType": "Patient", "id": "p", "name": [{"text": "Noa"}]}

    take_in(file("a.json", condition(reference="#p") | {"contained": [inside]}))
    take_in(file("a.json", condition(reference="#p") | {"contained": [inside]}))

    assert whose() == [("Condition/c", "Noa")]


def test_who_wrote_it_is_named_by_their_own_resource(clinic, take_in, file):
    take_in(file("a.json", bundle(
        (f"urn:uuid:{UUID}", {"resourceType": "Practitioner", "id": UUID, "name": [{"text": "Dr Ada Berg"}]}),
        ("", MAYA),
        ("", condition("a", reference="Patient/1") | {"recorder": {"reference": f"urn:uuid:{UUID}"}}),
        ("", condition("b", reference="Patient/1") | {"asserter": {"reference": "Patient/1"}}),
        ("", condition("c", reference="Patient/1")),
    )))  # fmt: skip

    found = Entry.objects.filter(kind="Condition").order_by("source_key")
    assert [(one.author_name, one.voice) for one in found] == [
        ("Dr Ada Berg", "clinician"), ("Maya", "patient"), ("Files from Harbour clinic", "system"),
    ]  # fmt: skip
    assert found[1].author_id == found[1].person_id


def test_a_bundle_in_a_bundle_is_unpacked(clinic, take_in, file):
    take_in(file("a.json", bundle(("", bundle(("", MAYA), ("", condition(reference="Patient/1")))))))

    assert whose() == [("Condition/c", "Maya")]


def test_an_entry_that_asks_to_delete_deletes_nothing(clinic, take_in, file):
    take_in(file("a.json", bundle(("", MAYA), ("", condition(reference="Patient/1")))))
    wish = {"resourceType": "Bundle", "type": "transaction", "entry": [
        {"request": {"method": "DELETE", "url": "Condition/c"}}]}  # fmt: skip

    run = take_in(file("b.json", wish))

    assert whose() == [("Condition/c", "Maya")]
    assert [reason for _f, _l, reason in reasons(run)] == [
        "This entry asks to delete something. Nothing is deleted by an import."
    ]
