"""A form that is twice as long is twice the work and no more: it is checked and scored while somebody types."""

from __future__ import annotations

from alongside.kit.questionnaires import check, kept, open_items, parse, scores
from tests.kit.questionnaires.forms import answers_to, chain, form, long_form
from tests.steps import calls


def test_200_items_are_checked_and_scored():
    questionnaire = parse(long_form(200))
    answers = answers_to(questionnaire)

    assert len(answers) == 199 and len(kept(questionnaire, answers)) == 200
    assert check(questionnaire, answers) == []
    assert [score.value for score in scores(questionnaire, answers)] == [80]


def test_twice_as_many_items_are_twice_the_work():
    work = []
    for items in (100, 200):
        questionnaire = parse(long_form(items))
        answers = answers_to(questionnaire)
        scores(questionnaire, answers)
        work.append(calls(lambda: (check(questionnaire, answers), scores(questionnaire, answers))))  # noqa: B023

    assert work[1] < 2.2 * work[0]


def test_a_chain_of_thousands_of_conditions_is_worked_out():
    questionnaire = form(*chain(4000))
    answers = {str(number): ["x"] for number in range(4000)}

    assert len(open_items(questionnaire, answers)) == 4000
    del answers["0"]
    assert open_items(questionnaire, answers) == {"0"}


def test_a_chain_that_is_twice_as_long_is_twice_the_work():
    work = []
    for length in (200, 400):
        questionnaire, answers = form(*chain(length)), {str(number): ["x"] for number in range(length)}
        work.append(calls(lambda: open_items(questionnaire, answers)))  # noqa: B023

    assert work[1] < 2.2 * work[0]
