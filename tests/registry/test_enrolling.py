"""Enrolment: whose word is needed by age, who was asked, and what is counted without pointing at anybody."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from alongside.contributions.models import Line
from alongside.kit.terms import ConsentItem, ConsentWord
from alongside.kit.verdict import Refused
from alongside.registry.actions.enrolling import ask_consent
from alongside.registry.enrolling import Enrolled, State, Whom, anew, needed, whole
from alongside.registry.models import ConsentAsked
from alongside.registry.queries.enrolling import enrolled, totals
from alongside.sharing.actions.consents import answer_consent
from alongside.sharing.models import ConsentAnswer
from tests.registry.listing import a_person

TODAY, THEN = date(2026, 11, 22), datetime(2026, 5, 1, tzinfo=UTC)
USE = ConsentItem.USE_NONPROFIT


def somebody(age, *, family=None, own=None, family_asked=None, self_asked=None):
    born = None if age is None else date(TODAY.year - age, 1, 1)
    return Enrolled(uuid4(), "x", born, date(2020, 1, 1), family, own, family_asked, self_asked)


@pytest.mark.parametrize(
    ("one", "words", "least"),
    [
        (somebody(5), {Whom.FAMILY: State.NOT_ASKED}, State.NOT_ASKED),
        (somebody(5, family=THEN), {Whom.FAMILY: State.ANSWERED}, State.ANSWERED),
        (
            somebody(7, family=THEN),
            {Whom.FAMILY: State.ANSWERED, Whom.SELF: State.NOT_ASKED},
            State.NOT_ASKED,
        ),
        (
            somebody(14, family=THEN, self_asked=THEN),
            {Whom.FAMILY: State.ANSWERED, Whom.SELF: State.ASKED},
            State.ASKED,
        ),
        (somebody(18, family=THEN), {Whom.SELF: State.NOT_ASKED}, State.NOT_ASKED),
        (somebody(18, own=THEN), {Whom.SELF: State.ANSWERED}, State.ANSWERED),
        (somebody(None), {Whom.FAMILY: State.NOT_ASKED, Whom.SELF: State.NOT_ASKED}, State.NOT_ASKED),
    ],
)
def test_whose_word_is_needed(one, words, least):
    assert (needed(one, TODAY), whole(one, TODAY)) == (words, least)


def test_what_the_family_said_is_asked_anew_of_the_grown():
    assert [anew(somebody(age, family=THEN), TODAY) for age in (17, 18)] == [False, True]
    assert not anew(somebody(19, family=THEN, own=THEN), TODAY)


def test_the_clinic_learns_that_somebody_answered_and_never_what(family, looking):
    with looking(family.anna):
        answer_consent(by=family.anna, person_id=family.of, item=USE, answer=ConsentWord.NO)
    with looking(family.petra):
        (maya,) = enrolled(family.petra)
        assert (maya.name, maya.family_at is not None, maya.self_at) == ("Maya Lindqvist", True, None)
        assert ConsentAnswer.objects.count() == 0
    for by in (family.stranger, family.researcher, family.jonas):
        with looking(by):
            assert enrolled(by) == []


def test_who_is_asked_finds_it_on_today_until_they_answer(family, looking, knocking, as_web):
    with looking(family.petra):
        ask_consent(by=family.petra, person_id=family.of, whom=Whom.SELF)
        ask_consent(by=family.petra, person_id=family.of, whom=Whom.FAMILY)
    words = "may we learn from what is written?"
    with as_web():
        seen = {
            name: words in knocking(getattr(family, name)).get("/").content.decode()
            for name in ("maya", "anna", "jonas")
        }
    assert seen == {"maya": True, "anna": True, "jonas": False}  # dad may not choose for her

    with looking(family.maya):
        answer_consent(by=family.maya, person_id=family.of, item=USE, answer=ConsentWord.YES)
    with as_web():
        assert words not in knocking(family.maya).get("/").content.decode()
        assert words in knocking(family.anna).get("/").content.decode()
    assert Line.objects.filter(verb="registry.consent_asked", about_id=family.of).count() == 2


def test_only_the_clinic_asks(family, looking):
    for by in (family.jonas, family.stranger, family.researcher, family.maya):
        with looking(by), pytest.raises(Refused):
            ask_consent(by=by, person_id=family.of, whom=Whom.FAMILY)
    assert ConsentAsked.objects.count() == 0


def answered(family, people, answer):
    for person in people:
        ConsentAnswer.objects.create(
            person_id=person, item=USE.value, answer=answer, by_self=True, made_by_name="x"
        )


def test_few_are_nobodys_number_and_no_sum_gives_them_away(family, looking):
    with looking(family.researcher):
        assert [
            (one.name, one.enrolled, one.yes, one.no, one.unanswered) for one in totals(family.researcher)
        ] == [("Riverside", None, None, None, None)]
    people = [a_person(family, f"Person {number}") for number in range(40)]
    answered(family, people[:20], "yes")
    answered(
        family, people[20:23], "no"
    )  # three said no: hidden; and 18 with no answer, because 41 are known

    with looking(family.researcher):
        (riverside,) = totals(family.researcher)
    assert (riverside.enrolled, riverside.yes, riverside.no, riverside.unanswered) == (41, 20, None, None)
