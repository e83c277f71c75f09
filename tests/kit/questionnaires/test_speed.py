"""A field of a form of 200 items is checked and scored while somebody types."""

from __future__ import annotations

import time

from alongside.kit.questionnaires import check, kept, parse, scores
from tests.kit.questionnaires.forms import coding, long_form

BUDGET = 0.020
ANSWERS = {
    "choice": coding("often"),
    "open-choice": "in own words",
    "integer": 3,
    "decimal": 2.5,
    "string": "some words",
    "text": "some words",
    "boolean": True,
    "date": "2026-11-22",
    "quantity": {"value": 5, "unit": "kg"},
}


def test_check_and_scores_of_200_items_take_less_than_20_milliseconds():
    questionnaire = parse(long_form(200))
    answers = {
        item.link_id: [ANSWERS[item.type]]
        for item in questionnaire.order
        if item.takes_answers and item.calculated is None
    }

    def once(number):
        answers["q1"] = [number]
        before = time.process_time()
        found = check(questionnaire, answers), scores(questionnaire, answers)
        return time.process_time() - before, found

    runs = [once(number) for number in range(10)]

    assert len(answers) == 199 and len(kept(questionnaire, answers)) == 200
    assert {len(faults) for _, (faults, _) in runs} == {0}
    assert {found[0].value for _, (_, found) in runs} == {80}
    assert min(spent for spent, _ in runs) < BUDGET
