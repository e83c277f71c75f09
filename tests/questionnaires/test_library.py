"""The library: versions of forms, proposed by anyone, taken into use by those whom they are for; files with faults."""

from __future__ import annotations

import argparse
import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.contributions.actor import program
from alongside.kit.verdict import Refused
from alongside.people.models import Seat
from alongside.questionnaires import command
from alongside.questionnaires.actions.answering import begin_answers
from alongside.questionnaires.actions.library import propose_form, put_away, take_into_use
from alongside.questionnaires.loading import load_library
from alongside.questionnaires.models import Questionnaire, Schedule
from alongside.questionnaires.queries.library import in_use as used_in
from alongside.questionnaires.queries.library import library
from alongside.questionnaires.taking_in import CannotTakeIn, look_into
from tests.questionnaires.forms import in_use, proposed, tummy_form
from tests.record.family import Family


def upload(content: str | bytes, **more: Any) -> dict[str, Any]:
    sent = content.encode() if isinstance(content, str) else content
    return {"file": SimpleUploadedFile("form.json", sent), "kind": "own", "licence": "CC0-1.0"} | more


def test_anyone_proposes_and_families_and_clinicians_take_into_use(family: Family, looking: Any) -> None:
    with looking(family.researcher):
        form = propose_form(
            by=family.researcher, new=look_into(json.dumps(tummy_form()), kind="own", licence="CC0-1.0")
        )
        assert [one.state for one in library(family.researcher)] == ["proposed"]
        with pytest.raises(Refused, match="Patients, caregivers"):
            take_into_use(by=family.researcher, questionnaire_id=form.pk)
    with looking(family.maya):
        take_into_use(by=family.maya, questionnaire_id=form.pk)
    with looking(family.jonas):
        (one,) = used_in(family.jonas)
        assert (one.title, one.author_name, one.licence) == ("How my tummy is", "Bea Gut", "CC0-1.0")


def test_a_form_is_kept_letter_by_letter(family: Family, looking: Any) -> None:
    text = json.dumps(tummy_form(), indent=3) + "\n\n"
    with looking(family.jonas):
        form = propose_form(by=family.jonas, new=look_into(text, kind="free", licence="CC BY 4.0"))
        assert Questionnaire.objects.get(pk=form.pk).resource == text


def test_a_new_version_takes_the_place_of_the_one_before(family: Family, looking: Any) -> None:
    first = in_use(family, tummy_form())
    second = proposed(family, tummy_form(version="2", title="How my tummy is now"))
    assert (second.origin_id, second.version) == (first.origin_id, 2)
    with looking(family.maya):
        assert [one.version for one in used_in(family.maya)] == [1]
        begun = begin_answers(by=family.maya, person_id=family.of, origin_id=first.origin_id)
    with looking(family.amina):
        take_into_use(by=family.amina, questionnaire_id=second.pk)
        assert [one.version for one in used_in(family.amina)] == [2]
    assert begun.questionnaire_id == first.pk


def test_the_same_version_is_there_once_and_other_words_are_refused(family: Family) -> None:
    first = proposed(family, tummy_form())
    assert proposed(family, tummy_form()).pk == first.pk
    with pytest.raises(CannotTakeIn) as wrong:
        proposed(family, tummy_form(title="Other words"))
    assert "version 1 already" in wrong.value.sentence


def test_what_is_put_away_is_not_begun(family: Family, tummy: Questionnaire, looking: Any) -> None:
    with looking(family.maya):
        put_away(by=family.maya, origin_id=tummy.origin_id)
        assert used_in(family.maya) == []
        with pytest.raises(Refused):
            begin_answers(by=family.maya, person_id=family.of, origin_id=tummy.origin_id)


def test_another_community_has_its_own_library(family: Family, tummy: Questionnaire, looking: Any) -> None:
    from tests.record.family import a_family

    other = a_family("Ekvik")
    with looking(other.maya):
        assert (library(other.maya), Questionnaire.objects.count()) == ([], 0)


FAULTS = {
    "no json": ("{", "no JSON"), "another thing": ('{"resourceType": "Patient"}', "This is no form"),
    "no question": ('{"resourceType": "Questionnaire", "status": "active"}', "no question"),
    "binary": (b"\xff\xfe\x00", "no JSON"), "a list": ("[]", "This is no form"),
    "link id twice": (json.dumps(tummy_form(item=[{"linkId": "a", "type": "string", "text": "A"}] * 2)), "a"),
}  # fmt: skip


@pytest.mark.parametrize("what", FAULTS)
def test_a_file_with_a_fault_says_what_is_wrong(
    family: Family, as_web: Any, knocking: Any, what: str
) -> None:
    content, told = FAULTS[what]
    client = knocking(family.jonas)
    with as_web():
        answer = client.post("/questionnaires/propose/", upload(content))
    assert answer.status_code == 422
    assert told in answer.content.decode() and "Traceback" not in answer.content.decode()
    assert Questionnaire.objects.count() == 0


def test_a_form_comes_in_through_the_page(family: Family, as_web: Any, knocking: Any) -> None:
    client = knocking(family.jonas)
    with as_web():
        answer = client.post(
            "/questionnaires/propose/", upload(json.dumps(tummy_form()), kind="free", licence="")
        )
        assert "under which licence" in answer.content.decode()
        answer = client.post("/questionnaires/propose/", upload(json.dumps(tummy_form()), kind="free"))
        page = client.get(answer.headers["Location"]).content.decode()
        found = client.get("/questionnaires/?q=tummy").content.decode()
        none = client.get("/questionnaires/?q=%25").content.decode()
    assert "Jonas Lindqvist" in page and "CC0-1.0" in page and "Did your tummy hurt?" in page
    assert "How my tummy is" in found and "No form has these words" in none


def test_the_page_of_a_form_says_how_it_is_scored(
    family: Family, tummy: Questionnaire, as_web: Any, knocking: Any
) -> None:
    client = knocking(family.maya)
    with as_web():
        page = client.get(f"/questionnaires/{tummy.origin_id}/").content.decode()
        paper = client.get(f"/questionnaires/{tummy.origin_id}/paper/").content.decode()
        resource = client.get(f"/questionnaires/versions/{tummy.pk}/fhir/")
    assert "Tummy score: from 0 to 4." in page and "There is no score where an answer is missing." in page
    assert "☐ A lot" in paper and "CC0-1.0" in paper
    assert resource.content.decode() == tummy.resource


def test_what_comes_with_the_house_is_there_once_and_in_use(family: Family) -> None:
    by = program(community_id=family.community.pk)
    first, again = load_library(by), load_library(by)
    assert [one.pk for one in first] == [one.pk for one in again]
    names = {one.name: (one.kind, one.licence, one.takes) for one in library(family.maya)}
    assert {kind for kind, _licence, _takes in names.values()} == {"own"}
    assert (
        all(takes and licence.startswith("CC0") for _kind, licence, takes in names.values())
        and len(names) == 3
    )


def test_forms_come_in_by_the_command(family: Family, tmp_path: Any, capsys: Any) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(tummy_form()))
    bad.write_text("{")
    asked = argparse.Namespace(
        paths=[str(good), str(bad)], community=family.community.name, shipped=False, kind="free", licence="CC0-1.0",
        sensitive=True, scoring=None,
    )  # fmt: skip
    assert command.run(asked) == 1
    said = capsys.readouterr().out
    assert "How my tummy is, version 1. It is proposed" in said and "no JSON" in said
    assert Questionnaire.objects.get().sensitive


def test_who_has_no_title_takes_into_use_and_schedules_all_the_same(
    family: Family, tummy: Questionnaire, as_web: Any, knocking: Any
) -> None:
    """A seat without a title is called by its role on pages; what is written bears the title that was given, or none."""
    Seat.objects.filter(pk=family.maya.seat_id).update(title="")
    client = knocking(family.maya)
    with as_web():
        answers = [
            client.post(f"/questionnaires/versions/{tummy.pk}/take/"),
            client.post("/questionnaires/propose/", upload(json.dumps(tummy_form(version="2")))),
            client.post(
                f"/people/{family.of}/questionnaires/ask/",
                {
                    "act": "schedule",
                    "again-origin_id": tummy.origin_id,
                    "again-for_whom": "patient",
                    "again-when": "visit",
                },
            ),
            client.post(f"/questionnaires/{tummy.origin_id}/put-away/"),
        ]
    assert [one.status_code for one in answers] == [302] * 4
    assert Schedule.objects.get().author_title == ""
