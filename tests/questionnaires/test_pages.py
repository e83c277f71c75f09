"""Pages: filled in without script, saved field by field with it, the same number of queries whatever there is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.questionnaires.actions.answering import begin_answers
from alongside.questionnaires.actions.asking import ask_now
from alongside.questionnaires.models import Answered, Field, Questionnaire
from alongside.record.models import Entry
from tests.questionnaires.filling import fields_of, post_form
from tests.questionnaires.forms import in_use, tummy_form
from tests.questionnaires.test_answering import LITTLE, PAIN, answered
from tests.record.family import Family

Knocking = Callable[..., Client]
CONTROL = re.compile(r"^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)", re.IGNORECASE)


def queries(as_web: Any, client: Client, path: str) -> int:
    with as_web(), CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    assert answer.status_code == 200, path
    return sum(1 for one in asked.captured_queries if not CONTROL.match(one["sql"] or ""))


def begun_by(client: Client, family: Family, form: Questionnaire) -> str:
    """Where the answers of whoever begins the form stand, all questions on one page."""
    begun = client.post(f"/people/{family.of}/questionnaires/forms/{form.origin_id}/", {"way": "all"})
    return begun.headers["Location"]


def test_a_form_is_answered_without_script(
    family: Family, tummy: Questionnaire, as_web: Any, knocking: Knocking
) -> None:
    client = knocking(family.maya)
    with as_web():
        page = client.get(begun_by(client, family, tummy))
        names = fields_of(page)
        assert "Where did it hurt?" not in page.content.decode()
        answer = post_form(client, page, {names["Did your tummy hurt?"]: "2"}, act="save")
        page = client.get(answer.headers["Location"])
        names = fields_of(page)
        told = {names["Where did it hurt?"]: "here", names["Weight"]: "46,2", names["Were you tired?"]: "0"}
        answer = post_form(client, page, told, act="finish")
        over = client.get(answer.headers["Location"])
        assert "2 of 4: bad" in over.content.decode()
        done = client.post(answer.headers["Location"])
        page = client.get(done.headers["Location"])
    said = page.content.decode()
    assert all(words in said for words in ("A lot", "here", "46.2 kg", "2 of 4: bad", "Maya Lindqvist"))
    assert Answered.objects.count() == 1


def test_one_question_on_each_page(
    family: Family, tummy: Questionnaire, as_web: Any, knocking: Knocking
) -> None:
    client = knocking(family.maya)
    seen = []
    with as_web():
        answer = client.post(f"/people/{family.of}/questionnaires/forms/{tummy.origin_id}/", {"way": "one"})
        for _turn in range(4):
            page = client.get(answer.headers["Location"])
            ((label, name),) = fields_of(page).items()
            seen.append(label)
            answer = post_form(client, page, {name: "0"} if "your tummy" in label else {}, act="next")
        page = client.get(answer.headers["Location"])
        answer = post_form(client, page, {}, act="finish")
        over = client.get(answer.headers["Location"])
    assert seen == ["Did your tummy hurt?", "Were you tired?", "What do you want to talk about?", "Weight"]
    assert "Not at all" in over.content.decode()


def test_what_is_missing_leads_to_its_field(
    family: Family, tummy: Questionnaire, as_web: Any, knocking: Knocking
) -> None:
    client = knocking(family.maya)
    with as_web():
        path = begun_by(client, family, tummy)
        page = client.get(path)
        post_form(client, page, {fields_of(page)["Weight"]: "heavy"}, act="save")
        page = client.get(path).content.decode()
        wrong = client.post(path + "finish/")
    assert "Write a number, such as 46.2" in page and 'value="heavy"' in page
    said = wrong.content.decode()
    assert wrong.status_code == 422
    assert "2 things to look at again" in said and "Did your tummy hurt?: Choose an answer." in said


def test_one_field_saved_opens_and_closes_others(
    family: Family, tummy: Questionnaire, as_web: Any, knocking: Knocking
) -> None:
    client = knocking(family.maya)
    with as_web():
        path = begun_by(client, family, tummy)
        page = client.get(path)
        name = fields_of(page)["Did your tummy hurt?"]
        key = name.removeprefix("f-")
        seen = re.search(rf'name="seen-{key}"[^>]*value="([^"]*)"', page.content.decode())
        assert seen
        opened = client.post(
            path + "field/", {"only": key, f"seen-{key}": seen[1], name: "2"}, headers={"HX-Request": "true"}
        )
        said = opened.content.decode()
        token = re.search(rf'name="seen-{key}"[^>]*value="([^"]*)"', said)
        assert token and "Where did it hurt?" in said and "Saved at" in said
        closed = client.post(path + "field/", {"only": key, f"seen-{key}": token[1], name: "0"})
    assert 'hx-swap-oob="delete"' in closed.content.decode()
    assert Field.objects.get(key="pain").edition == 2


@pytest.mark.parametrize("what", ["person", "library", "answers", "fill", "begin", "finish"])
def test_as_many_queries_with_three_as_with_one(
    family: Family, as_web: Any, knocking: Knocking, looking: Any, what: str
) -> None:
    forms = [in_use(family, tummy_form(url=f"urn:test:{n}", title=f"Form {n}")) for n in range(4)]
    client, rows = knocking(family.maya), []

    def more(form: Questionnaire) -> None:
        with looking(family.maya):
            rows.append(answered(family.maya, family, form, pain=PAIN, tired=LITTLE))
            answered(family.maya, family, forms[0], pain=PAIN, tired=LITTLE)
            begin_answers(by=family.maya, person_id=family.of, origin_id=form.origin_id)
            ask_now(by=family.maya, person_id=family.of, origin_id=form.origin_id, for_whom="patient")

    more(forms[0])
    base = f"/people/{family.of}/questionnaires/"
    with looking(family.maya):
        mine = begin_answers(by=family.maya, person_id=family.of, origin_id=forms[3].origin_id)
    path = {
        "person": base, "library": "/questionnaires/", "answers": f"{base}answers/{rows[0].entry_origin}/",
        "fill": f"{base}begun/{mine.pk}/", "begin": f"{base}forms/{forms[0].origin_id}/", "finish": f"{base}begun/{mine.pk}/finish/",
    }[what]  # fmt: skip
    queries(as_web, client, path)
    one = queries(as_web, client, path)
    more(forms[1])
    more(forms[2])
    assert (queries(as_web, client, path), one <= 8) == (one, True), one


def test_two_devices_lose_no_word(
    family: Family, tummy: Questionnaire, as_web: Any, knocking: Knocking
) -> None:
    phone, desk = knocking(family.maya), knocking(family.maya)
    with as_web():
        path = begun_by(phone, family, tummy)
        on_phone, on_desk = phone.get(path), desk.get(path)
        label = "What do you want to talk about?"
        post_form(phone, on_phone, {fields_of(on_phone)[label]: "the school trip"}, act="save")
        # The desk has not seen it. It writes other words there, and leaves another field as it is.
        post_form(desk, on_desk, {fields_of(on_desk)[label]: "the iron drink"}, act="save")
        page = phone.get(path).content.decode()
    assert "the iron drink</textarea>" in page
    assert "<li>the school trip</li>" in page


def test_a_page_left_open_does_not_undo_what_was_written_since(
    family: Family, tummy: Questionnaire, as_web: Any, knocking: Knocking
) -> None:
    phone, desk = knocking(family.maya), knocking(family.maya)
    with as_web():
        path = begun_by(phone, family, tummy)
        on_phone, on_desk = phone.get(path), desk.get(path)
        post_form(phone, on_phone, {fields_of(on_phone)["Weight"]: "46.2"}, act="save")
        post_form(desk, on_desk, {fields_of(on_desk)["Were you tired?"]: "1"}, act="save")
    assert {one.key: (bool(one.said), one.others) for one in Field.objects.all()} == {
        "weight": (True, []), "tired": (True, [])
    }  # fmt: skip


def test_what_comes_in_after_finishing_is_kept_and_said(
    family: Family, tummy: Questionnaire, as_web: Any, knocking: Knocking, looking: Any
) -> None:
    phone, desk = knocking(family.maya), knocking(family.maya)
    with as_web():
        path = begun_by(phone, family, tummy)
        page, on_desk = phone.get(path), desk.get(path)
        post_form(phone, page, {fields_of(page)["Did your tummy hurt?"]: "1"}, act="save")
        phone.post(path + "finish/")
        answer = post_form(
            desk,
            on_desk,
            {fields_of(on_desk)["What do you want to talk about?"]: "one thing more"},
            act="save",
        )
        said = desk.get(answer.headers["Location"]).content.decode()
    assert "one thing more" in said


def test_an_empty_library_says_once_where_one_proposes(
    family: Family, as_web: Any, knocking: Knocking
) -> None:
    with as_web():
        page = knocking(family.maya).get("/questionnaires/").content.decode()

    assert "No forms here yet" in page
    assert page.count('href="/questionnaires/propose/"') == 1


@pytest.mark.parametrize(
    ("who", "types_for", "source"),
    [("amina", "maya", "Patient"), ("amina", "jonas", "RelatedPerson"), ("jonas", "maya", "Patient"),
     ("jonas", "jonas", "RelatedPerson"), ("amina", "amina", "Practitioner")],
)  # fmt: skip
def test_whose_answers_from_paper_they_are_is_chosen_on_the_page_and_kept(
    family: Family,
    tummy: Questionnaire,
    as_web: Any,
    knocking: Knocking,
    who: str,
    types_for: str,
    source: str,
) -> None:
    client, by, theirs = knocking(getattr(family, who)), getattr(family, who), getattr(family, types_for)
    path = f"/people/{family.of}/questionnaires/forms/{tummy.origin_id}/"
    with as_web():
        page = client.get(path).content.decode()
        name = f"{theirs.name}’s: I type in what was said or written on paper"
        chosen = "me" if theirs is by else "them" if types_for == "maya" else str(theirs.person_id)
        assert theirs is by or name in page
        begun = client.post(path, {"whose": chosen, "way": "all"})
        page = client.get(begun.headers["Location"])
        field = fields_of(page)["Did your tummy hurt?"]
        over = post_form(client, page, {field: "1"}, act="finish")
        done = client.post(over.headers["Location"])
        read = knocking(family.maya).get(done.headers["Location"]).content.decode()

    row, entry = Answered.objects.get(), Entry.objects.get(kind="QuestionnaireResponse")
    resource = json.loads(entry.resource)
    assert (row.answered_by_name, row.author_name, entry.author_name) == (theirs.name, by.name, by.name)
    assert resource["source"]["reference"] == f"{source}/{theirs.person_id}"
    assert ("Typed in by" in read) is (theirs is not by)
