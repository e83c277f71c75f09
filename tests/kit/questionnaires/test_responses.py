"""Answers to a response and back: nothing is lost, and the order in which they came means nothing."""

from __future__ import annotations

import json
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.kit.questionnaires import (
    check,
    check_response,
    from_response,
    kept,
    open_items,
    parse,
    scores,
    scoring_of,
    to_response,
)
from tests.calm import CALM
from tests.kit.questionnaires.forms import coding, form, group, item, long_form, options, resources
from tests.r4 import r4_schema

LETTERS = "aåZ 7<&\"'漢🙂\u200f@"
VALUES = {
    "boolean": st.booleans(),
    "integer": st.integers(-1000, 1000),
    "decimal": st.decimals(-1000, 1000, places=2).map(float),
    "date": st.dates().map(str).filter(lambda text: len(text) == 10),
    "string": st.text(LETTERS, min_size=1, max_size=8),
    "text": st.text(LETTERS + "\n\t", min_size=1, max_size=8),
    "choice": st.sampled_from(["never", "seldom", "often", "always"]).map(coding),
    "open-choice": st.one_of(st.sampled_from(["never", "often"]).map(coding), st.just("in own words")),
    "quantity": st.builds(
        lambda value, unit: {"value": value, "unit": unit}, st.integers(0, 99), st.sampled_from(["kg", "g"])
    ),
}
LONG = parse(long_form(40))
NESTED = form(
    item("a", "integer"),
    group(
        "m",
        item("name"),
        item(
            "kind",
            "choice",
            answerOption=options("never", "often"),
            repeats=True,
            item=[item("kind.why", "text")],
        ),
        group("s", item("what", "quantity"), repeats=True),
        repeats=True,
    ),
    item("last", "decimal", enableWhen=[{"question": "a", "operator": ">", "answerInteger": 0}]),
)
SCORING = scoring_of(
    {
        "name": "own",
        "scores": [
            {
                "name": "sum",
                "of": [f"q{number}" for number in (0, 6, 9, 10)],
                "missing": {"rule": "prorate", "most": 2},
            }
        ],
    }
)


@st.composite
def long_answers(draw):
    asked = [each for each in LONG.order if each.takes_answers and each.calculated is None]
    chosen = draw(st.lists(st.sampled_from(asked), unique=True, max_size=20))
    return {each.link_id: [draw(VALUES[each.type])] for each in chosen}


@st.composite
def nested_answers(draw):
    found = {"a": [draw(VALUES["integer"])]} if draw(st.booleans()) else {}
    for number in range(draw(st.integers(0, 3))):
        found[f"name@{number}"] = [draw(VALUES["string"])]
        kinds = draw(
            st.lists(VALUES["choice"].filter(lambda value: value["code"] in {"never", "often"}), max_size=2)
        )
        if kinds:
            found[f"kind@{number}"] = kinds
            found[f"kind.why@{number}.{len(kinds) - 1}"] = [draw(VALUES["text"])]
        for inner in range(draw(st.integers(0, 2))):
            found[f"what@{number}.{inner}"] = [draw(VALUES["quantity"])]
    if draw(st.booleans()):
        found["last"] = [draw(VALUES["decimal"])]
    return found


@CALM
@given(nested_answers())
def test_answers_come_back_from_a_response_as_they_were(answers):
    response = json.loads(json.dumps(to_response(NESTED, answers)))

    there = {key: values for key, values in from_response(NESTED, response).items() if values}

    assert there == kept(NESTED, answers)
    assert to_response(NESTED, there) == response


@settings(CALM, max_examples=50)
@given(long_answers())
def test_every_response_is_valid_fhir_and_has_the_faults_of_its_answers(answers):
    response = to_response(LONG, answers, subject={"reference": "Patient/1"}, authored="2026-11-22T08:00:00Z")

    assert [str(fault) for fault in r4_schema().iter_errors(response)] == []
    told = [fault for fault in check(LONG, answers) if fault.code != "closed"]
    assert check_response(LONG, response) == told


@settings(CALM, max_examples=40)
@given(long_answers(), st.randoms(use_true_random=False))
def test_the_order_of_answering_means_nothing(answers, dice: random.Random):
    keys = list(answers)
    dice.shuffle(keys)
    shuffled = {key: answers[key] for key in keys}

    assert open_items(LONG, shuffled) == open_items(LONG, answers)
    assert scores(LONG, shuffled) == scores(LONG, answers)
    assert scores(LONG, shuffled, SCORING) == scores(LONG, answers, SCORING)
    assert check(LONG, shuffled) == check(LONG, answers)
    assert to_response(LONG, shuffled) == to_response(LONG, answers)


@settings(CALM, max_examples=40)
@given(long_answers(), long_answers())
def test_an_answer_taken_back_leaves_no_trace(first, second):
    back = {**first, **second}
    for key in second.keys() - first.keys():
        back[key] = []
    back |= first

    assert open_items(LONG, back) == open_items(LONG, first)
    assert scores(LONG, back) == scores(LONG, first)


def test_instances_that_are_empty_are_no_part_of_the_response():
    response = to_response(NESTED, {"name@0": ["a"], "m@1": [], "name@2": ["c"]})

    assert from_response(NESTED, response) == {"name@0": ["a"], "m@1": [], "name@1": ["c"]}


def test_a_response_tells_the_questions_in_the_readers_language():
    swedish = {"extension": [{"url": "lang", "valueCode": "sv"}, {"url": "content", "valueString": "Vikt"}]}
    swedish["url"] = "http://hl7.org/fhir/StructureDefinition/translation"
    questionnaire = form(item("w", "integer", _text={"extension": [swedish]}), url="urn:f", version="2")

    response = to_response(questionnaire, {"w": [46]}, language="sv", status="in-progress")

    assert response == {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": "urn:f|2",
        "language": "sv",
        "status": "in-progress",
        "item": [{"linkId": "w", "text": "Vikt", "answer": [{"valueInteger": 46}]}],
    }


def test_a_value_of_another_kind_stays_as_it_was_sent():
    questionnaire = form(item("a"))
    sent = {"status": "completed", "item": [{"linkId": "a", "answer": [{"valueInteger": 3}]}]}

    answers = from_response(questionnaire, sent)

    assert answers == {"a": [{"valueInteger": 3}]}
    assert to_response(questionnaire, answers)["item"][0]["answer"] == [{"valueInteger": 3}]


def test_published_responses_are_read_without_a_crash():
    forms = [parse(raw) for name, raw in resources("Questionnaire").items() if not name.endswith("qs1.json")]

    for response in resources("QuestionnaireResponse").values():
        for questionnaire in forms:
            assert isinstance(from_response(questionnaire, response), dict)
            assert isinstance(check_response(questionnaire, response), list)
