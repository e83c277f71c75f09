"""Real files that others made come in whole, with the known answers that lie beside them."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections import Counter

import pytest

from alongside.people.models import Person
from alongside.record.models import Entry, Reference, SetAside
from tests.record.importing.world import DATA, SHARED, everything, reasons

OPEN = {"Organization", "Practitioner"}


def kept_kinds(person: Person) -> Counter[str]:
    return Counter(Entry.objects.filter(person=person, superseded_at=None).values_list("kind", flat=True))


def test_synthea_patients_come_in_whole(clinic, take_in):
    expected = json.loads((DATA / "synthea" / "expected.json").read_text())

    run = take_in(DATA / "synthea")

    assert (reasons(run), run.patients) == (
        [("expected.json", 1, "It is not FHIR: it has no resourceType.")],
        7,
    )
    for one in expected.values():
        given, family = " ".join(one["name"]["given"]), one["name"]["family"]
        person = Person.objects.get(community=clinic.community, given_name=given, family_name=family)
        facts = (person.birth_date.isoformat(), person.sex, person.name)
        assert facts == (one["birthDate"], one["gender"], f"{given} {family}")
        assert kept_kinds(person) == {k: n for k, n in one["counts"].items() if k not in OPEN}


def test_synthea_active_conditions_are_found_by_their_columns(clinic, take_in):
    expected = json.loads((DATA / "synthea" / "expected.json").read_text())

    take_in(DATA / "synthea")

    for one in expected.values():
        found = Entry.objects.filter(
            person__family_name=one["name"]["family"], kind="Condition", status="active", superseded_at=None
        ).values_list("title", flat=True)
        assert sorted(set(found)) == sorted(set(one["active_conditions"]))


def test_bulk_export_comes_in_by_its_lines(clinic, take_in):
    expected = json.loads((DATA / "bulk" / "expected.json").read_text())

    run = take_in(DATA / "bulk")

    patients = expected["Patient"]
    assert run.by_kind == {kind: found["lines"] for kind, found in expected.items()}
    assert (run.patients, run.read - run.set_aside) == (
        13,
        sum(found["lines"] for found in expected.values()),
    )
    people = Person.objects.filter(community=clinic.community, known_in_community=False)
    assert Counter(people.values_list("sex", flat=True)) == patients["by_gender"]
    assert people.filter(died_on__isnull=False).count() == patients["deceased"]
    assert people.filter(birth_date__year__gte=2005).count() == patients["children_born_2005_or_later"]


def test_validator_files_that_are_json_come_in_whatever_their_verdict(clinic, take_in):
    expected = json.loads((DATA / "validator" / "expected.json").read_text())

    run = take_in(DATA / "validator")

    no_json = {name for name, one in expected.items() if one["resourceType"] == "(not json)"}
    assert {name for name, _line, _reason in reasons(run)} == no_json | {"expected.json"}
    assert run.set_aside == len(no_json) + 1


def test_goals_of_patients_come_in_with_their_scores(clinic, take_in):
    summary = json.loads((DATA / "pco-goals" / "pcoPatientJones" / "_summary.json").read_text())

    take_in(DATA / "pco-goals")

    jones = Person.objects.get(name="Dorothy Jones")
    goals = Entry.objects.filter(person=jones, kind="Goal")
    assert goals.count() >= 4
    assert len(summary) > 0
    scores = Entry.objects.filter(person=jones, kind="Observation", code_system__contains="loinc")
    assert {entry.voice for entry in scores} <= {"patient", "clinician", "system"}
    assert "patient" in set(scores.values_list("voice", flat=True))


@pytest.mark.parametrize("archive", ["hl7-examples.zip", "us-core-examples.zip"])
def test_official_examples_are_all_taken_in(clinic, take_in, archive):
    run = take_in(DATA / archive)

    no_fhir = [one for one in reasons(run) if not one[0].startswith(("_origin", "Bundle-bundle-request"))]
    assert no_fhir == []
    with zipfile.ZipFile(DATA / archive) as files:
        for name in files.namelist():
            text = files.read(name).decode().strip()
            kind = json.loads(text).get("resourceType")
            if kind not in (None, "Bundle"):
                kept = (
                    Entry.objects.filter(resource=text).exists()
                    or Reference.objects.filter(resource=text).exists()
                )
                assert kept, name


def test_the_same_input_twice_changes_nothing(clinic, take_in):
    take_in(DATA)
    before = everything()
    lines = Person.objects.count()

    again = take_in(DATA)

    assert (again.taken_in, again.patients, again.new_versions) == (0, 0, 0)
    assert (everything(), Person.objects.count()) == (before, lines)


def test_the_same_patients_from_another_folder_change_nothing(clinic, take_in, tmp_path):
    take_in(DATA / "synthea")
    before = everything()
    for path in (DATA / "synthea").glob("*.json.gz"):
        (tmp_path / path.name.removesuffix(".gz")).write_bytes(gzip.decompress(path.read_bytes()))

    again = take_in(tmp_path)

    assert (again.taken_in, again.set_aside, everything()) == (0, 0, before)


def test_every_text_is_kept_byte_for_byte(clinic, take_in):
    take_in(DATA / "bulk")

    sent = set()
    for path in (DATA / "bulk").glob("*.ndjson*"):
        raw = path.read_bytes()
        lines = io.BytesIO(gzip.decompress(raw) if path.suffix == ".gz" else raw)
        sent |= {line.strip().decode() for line in lines if b"resourceType" in line}
    kept = set(Entry.objects.values_list("resource", flat=True)) | set(
        Reference.objects.values_list("resource", flat=True)
    )
    assert kept == sent


@pytest.mark.skipif(not SHARED.exists(), reason="the shared material is not on this machine")
def test_all_the_shared_material_comes_in(clinic, take_in):
    run = take_in(SHARED)

    aside = SetAside.objects.filter(run=run, taken_in=False)
    allowed = (
        "It is not FHIR",
        "It is not JSON",
        "From here on",
        "Its brackets",
        "This entry of the bundle",
        "The file is",
    )
    assert [one.reason for one in aside if not one.reason.startswith(allowed)] == []
    before = everything()
    again = take_in(SHARED)
    assert (again.taken_in, again.patients, again.new_versions, everything()) == (0, 0, 0, before)
