"""A form is called what it is called in the reader's language; in the record it bears the community's."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.utils import translation

from alongside.people.models import Person
from alongside.questionnaires.actions.asking import ask_now
from alongside.questionnaires.actions.library import propose_form, take_into_use
from alongside.questionnaires.loading import new_form, shipped
from alongside.questionnaires.models import Questionnaire
from alongside.questionnaires.queries.library import library
from alongside.questionnaires.taking_in import look_into, translations_of
from tests.questionnaires.forms import tummy_form
from tests.questionnaires.test_answering import answered
from tests.record.family import Family


@pytest.fixture
def forms(family: Family) -> dict[str, Questionnaire]:
    """The forms that come with the house, in use, put there by somebody who speaks English."""
    found = {}
    for told in shipped():
        form = propose_form(by=family.jonas, new=new_form(told, "en"))
        take_into_use(by=family.amina, questionnaire_id=form.pk)
        found[told["name"]] = form
    return found


def swedish(form: Questionnaire) -> str:
    return translations_of(json.loads(form.resource))["sv"]["title"]


def test_each_page_names_forms_in_the_readers_language(
    family: Family, forms: dict[str, Questionnaire], as_web: Any, knocking: Any
) -> None:
    Person.objects.filter(pk=family.of).update(language="sv")
    form = forms["how-i-have-been"]
    for whom in ("patient", "caregiver"):
        ask_now(by=family.amina, person_id=family.of, origin_id=form.origin_id, for_whom=whom)
    paths = ("/", "/questionnaires/", f"/questionnaires/{form.origin_id}/", f"/people/{family.of}/questionnaires/",
             f"/people/{family.of}/questionnaires/forms/{form.origin_id}/")  # fmt: skip
    with as_web():
        hers = [knocking(family.maya).get(path).content.decode() for path in paths]
        his = [knocking(family.jonas).get(path).content.decode() for path in paths]

    assert swedish(form) != form.title
    assert [swedish(form) in page for page in hers] == [True] * 5
    assert [form.title in page for page in his] == [True] * 5


def test_one_finds_a_form_by_either_name(
    family: Family, forms: dict[str, Questionnaire], looking: Any
) -> None:
    form = forms["how-i-have-been"]
    with looking(family.maya), translation.override("sv"):
        found = [library(family.maya, words) for words in (form.title, swedish(form))]

    assert [[one.title for one in some] for some in found] == [[swedish(form)]] * 2


def test_in_the_record_answers_bear_the_communitys_name_of_the_form(
    family: Family, forms: dict[str, Questionnaire], looking: Any
) -> None:
    from alongside.record.models import Entry

    form = forms["how-i-have-been"]
    with looking(family.maya), translation.override("sv"):
        row = answered(family.maya, family, form, wellbeing=7)

    assert Entry.objects.get(pk=row.entry_id).title == form.title


def test_a_form_without_translations_keeps_its_own_title(family: Family, looking: Any) -> None:
    form = propose_form(
        by=family.jonas, new=look_into(json.dumps(tummy_form()), kind="own", licence="CC0-1.0")
    )
    with looking(family.maya), translation.override("sv"):
        (one,) = library(family.maya)

    assert one.title == form.title == form.told("title") == "How my tummy is"
