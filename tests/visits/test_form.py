"""The community’s own form in a visit: begun there, finished, scored; on the page, in the summary, in the record."""

from __future__ import annotations

import json
from typing import Any

import pytest

from alongside.questionnaires.models import Answered
from alongside.record.models import Entry
from alongside.visits.actions.visits import end_visit
from alongside.visits.models import Summary
from tests.questionnaires.filling import fields_of, post_form
from tests.questionnaires.forms import in_use, tummy_form


@pytest.fixture
def visit_form(family):
    """A form that a family wrote and a doctor took into use, for visits; with a score and a weight."""
    return in_use(family, tummy_form(name="our-visit", title="Our visit"))


def begun_in(client: Any, family: Any, visit: Any, form: Any) -> Any:
    """The page of the form, as the button on the page of the visit leads to it."""
    here = f"/people/{family.of}/visits/{visit.pk}/"
    sent = {"visit": str(visit.pk), "next": f"{here}form/"}
    begun = client.post(f"/people/{family.of}/questionnaires/forms/{form.origin_id}/", sent)
    assert begun["Location"] == f"{here}form/"
    return client.get(begun["Location"])


def finished(client: Any, page: Any, **said: str) -> str:
    """Where one comes to when it is filled in, looked over and finished."""
    names = fields_of(page)
    over = post_form(client, page, {names[label]: text for label, text in said.items()}, act="finish")
    looked = client.get(over["Location"])
    assert looked.status_code == 200
    to = {"next": _hidden(looked.content.decode())}
    return client.post(over["Location"].split("?")[0], to)["Location"]


def _hidden(page: str) -> str:
    return page.split('name="next" value="')[1].split('"')[0]


SAID = {"Did your tummy hurt?": "1", "Were you tired?": "2", "Weight": "46,2"}


def test_from_the_visit_and_back_to_it(family, knocking, as_web, under_way, visit_form):
    here = f"/people/{family.of}/visits/{under_way.pk}/"
    with as_web():
        client = knocking(family.amina)
        assert "Our visit" in client.get(here).content.decode()
        there = finished(client, begun_in(client, family, under_way, visit_form), **SAID)
        page = client.get(here).content.decode()

    assert there == here
    assert "Filled in at this visit: Dr Amina Rahman" in page
    assert "Tummy score: 3 of 4: bad" in page
    assert f"/questionnaires/forms/{visit_form.origin_id}/" not in page  # not offered a second time


def test_it_is_scored_and_stands_in_the_record_once(family, knocking, as_web, under_way, visit_form):
    with as_web():
        client = knocking(family.amina)
        finished(client, begun_in(client, family, under_way, visit_form), **SAID)
    row = Answered.objects.get()
    entry = Entry.objects.get(kind="QuestionnaireResponse")
    value = Entry.objects.get(kind="Observation")

    assert (row.visit_id, row.entry_id) == (under_way.pk, entry.pk)
    assert [(one["value"], one["band"]["code"]) for one in row.scores] == [(3, "bad")]
    assert (value.code, value.value, value.unit) == ("29463-7", 46.2, "kg")
    assert json.loads(value.resource)["derivedFrom"] == [
        {"reference": f"QuestionnaireResponse/{entry.origin_id}"}
    ]
    with as_web():
        page = knocking(family.maya).get(f"/people/{family.of}/visits/{under_way.pk}/").content.decode()
    assert f"/questionnaires/answers/{entry.origin_id}/" in page[page.index('id="ch"') :]
    assert "built-in" not in page
    changed = page[page.index('id="ch"') :]
    assert "46.2" in changed  # among what changed, for the girl and her doctor alike


def test_the_summary_says_that_it_was_filled_in(family, knocking, as_web, under_way, visit_form):
    here = f"/people/{family.of}/visits/{under_way.pk}/"
    with as_web():
        client = knocking(family.amina)
        finished(client, begun_in(client, family, under_way, visit_form), **SAID)
        client.post(f"{here}end/")
    words = Summary.objects.get(visit=under_way.pk).words

    assert "## We filled in, and it stands in the record\n- Our visit" in words
    assert "46" not in words  # what was answered is read by whom the answers are open to


def test_a_sensitive_form_is_named_in_no_summary(family, knocking, as_web, under_way):
    form = in_use(family, tummy_form(name="visit-alone", title="Alone with you"), sensitive=True)
    here = f"/people/{family.of}/visits/{under_way.pk}/"
    with as_web():
        client = knocking(family.maya)
        finished(client, begun_in(client, family, under_way, form), **SAID)
        knocking(family.amina).post(f"{here}end/")
        theirs = knocking(family.jonas).get(here).content.decode()

    assert Answered.objects.count() == 1
    assert "Alone with you" not in Summary.objects.get(visit=under_way.pk).words
    assert "Alone with you" not in theirs


def test_what_is_finished_on_the_way_home_is_of_the_visit(family, knocking, as_web, under_way, visit_form):
    here = f"/people/{family.of}/visits/{under_way.pk}/"
    with as_web():
        client = knocking(family.maya)
        form_page = begun_in(client, family, under_way, visit_form)
        end_visit(by=family.amina, person_id=family.of, visit_id=under_way.pk, words="We met.")
        finished(client, form_page, **SAID)
        page = client.get(here).content.decode()

    assert "Filled in at this visit: Maya Lindqvist" in page


def test_two_who_begin_it_each_keep_their_own_answers(family, knocking, as_web, under_way, visit_form):
    with as_web():
        doctor, girl = knocking(family.amina), knocking(family.maya)
        hers = begun_in(girl, family, under_way, visit_form)
        theirs = begun_in(doctor, family, under_way, visit_form)
        finished(girl, hers, **SAID)
        finished(doctor, theirs, **SAID | {"Did your tummy hurt?": "2"})

    told = Answered.objects.order_by("finished_at").values_list("answered_by_name", "scores")
    assert [(name, scores[0]["value"]) for name, scores in told] == [
        ("Maya Lindqvist", 3), ("Dr Amina Rahman", 4),
    ]  # fmt: skip
