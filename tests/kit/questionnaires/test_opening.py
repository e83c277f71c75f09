"""Which items are asked, given the answers so far."""

from __future__ import annotations

import pytest

from alongside.kit.questionnaires import kept, open_items, places
from tests.kit.questionnaires.forms import coding, form, group, item, options


def when(question, operator, **answer):
    return {"question": question, "operator": operator, **answer}


CONDITIONS = [
    ("integer", "exists", {"answerBoolean": True}, [3], True),
    ("integer", "exists", {"answerBoolean": True}, [], False),
    ("integer", "exists", {"answerBoolean": False}, [], True),
    ("integer", "exists", {"answerBoolean": False}, [0], False),
    ("boolean", "=", {"answerBoolean": False}, [False], True),
    ("boolean", "=", {"answerBoolean": False}, [], False),
    ("boolean", "!=", {"answerBoolean": False}, [], True),
    ("integer", "=", {"answerInteger": 1}, [True], False),
    ("integer", ">", {"answerInteger": 3}, [3], False),
    ("integer", ">", {"answerInteger": 3}, [4], True),
    ("integer", ">=", {"answerInteger": 3}, [3], True),
    ("integer", "<", {"answerInteger": 3}, [2], True),
    ("integer", "<=", {"answerInteger": 3}, [4], False),
    ("decimal", "=", {"answerDecimal": 0.3}, [0.30], True),
    ("decimal", ">", {"answerDecimal": 2.5}, [3], True),
    ("date", ">", {"answerDate": "2026-05-01"}, ["2026-06"], True),
    ("date", ">", {"answerDate": "2026-05-01"}, ["2026-05"], False),
    ("date", "<=", {"answerDate": "2026-05-01"}, ["2025"], True),
    ("dateTime", "<", {"answerDateTime": "2026-05-01T12:00:00Z"}, ["2026-05-01T13:30:00+02:00"], True),
    ("time", ">=", {"answerTime": "08:00:00"}, ["07:59:59"], False),
    ("string", "=", {"answerString": "yes"}, ["yes"], True),
    ("string", "=", {"answerString": "yes"}, ["no", "yes"], True),
    ("quantity", ">", {"answerQuantity": {"value": 1, "code": "kg"}}, [{"value": 1500, "code": "g"}], True),
    ("quantity", ">", {"answerQuantity": {"value": 1, "code": "kg"}}, [{"value": 1500, "code": "m"}], False),
    ("reference", "=", {"answerReference": {"reference": "Patient/1"}}, [{"reference": "Patient/1"}], True),
]


@pytest.mark.parametrize(("kind", "operator", "answer", "given", "opened"), CONDITIONS)
def test_a_condition_opens_an_item_or_does_not(kind, operator, answer, given, opened):
    questionnaire = form(
        item("q", kind, repeats=True), item("then", enableWhen=[when("q", operator, **answer)])
    )

    assert ("then" in open_items(questionnaire, {"q": given})) is opened


@pytest.mark.parametrize(
    ("given", "opened"),
    [
        ({"system": "urn:test", "code": "yes"}, True),
        ({"code": "yes", "display": "anything"}, True),
        ({"system": "urn:other", "code": "yes"}, False),
        ({"system": "urn:test", "code": "no"}, False),
        ({"display": "Yes"}, False),
    ],
)
def test_a_coding_is_compared_by_code_and_by_system_where_both_have_one(given, opened):
    questionnaire = form(
        item("q", "choice", answerOption=options("yes", "no")),
        item("then", enableWhen=[when("q", "=", answerCoding=coding("yes"))]),
    )

    assert ("then" in open_items(questionnaire, {"q": [given]})) is opened


@pytest.mark.parametrize(("behavior", "opened"), [("any", True), ("all", False)])
def test_several_conditions_hold_together_or_one_is_enough(behavior, opened):
    conditions = [when("a", "=", answerInteger=1), when("b", "=", answerInteger=1)]
    questionnaire = form(
        item("a", "integer"),
        item("b", "integer"),
        item("then", enableWhen=conditions, enableBehavior=behavior),
    )

    assert ("then" in open_items(questionnaire, {"a": [1], "b": [2]})) is opened


def test_what_stands_in_a_closed_group_is_closed_and_its_answers_do_not_count():
    questionnaire = form(
        item("q", "boolean"),
        group("inner", item("a"), item("b"), enableWhen=[when("q", "=", answerBoolean=True)]),
        item("after", enableWhen=[when("a", "exists", answerBoolean=True)]),
    )
    answers = {"q": [False], "a": ["kept as typed"], "after": ["x"]}

    assert open_items(questionnaire, answers) == {"q"}
    assert open_items(questionnaire, answers | {"q": [True]}) == {"q", "inner", "a", "b", "after"}
    assert kept(questionnaire, answers) == {"q": [False]}


def test_an_item_may_hang_on_one_that_stands_after_it():
    questionnaire = form(
        item("first", enableWhen=[when("last", "exists", answerBoolean=True)]), item("last", "integer")
    )

    assert open_items(questionnaire, {"last": [1]}) == {"first", "last"}


def test_each_instance_of_a_repeating_group_is_judged_by_its_own_answers():
    questionnaire = form(
        group(
            "medicine",
            item("name"),
            item("stopped", "boolean"),
            item("why", enableWhen=[when("stopped", "=", answerBoolean=True)]),
            repeats=True,
        ),
        item("after", enableWhen=[when("stopped", "=", answerBoolean=True)]),
    )
    answers = {"name@0": ["a"], "stopped@0": [False], "name@1": ["b"], "stopped@1": [True]}

    assert open_items(questionnaire, answers) == {
        *("medicine", "medicine@0", "medicine@1", "name@0", "name@1"),
        *("stopped@0", "stopped@1", "why@1", "after"),
    }


def test_what_stands_below_a_question_is_asked_for_each_of_its_answers():
    questionnaire = form(item("pet", repeats=True, item=[item("pet.name"), item("pet.help", "display")]))

    assert open_items(questionnaire, {}) == {"pet", "pet.help@0"}
    assert open_items(questionnaire, {"pet": ["cat", "dog"]}) == {
        *("pet", "pet.name@0", "pet.name@1", "pet.help@0", "pet.help@1"),
    }


def test_places_are_told_in_the_order_of_the_form():
    questionnaire = form(
        item("title", "display"),
        group("medicine", item("name"), group("side", item("what"), repeats=True), repeats=True),
        item("last"),
    )
    answers = {"name@1": ["b"], "what@1.2": ["itching"]}

    found = [(place.key, place.depth, place.number, place.count) for place in places(questionnaire, answers)]

    assert found == [
        ("title", 0, 0, 1),
        ("medicine@0", 0, 0, 2),
        ("name@0", 1, 0, 1),
        ("side@0.0", 1, 0, 1),
        ("what@0.0", 2, 0, 1),
        ("medicine@1", 0, 1, 2),
        ("name@1", 1, 0, 1),
        ("side@1.0", 1, 0, 3),
        ("what@1.0", 2, 0, 1),
        ("side@1.1", 1, 1, 3),
        ("what@1.1", 2, 0, 1),
        ("side@1.2", 1, 2, 3),
        ("what@1.2", 2, 0, 1),
        ("last", 0, 0, 1),
    ]
