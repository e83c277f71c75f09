"""The forms of a community, and the answers to them, as other systems read them."""

from __future__ import annotations

import json

import pytest

from tests.fhir.asking import found, one, status
from tests.questionnaires.forms import in_use, tummy_form
from tests.record.family import Family, a_family


@pytest.fixture
def tummy(family: Family):
    return in_use(family, tummy_form())


def test_a_form_is_read_as_it_came_under_its_id_here(family: Family, tummy, knocking, as_web) -> None:
    with as_web():
        told = one(knocking(family.maya), "Questionnaire", tummy.pk)

    assert told == {**tummy_form(), "id": str(tummy.pk)}
    assert json.loads(tummy.resource) == tummy_form()


def test_forms_in_use_are_found_by_their_canonical_name(family: Family, tummy, knocking, as_web) -> None:
    other = in_use(family, tummy_form(url="urn:test:other", name="other", title="Another"))
    with as_web():
        client = knocking(family.maya)
        everything = {each["id"] for each in found(client, "Questionnaire", "")}
        named = [each["id"] for each in found(client, "Questionnaire", "url=urn:test:tummy|1")]
        nothing = found(client, "Questionnaire", "url=urn:test:tummy|9")

    assert everything == {str(tummy.pk), str(other.pk)}
    assert (named, nothing) == ([str(tummy.pk)], [])


def test_another_communitys_forms_are_not_found(family: Family, tummy, knocking, as_web) -> None:
    elsewhere = a_family("Another Network")
    with as_web():
        client = knocking(elsewhere.maya)
        assert status(client, f"Questionnaire/{tummy.pk}") == 404
        assert found(client, "Questionnaire", "") == []


def test_a_search_for_forms_asks_the_same_number_of_queries_whatever_their_number(
    family: Family, tummy, knocking, as_web
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked() -> int:
        with as_web():
            client = knocking(family.maya)
            with CaptureQueriesContext(connection) as queries:
                found(client, "Questionnaire", "")
        return len(queries)

    with_one = asked()
    for number in range(2):
        in_use(family, tummy_form(url=f"urn:test:{number}", name=f"n{number}", title=f"Form {number}"))

    assert asked() == with_one


def test_the_door_says_that_it_knows_forms_and_teams(family: Family, knocking, as_web) -> None:
    with as_web():
        told = knocking(family.maya).get("/fhir/metadata").json()

    kinds = {
        each["type"]: [one["name"] for one in each["searchParam"]] for each in told["rest"][0]["resource"]
    }
    assert kinds["Questionnaire"] == ["url"]
    assert kinds["CareTeam"] == kinds["QuestionnaireResponse"] == kinds["Goal"] == ["patient"]
