"""Enrolment: whose word is needed by age, who was asked, and what is counted without pointing at anybody."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.kit.terms import ConsentItem, ConsentWord
from alongside.kit.verdict import Refused
from alongside.people.models import Enrolment, Person, Withdrawal
from alongside.registry.actions.enrolling import ask_consent
from alongside.registry.enrolling import Enrolled, State, Whom, anew, needed, whole
from alongside.registry.models import ConsentAsked
from alongside.registry.queries.enrolling import enrolled, totals
from alongside.sharing.actions.consents import answer_consent
from alongside.sharing.models import CharterVersion, ConsentAnswer
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


def answered(people, answer, *, at_first=""):
    """What people answered; where they had said something else before, that stands as replaced."""
    for person in people:
        told = {"person_id": person, "item": USE.value, "by_self": True, "made_by_name": "x"}
        if at_first:
            ConsentAnswer.objects.create(**told, answer=at_first, replaced_at=timezone.now())
        ConsentAnswer.objects.create(**told, answer=answer)


def told(family, looking):
    """What everyone reads of Riverside: here, yes, no, no answer yet, yes taken back, left."""
    with looking(family.researcher):
        (one,) = totals(family.researcher)
    return (one.enrolled, one.yes, one.no, one.unanswered, one.took_back, one.gone)


@pytest.mark.parametrize(
    ("yes", "no", "none", "shown"),
    [
        (20, 10, 10, (40, 20, 10, 10, 0, 0)),
        (20, 3, 18, (41, None, None, 18, None, 0)),  # three said no: by name it is known who has not answered
        (
            20,
            0,
            10,
            (30, None, None, 10, None, 0),
        ),  # nobody said no: that would tell what each of the twenty said
        (30, 9, 2, (41, None, None, None, None, 0)),  # two did not answer: they would follow from yes and no
        (30, 9, 0, (39, 30, 9, 0, 0, 0)),
        (0, 0, 20, (20, 0, 0, 20, 0, 0)),
        (2, 3, 20, (25, None, None, None, None, 0)),  # five answered
        (3, 2, 2, (None, None, None, None, None, 0)),
    ],
)
def test_few_are_nobodys_number_and_no_other_number_gives_them_away(family, looking, yes, no, none, shown):
    Enrolment.objects.filter(person_id=family.of).delete()
    people = [a_person(family, f"Person {number}") for number in range(yes + no + none)]
    answered(people[:yes], "yes")
    answered(people[yes : yes + no], "no")

    assert told(family, looking) == shown


def test_who_took_a_yes_back_is_counted_where_that_points_at_nobody(family, looking):
    people = [a_person(family, f"Person {number}") for number in range(40)]
    answered(people[:19], "yes")
    answered(people[19:28], "no", at_first="yes")
    answered(people[28:32], "no")
    assert told(family, looking)[4] is None, "nine of thirteen: the four others would be known"

    answered(people[32:36], "no")
    answered([family.of], "yes")

    # Nine of seventeen; but four have not answered, and are few.
    assert told(family, looking) == (41, None, None, None, None, 0)
    answered(people[36:], "no")
    assert told(family, looking) == (41, 20, 21, 0, 9, 0)


def test_who_left_within_a_year_is_counted_where_they_were(family, looking):
    people = [a_person(family, f"Person {number}") for number in range(20)]
    for person in people[:8]:
        gone(family, person, 30)
    assert told(family, looking) == (13, 0, 0, 13, 0, 8)
    gone(family, people[8], 400)
    assert told(family, looking)[5] == 8
    Withdrawal.objects.filter(person_id=people[0]).update(undone_at=timezone.now())

    assert told(family, looking)[5] is None


def gone(family, person, days_ago):
    """Somebody left, so many days ago."""
    left = timezone.now() - timedelta(days=days_ago)
    Withdrawal.objects.create(
        community=family.community, person_id=person, person_name="x", by_person_id=person, left_at=left,
        undo_until=left + timedelta(days=14),
    )  # fmt: skip
    Person.objects.filter(pk=person).update(deactivated_at=left)


def test_the_page_says_what_it_does_not_show_and_masks_centers_where_the_charter_does(
    family, knocking, as_web
):
    with as_web():
        page = knocking(family.researcher).get("/registry/enrolment/").content.decode()
    assert "Riverside" in page and "not shown" in page

    CharterVersion.objects.filter(community=family.community, replaced_at=None).update(names_centers=False)

    with as_web():
        hers = knocking(family.researcher).get("/registry/enrolment/").content.decode()
        petras = knocking(family.petra).get("/registry/enrolment/").content.decode()
    assert ("Another center" in hers, "Riverside" in hers.split("totals")[-1]) == (True, False)
    assert "Riverside" in petras
