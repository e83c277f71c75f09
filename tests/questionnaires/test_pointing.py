"""Questions that point to somebody or something: those near and what the record holds are there to choose from."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.utils import timezone

from alongside.kit.terms import Category
from alongside.questionnaires.actions.answering import begin_answers
from alongside.questionnaires.queries.begun import begun
from alongside.record.actions.entries import write_entry
from alongside.record.models import Entry
from alongside.record.writing import NewEntry
from tests.questionnaires.filling import fields_of, post_form
from tests.questionnaires.forms import in_use
from tests.questionnaires.test_pages import queries
from tests.record.family import Family

TYPES = "http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource"


def pointing(*kinds: str, **more: Any) -> dict[str, Any]:
    """A form that asks for somebody or something."""
    extension = [{"url": TYPES, "valueCode": kind} for kind in kinds]
    item = {"linkId": "who", "type": "reference", "text": "Who helps most?", "extension": extension} | more
    return {
        "resourceType": "Questionnaire", "status": "active", "name": "who", "title": "Who helps", "url": "urn:test:who",
        "version": "1", "item": [item],
    }  # fmt: skip


def filled(family: Family, client: Any, as_web: Any, resource: dict[str, Any], said: dict[str, str]) -> Any:
    """The form as Maya fills it in by the page: with the name of the field before each suffix."""
    form = in_use(family, resource, scoring=None)
    with as_web():
        begun_at = client.post(f"/people/{family.of}/questionnaires/forms/{form.origin_id}/", {"way": "all"})
        page = client.get(begun_at.headers["Location"])
        name = fields_of(page)["Who helps most?"]
        told = {name + suffix: text for suffix, text in said.items()}
        over = post_form(client, page, told, act="finish")
        done = client.post(over.headers["Location"])
        return page.content.decode(), client.get(done.headers["Location"]).content.decode()


def answer() -> Any:
    entry = Entry.objects.get(kind="QuestionnaireResponse")
    return json.loads(entry.resource)["item"][0]["answer"][0]["valueReference"]


def test_one_chooses_somebody_near_and_their_name_is_kept(family: Family, as_web: Any, knocking: Any) -> None:
    key = f"Practitioner/{family.amina.person_id}"
    page, after = filled(family, knocking(family.maya), as_web, pointing(), {"": key})

    assert [
        name for name in ("Maya Lindqvist", "Jonas Lindqvist", "Dr Amina Rahman") if name not in page
    ] == []
    assert 'type="radio"' in page
    assert answer() == {"reference": key, "display": "Dr Amina Rahman"}
    assert "Dr Amina Rahman" in after


def test_whoever_is_not_among_them_is_written_in_words(family: Family, as_web: Any, knocking: Any) -> None:
    said = {"": "_other", "-other": "Mum’s friend Ada"}
    _page, after = filled(family, knocking(family.maya), as_web, pointing("Practitioner"), said)

    assert answer() == {"display": "Mum’s friend Ada"}
    assert "Mum’s friend Ada" in after


def test_only_kinds_that_the_form_wants_are_offered(family: Family, as_web: Any, knocking: Any) -> None:
    page, _after = filled(
        family, knocking(family.maya), as_web, pointing("RelatedPerson"), {"": "_other", "-other": "x"}
    )

    assert f"RelatedPerson/{family.jonas.person_id}" in page
    assert "Practitioner/" not in page


def test_what_stands_in_the_record_can_be_chosen(family: Family, as_web: Any, knocking: Any) -> None:
    new = NewEntry(kind="Observation", category=Category.RESULTS, title="Calprotectin", value=310.0,
                   true_at=timezone.now())  # fmt: skip
    entry = write_entry(by=family.amina, person_id=family.of, new=new)
    key = f"Observation/{entry.origin_id}"
    page, after = filled(family, knocking(family.maya), as_web, pointing("Observation"), {"": key})

    assert answer()["reference"] == key
    assert answer()["display"].startswith("Calprotectin, ")
    assert "Calprotectin" in after


def test_nobody_is_offered_what_they_may_not_see(family: Family, looking: Any) -> None:
    form = in_use(family, pointing("Observation"), scoring=None)
    new = NewEntry(
        kind="Observation",
        category=Category.SENSITIVE,
        title="Something of hers alone",
        true_at=timezone.now(),
    )
    write_entry(by=family.maya, person_id=family.of, new=new)
    seen = {}
    for name in ("maya", "jonas"):
        by = getattr(family, name)
        with looking(by):
            row = begin_answers(by=by, person_id=family.of, origin_id=form.origin_id)
            seen[name] = [words.split(",")[0] for words in begun(by, family.of, row.pk).offered.values()]

    assert seen == {"maya": ["Something of hers alone"], "jonas": []}


def test_where_the_house_has_no_list_the_page_says_so(family: Family, as_web: Any, knocking: Any) -> None:
    page, after = filled(family, knocking(family.maya), as_web, pointing("Device"), {"": "A pump"})

    assert "There is no list of these here. Write what it is called." in page
    assert answer() == {"display": "A pump"}
    assert "A pump" in after


@pytest.mark.parametrize("repeats", [False, True])
def test_it_costs_one_query_however_many_there_are(
    family: Family, as_web: Any, knocking: Any, looking: Any, repeats: bool
) -> None:
    client = knocking(family.maya)
    plain = in_use(family, pointing("Device", repeats=repeats) | {"url": "urn:test:plain"}, scoring=None)
    asked = in_use(family, pointing("Observation", repeats=repeats), scoring=None)
    pages = []
    for form in (plain, asked):
        with looking(family.maya):
            row = begin_answers(by=family.maya, person_id=family.of, origin_id=form.origin_id)
        pages.append(f"/people/{family.of}/questionnaires/begun/{row.pk}/")
    for number in range(14):
        new = NewEntry(kind="Observation", category=Category.RESULTS, title=f"Value {number}", value=1.0,
                       true_at=timezone.now())  # fmt: skip
        write_entry(by=family.amina, person_id=family.of, new=new)
    with as_web():
        client.get(pages[0])
    few, many = (queries(as_web, client, path) for path in pages)

    assert (few, many) == (many, few)
    assert many <= 8
    with as_web():
        page = client.get(pages[1]).content.decode()
    assert ("<select" in page, 'type="checkbox"' in page) == (not repeats, repeats)
