"""The page of research: one tap, both names, what waits on Today, and the same work for three studies as for one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.contributions.models import Line
from alongside.home.queries.waiting import waiting_for
from alongside.kit.terms import Category, ConsentItem, ConsentWord
from alongside.kit.verdict import Refused
from alongside.people.models import Caregiver, Person
from alongside.sharing.actions.consents import answer_consent, consent_to_study, decline_study
from alongside.sharing.actions.opening import open_coded, open_record
from alongside.sharing.models import ConsentAnswer
from tests.record.family import Family
from tests.sharing.test_consents import a_study

ITEM = ConsentItem.CLINICAL_GIVEN


def here(family: Family) -> str:
    return f"/people/{family.of}/sharing/research/"


def asks(family: Family, looking: Callable[..., Any], name: str) -> set[str]:
    by = getattr(family, name)
    with looking(by):
        return {one.kind for one in waiting_for(by)[1]} & {"study", "anew", "stay"}


def test_one_tap_answers_and_says_what_it_changed(
    family: Family, as_web: Any, knocking: Callable[..., Client]
) -> None:
    a_study(family, "Learning", broad=True, needs=[ITEM.value])
    client = knocking(family.maya)
    with as_web():
        said = client.post(f"{here(family)}{ITEM.value}/", {"answer": "yes"}, follow=True).content.decode()
        assert "“Learning” now includes you." in said
        said = client.post(f"{here(family)}{ITEM.value}/", {"answer": "no"}, follow=True).content.decode()
        assert "“Learning” no longer includes you." in said
        page = client.get(here(family)).content.decode()
    assert ConsentAnswer.objects.filter(person=family.of).count() == 2
    assert "<td>You</td>" in page
    assert family.maya.name not in page[page.index("<main") : page.index("</main>")]


def test_a_caregiver_answers_under_both_names(
    family: Family, as_web: Any, knocking: Callable[..., Client]
) -> None:
    client = knocking(family.anna)
    with as_web():
        said = client.post(f"{here(family)}{ITEM.value}/", {"answer": "ask"}, follow=True).content.decode()
    line = Line.objects.get(verb="sharing.consent_answered", about_id=family.of)

    assert "Anna Lindqvist, for Maya" in said
    assert (line.actor_name, line.on_behalf_of_name) == ("Anna Lindqvist", "Maya Lindqvist")
    assert ConsentAnswer.objects.get(person=family.of).by_self is False


@pytest.mark.parametrize(
    ("path", "sent"), [("surely/", {"answer": "yes"}), (f"{ITEM.value}/", {"answer": "maybe"})]
)
def test_what_cannot_be_asked_is_not_answered(
    family: Family, as_web: Any, knocking: Callable[..., Client], path: str, sent: dict[str, str]
) -> None:
    client = knocking(family.maya)
    with as_web():
        assert client.post(here(family) + path, sent).status_code in (302, 404)
    assert not ConsentAnswer.objects.exists()


def test_a_study_that_asks_waits_until_it_is_answered(family: Family, looking: Callable[..., Any]) -> None:
    study = a_study(family, "Bright Gut")
    assert {name: asks(family, looking, name) for name in ("maya", "anna", "jonas", "amina")} == {
        "maya": {"study"}, "anna": {"study"}, "jonas": set(), "amina": set(),
    }  # fmt: skip
    with looking(family.anna):
        decline_study(by=family.anna, person_id=family.of, study=study)
    assert asks(family, looking, "maya") == asks(family, looking, "anna") == set()


def test_a_broad_study_waits_only_for_who_wants_to_be_asked(
    family: Family, looking: Callable[..., Any]
) -> None:
    a_study(family, "Learning", broad=True, needs=[ITEM.value])
    assert asks(family, looking, "maya") == set()
    with looking(family.maya):
        answer_consent(by=family.maya, person_id=family.of, item=ITEM, answer=ConsentWord.ASK)
    assert asks(family, looking, "maya") == {"study"}
    with looking(family.maya):
        no = {"item": ConsentItem.CONTACT_STUDIES, "answer": ConsentWord.NO}
        answer_consent(by=family.maya, person_id=family.of, **no)
    assert asks(family, looking, "maya") == set()


def test_at_18_both_who_stays_and_the_answers_are_asked_anew(
    family: Family, looking: Callable[..., Any], as_web: Any, knocking: Callable[..., Client]
) -> None:
    with looking(family.anna):
        answer_consent(by=family.anna, person_id=family.of, item=ITEM, answer=ConsentWord.YES)
    assert asks(family, looking, "maya") == set()

    Person.objects.filter(pk=family.of).update(birth_date=date(2000, 1, 1))

    assert asks(family, looking, "maya") == {"anew", "stay"}
    client = knocking(family.maya)
    with as_web():
        assert "Your own answers now" in client.get(here(family)).content.decode()
    with looking(family.maya):
        answer_consent(by=family.maya, person_id=family.of, item=ITEM, answer=ConsentWord.YES)
    Caregiver.objects.filter(person=family.of).update(ends=date(2018, 1, 1))
    assert asks(family, looking, "maya") == set()


def test_a_researcher_then_sees_codes_and_no_words(family: Family, looking: Callable[..., Any]) -> None:
    study = a_study(family, "Bright Gut")
    at = {"by": family.researcher, "person_id": family.of, "page": "research"}
    with looking(family.researcher), pytest.raises(Refused):
        open_coded(**at)
    with looking(family.maya):
        consent_to_study(by=family.maya, person_id=family.of, study=study)
    with looking(family.researcher):
        opened = open_coded(**at)
        assert (opened.person, opened.name[:2]) == (None, "P-")
        assert opened.rights.may_see(Category.RESULTS)
        assert not opened.rights.may_see(Category.JOURNAL)
        with pytest.raises(Refused):
            open_record(**at)


def test_as_many_queries_for_three_studies_as_for_one(
    family: Family, as_web: Any, knocking: Callable[..., Client]
) -> None:
    client = knocking(family.maya)

    def asked() -> int:
        with as_web(), CaptureQueriesContext(connection) as queries:
            assert client.get(here(family)).status_code == 200
        return len([one for one in queries if "SAVEPOINT" not in one["sql"]])

    a_study(family, "One", needs=[ITEM.value])
    asked()
    one = asked()
    a_study(family, "Two", needs=[ITEM.value])
    a_study(family, "Three", broad=True, needs=[ITEM.value])
    assert asked() == one
    assert one <= 8
