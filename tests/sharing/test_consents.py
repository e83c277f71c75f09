"""Research: what an answer changes, by the engine; who may answer; what the page says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection

from alongside.contributions.actor import Actor
from alongside.kit.terms import Category, ConsentItem, ConsentWord
from alongside.kit.verdict import Refused
from alongside.people.models import Caregiver, Person
from alongside.sharing.actions.consents import (
    answer_consent,
    consent_to_study,
    decline_study,
    end_study_consent,
)
from alongside.sharing.models import ConsentAnswer, Study, StudyConsent, StudyTeamMember
from alongside.sharing.queries.consents import answers_of, studies_if, studies_now
from alongside.sharing.queries.rights import rights_over
from tests.record.family import Family

YES, NO, ASK = ConsentWord.YES, ConsentWord.NO, ConsentWord.ASK
GIVEN, COMING, NONPROFIT = ConsentItem.CLINICAL_GIVEN, ConsentItem.CLINICAL_COMING, ConsentItem.USE_NONPROFIT


def a_study(family: Family, title: str, *, team: bool = True, **facts: Any) -> Study:
    study = Study.objects.create(
        community=family.community, title=title, purpose="Why it flares.", run_by="Lund", **facts
    )
    if team:
        StudyTeamMember.objects.create(study=study, seat_id=family.researcher.seat_id)
    return study


@pytest.fixture
def learning(family: Family) -> Study:
    """A broad study that needs three answers."""
    return a_study(family, "Learning", broad=True, needs=[GIVEN.value, COMING.value, NONPROFIT.value])


def sees(family: Family, looking: Callable[..., Any]) -> bool:
    with looking(family.researcher):
        return rights_over(family.researcher, family.of).may_see(Category.RESULTS)


def answer(family: Family, *items: ConsentItem, word: ConsentWord = YES) -> None:
    for item in items:
        answer_consent(by=family.maya, person_id=family.of, item=item, answer=word)


def test_what_is_foretold_is_what_happens(
    family: Family, learning: Study, looking: Callable[..., Any]
) -> None:
    with looking(family.maya):
        answer(family, GIVEN, COMING)
        now, effects = studies_if(family.maya, family.of)
    assert (now, effects[NONPROFIT, YES], effects[NONPROFIT, NO]) == (frozenset(), {learning.pk}, frozenset())
    assert not sees(family, looking)

    with looking(family.maya):
        answer(family, NONPROFIT)
        now, effects = studies_if(family.maya, family.of)
    assert (now, effects[GIVEN, NO], effects[GIVEN, ASK]) == ({learning.pk}, frozenset(), frozenset())
    assert sees(family, looking)

    with looking(family.maya):
        answer(family, GIVEN, word=NO)
        assert studies_now(family.maya, family.of) == frozenset()
    assert not sees(family, looking)


def test_foretelling_leaves_nothing_behind(
    family: Family, learning: Study, looking: Callable[..., Any]
) -> None:
    with looking(family.maya):
        answer(family, GIVEN)
    before = list(ConsentAnswer.objects.values())
    grants = _grants(family)

    with looking(family.maya):
        assert len(studies_if(family.maya, family.of)[1]) == 6

    assert (list(ConsentAnswer.objects.values()), _grants(family)) == (before, grants)


def _grants(family: Family) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT seat_id, category, \"right\", audience, because FROM sharing_grant "
                       "WHERE person_id = %s ORDER BY 1, 2, 4", [family.of])  # fmt: skip
        return cursor.fetchall()


@pytest.mark.parametrize("name", ["jonas", "amina", "stranger", "elsewhere", "researcher"])
def test_nobody_else_learns_what_studies_somebody_is_in(
    family: Family, learning: Study, looking: Callable[..., Any], name: str
) -> None:
    answer(family, GIVEN, COMING, NONPROFIT)
    viewer: Actor = getattr(family, name)
    with looking(family.anna):
        assert studies_now(family.anna, family.of) == {learning.pk}

    with looking(viewer):
        told = (studies_now(viewer, family.of), studies_if(viewer, family.of), answers_of(viewer, family.of))

    assert told == (frozenset(), (frozenset(), {}), [])


def test_a_researcher_of_two_studies_makes_nobody_part_of_the_other(
    family: Family, learning: Study, looking: Callable[..., Any]
) -> None:
    asks = a_study(family, "Bright Gut", needs=[GIVEN.value])
    with looking(family.maya):
        consent_to_study(by=family.maya, person_id=family.of, study=asks)
        assert studies_now(family.maya, family.of) == {asks.pk}


def test_a_no_ends_a_consent_and_stands_in_the_way_of_one(
    family: Family, looking: Callable[..., Any]
) -> None:
    asks = a_study(family, "Bright Gut", needs=[GIVEN.value])
    with looking(family.maya):
        consent_to_study(by=family.maya, person_id=family.of, study=asks)
        answer(family, GIVEN, word=NO)
        assert studies_now(family.maya, family.of) == frozenset()
        with pytest.raises(Refused, match="said no to"):
            consent_to_study(by=family.maya, person_id=family.of, study=asks)


def test_leaving_and_saying_no_thanks(family: Family, looking: Callable[..., Any]) -> None:
    asks, other = a_study(family, "Bright Gut"), a_study(family, "Sleep")
    with looking(family.maya):
        consent_to_study(by=family.maya, person_id=family.of, study=asks)
        end_study_consent(by=family.maya, person_id=family.of, study=asks)
        decline_study(by=family.maya, person_id=family.of, study=other)
        assert studies_now(family.maya, family.of) == frozenset()
    assert StudyConsent.objects.filter(person=family.of).count() == 2
    assert not sees(family, looking)


def test_a_caregivers_yes_ends_at_18(family: Family, learning: Study, looking: Callable[..., Any]) -> None:
    with looking(family.anna):
        for item in (GIVEN, COMING, NONPROFIT):
            answer_consent(by=family.anna, person_id=family.of, item=item, answer=YES)
    assert sees(family, looking)

    Person.objects.filter(pk=family.of).update(birth_date=date(2000, 1, 1))
    Caregiver.objects.filter(person=family.of).update(ends=date(2018, 1, 1))

    assert not sees(family, looking)
    with looking(family.maya):
        _now, effects = studies_if(family.maya, family.of)
        assert studies_now(family.maya, family.of) == frozenset()
    assert effects[GIVEN, NO] == frozenset()


def test_who_leaves_a_broad_study_stays_out_of_it_until_they_consent(family, looking) -> None:
    from alongside.sharing.actions.consents import end_study_consent
    from alongside.sharing.models import Study, StudyTeamMember
    from alongside.sharing.queries.rights import rights_over

    broad = Study.objects.create(
        community=family.community, title="Every visit", purpose="", run_by="", needs=["use_nonprofit"], broad=True
    )  # fmt: skip
    StudyTeamMember.objects.create(study=broad, seat_id=family.researcher.seat_id)

    def included() -> bool:
        with looking(family.researcher):
            return bool(rights_over(family.researcher, family.of))

    with looking(family.maya):
        answer_consent(
            by=family.maya, person_id=family.of, item=ConsentItem.USE_NONPROFIT, answer=ConsentWord.YES
        )
    assert included()
    with looking(family.maya):
        end_study_consent(by=family.maya, person_id=family.of, study=broad)
    assert not included()
    with looking(family.maya):
        consent_to_study(by=family.maya, person_id=family.of, study=broad)
    assert included()
