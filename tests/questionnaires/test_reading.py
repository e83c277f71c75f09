"""How hard the pages of forms are to read: grade in English, LIX in Swedish."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.contributions.actor import program
from alongside.people.models import Person
from alongside.questionnaires.actions.answering import begin_answers
from alongside.questionnaires.actions.asking import When, ask_now, schedule_form
from alongside.questionnaires.loading import load_library
from alongside.questionnaires.models import Questionnaire
from tests.questionnaires.test_answering import LITTLE, PAIN, answered
from tests.record.family import Family
from tests.sharing.test_reading import GRADE, LIX, PROSE, grade, lix, visible

PAGES = (
    ("maya", "/questionnaires/"), ("maya", "/questionnaires/{form}/"), ("maya", "/questionnaires/propose/"),
    ("maya", "/questionnaires/reminders/"), ("amina", "/questionnaires/asked-of-everyone/"),
    ("maya", "/people/{of}/questionnaires/"), ("anna", "/people/{of}/questionnaires/"),
    ("amina", "/people/{of}/questionnaires/"), ("maya", "/people/{of}/questionnaires/ask/"),
    ("maya", "/people/{of}/questionnaires/forms/{form}/"), ("amina", "/people/{of}/questionnaires/forms/{form}/"),
    ("maya", "/people/{of}/questionnaires/begun/{begun}/"), ("maya", "/people/{of}/questionnaires/begun/{begun}/finish/"),
    ("anna", "/people/{of}/questionnaires/answers/{answers}/"), ("maya", "/questionnaires/{shipped}/"),
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_page_asks_for_eight_years_of_school_at_most(
    family: Family, tummy: Questionnaire, knocking: Any, as_web: Any, looking: Any, language: str
) -> None:
    Person.objects.filter(community=family.community).update(language=language)
    measure, most = (grade, GRADE) if language == "en" else (lix, LIX)
    shipped = load_library(program(community_id=family.community.pk))
    with looking(family.maya):
        done = answered(family.maya, family, tummy, pain=PAIN, tired=LITTLE)
        answered(family.maya, family, tummy, pain=LITTLE)
        begun = begin_answers(by=family.maya, person_id=family.of, origin_id=tummy.origin_id)
    with looking(family.amina):
        ask_now(by=family.amina, person_id=family.of, origin_id=tummy.origin_id, for_whom="caregiver")
        schedule_form(by=family.amina, origin_id=tummy.origin_id, when=When("visit", "patient"))
    words = {
        "of": family.of, "form": tummy.origin_id, "begun": begun.pk, "answers": done.entry_origin,
        "shipped": shipped[-1].origin_id,
    }  # fmt: skip
    hard = {}
    for who, path in PAGES:
        with as_web():
            answer = knocking(getattr(family, who)).get(path.format(**words))
        assert answer.status_code == 200, path
        page = answer.content.decode()
        value = max(map(measure, (visible(page, PROSE) or visible(page), visible(page))))
        if value > most:
            hard[f"{who} {path}"] = (value, visible(page, PROSE))
    assert hard == {}
