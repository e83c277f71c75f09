"""A study's team sees coded values, and neither a name nor a word that anybody wrote."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest

from alongside.kit.terms import Category
from alongside.record.actions.entries import write_entry
from alongside.record.actions.files import attach_file
from alongside.record.models import Entry
from alongside.record.writing import NewEntry
from alongside.sharing.models import Receipt, Study, StudyConsent, StudyTeamMember
from alongside.ui.keeping import receive
from tests.record.family import NOON, Family, calprotectin

SECRET = ("Amina", "Maya", "Lindqvist", "skate park")


@pytest.fixture
def entry(family: Family) -> Entry:
    """A result with words of its own; Maya said yes to Bea's study."""
    study = Study.objects.create(community=family.community, title="Bright Gut", purpose="", run_by="")
    StudyTeamMember.objects.create(study=study, seat_id=family.researcher.seat_id)
    StudyConsent.objects.create(study=study, person_id=family.of)
    write_entry(
        by=family.amina, person_id=family.of,
        new=NewEntry(kind="DocumentReference", category=Category.VISITS, title="Visit with Amina", true_at=NOON,
                     words="Maya fell at the skate park."),
    )  # fmt: skip
    return write_entry(
        by=family.amina, person_id=family.of, new=calprotectin(310.0, words="After the skate park.")
    )


def ways_in(person: UUID, entry: Entry, file: UUID) -> Iterator[str]:
    record = f"/people/{person}/record"
    yield f"{record}/{entry.origin_id}/"
    yield f"{record}/{entry.origin_id}/fhir/"
    yield f"{record}/files/{file}/"
    yield f"{record}/arrived/{entry.pk}/"
    yield f"{record}/values/{entry.code}/"
    yield f"/people/{person}/story/"
    yield f"/people/{person}/journal/"
    yield f"/fhir/Observation?patient={person}"
    yield f"/fhir/DocumentReference?patient={person}"
    yield f"/fhir/Observation/{entry.origin_id}"


def test_a_study_reads_words_and_names_nowhere(family: Family, knocking, as_web, entry: Entry) -> None:
    file = attach_file(by=family.amina, person_id=family.of, origin_id=entry.origin_id,
                       file=receive("skate park.txt", b"Maya at the skate park"))  # fmt: skip
    doors = list(ways_in(family.of, entry, file.pk))
    with as_web():
        theirs = {door: knocking(family.researcher).get(door) for door in doors}
        amina = knocking(family.amina)
        open_to_the_team = [door for door in doors if amina.get(door).status_code == 200]

    assert open_to_the_team == doors
    assert {door: answer.status_code for door, answer in theirs.items()} == dict.fromkeys(doors, 404)
    told = b"".join(b"".join(answer) for answer in theirs.values()).decode()
    assert [word for word in SECRET if word in told] == []


def test_a_study_still_sees_coded_values(family: Family, knocking, as_web, entry: Entry) -> None:
    with as_web():
        answer = knocking(family.researcher).get(f"/people/{family.of}/record/")

    told = answer.content.decode()
    assert answer.status_code == 200
    assert "Calprotectin" in told
    assert [word for word in SECRET if word in told] == []


def test_what_is_refused_to_a_study_leaves_no_receipt(family: Family, knocking, as_web, entry: Entry) -> None:
    with as_web():
        knocking(family.researcher).get(f"/fhir/Observation?patient={family.of}")

    assert list(Receipt.objects.filter(viewer_id=family.researcher.person_id)) == []
