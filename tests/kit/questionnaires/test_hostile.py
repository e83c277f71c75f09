"""Forms and answers that somebody made to do harm are refused with a reason, before they can do it."""

from __future__ import annotations

import json

import pytest

from alongside.kit.questionnaires import (
    Unusable,
    check,
    check_response,
    from_response,
    open_items,
    parse,
    to_response,
)
from tests.kit.questionnaires.forms import DATA, calculated, form, group, hangs_on, item

NAUGHTY = json.loads((DATA / "fhir" / "blns.json").read_text("utf-8"))


def deep(levels):
    found = item("bottom")
    for level in range(levels):
        found = group(f"level{level}", found)
    return found


REFUSED = {
    "circle": [item("a", **hangs_on("c")), item("b", **hangs_on("a")), item("c", **hangs_on("b"))],
    "circle of one": [item("a", **hangs_on("a"))],
    "circle with the item around": [group("a", item("b"), **hangs_on("b"))],
    "unknownQuestion": [item("a", **hangs_on("nobody"))],
    "tooManyItems": [item(str(number)) for number in range(10_000)],
    "tooDeep": [deep(30)],
    "tooLong": [item("a", text="a" * 100_000) | {"text": "a" * 100_000}],
    "badLinkId": [item("a" * 1000)],
    "badLinkId none": [{"type": "string"}],
    "badLinkId number": [item("a") | {"linkId": 7}],
    "linkIdTwice": [item("a"), group("g", item("a"))],
    "linkIdLooksLikeAPlace": [item("a@1")],
    "unknownType": [item("a", "hologram")],
    "tooManyOptions": [
        item("a", "choice", answerOption=[{"valueInteger": number} for number in range(5000)])
    ],
    "badOption": [item("a", "choice", answerOption=["yes"])],
    "badCondition": [
        item("a"),
        item("b", enableWhen=[{"question": "a", "operator": "~", "answerInteger": 1}]),
    ],
    "badCondition many": [item("a"), item("b", enableWhen=[hangs_on("a")["enableWhen"][0]] * 1000)],
    "badShape": ["item"],
    "badShape below": [item("a") | {"item": {"linkId": "b"}}],
    "noItems": [],
}


@pytest.mark.parametrize("why", sorted(REFUSED))
def test_a_form_that_cannot_be_asked_is_refused_with_its_reason(why):
    with pytest.raises(Unusable) as refused:
        parse({"resourceType": "Questionnaire", "item": json.loads(json.dumps(REFUSED[why]))})

    assert refused.value.code == why.split()[0]


@pytest.mark.parametrize("resource", [None, [], "Questionnaire", {}, {"resourceType": "Patient"}])
def test_what_is_no_form_is_refused(resource):
    with pytest.raises(Unusable, match="notAQuestionnaire"):
        parse(resource)


def test_instances_beyond_all_measure_are_not_made():
    questionnaire = form(
        group("a", group("b", group("c", item("d"), repeats=True), repeats=True), repeats=True)
    )
    many = {f"d@{one}.199.199": ["x"] for one in range(200)}

    assert [fault.code for fault in check(questionnaire, {"d@9999.0.0": ["x"], "a@999999999999": []})] == [
        "invalidLinkId"
    ] * 2
    with pytest.raises(Unusable, match="tooManyPlaces"):
        open_items(questionnaire, many)


def test_a_response_that_is_nested_beyond_all_measure_is_refused():
    nested = {"linkId": "a"}
    for _ in range(500):
        nested = {"linkId": "a", "answer": [{"valueString": "x", "item": [nested]}]}
    questionnaire = form(item("a"))

    assert len(check_response(questionnaire, {"item": [nested]})) >= 1
    assert from_response(questionnaire, {"item": [nested]}) == {"a": ["x"]}


@pytest.mark.parametrize(
    "response",
    [
        {"item": "all"},
        {"item": [None, 3, "a"]},
        {"item": [{"linkId": "a", "answer": {"valueString": "x"}}]},
        {"item": [{"linkId": "a", "answer": ["x", None, {}]}]},
        {"item": [{"linkId": ["a"]}]},
        {"item": [{"linkId": "a", "answer": [{"valueString": {"deep": []}}]}]},
        {"item": [{"linkId": "a", "answer": [{"valueQuantity": [1]}]}]},
        {},
    ],
)
def test_a_response_of_the_wrong_shape_is_read_without_a_crash(response):
    questionnaire = form(item("a"))

    answers = from_response(questionnaire, response)

    assert isinstance(check_response(questionnaire, response), list)
    assert isinstance(check(questionnaire, answers), list)
    assert to_response(questionnaire, answers)["resourceType"] == "QuestionnaireResponse"


def test_naughty_strings_go_in_and_come_out_as_they_were():
    questionnaire = form(item("t", "text", repeats=True), item("s", repeats=True))
    kept = [text for text in NAUGHTY if text.strip()]

    for start in range(0, len(kept), 200):
        part = kept[start : start + 200]
        answers = {"t": part, "s": part}
        assert from_response(questionnaire, to_response(questionnaire, answers)) == answers
        assert {fault.code for fault in check(questionnaire, answers)} <= {"invalidNewLine"}


@pytest.mark.parametrize("text", NAUGHTY[:485:7])
def test_a_naughty_string_is_no_expression_that_harms(text):
    questionnaire = form(item("a"), item("b", extension=[calculated(text or " ")]))

    assert {fault.code for fault in check(questionnaire, {"a": [text]})} <= {
        *("notSupported", "cannotCompute", "invalidNewLine", "invalidAnswerType"),
    }


def test_bombs_in_every_item_share_one_budget():
    bomb = calculated(
        "%resource.descendants().select(%resource.descendants().select(%resource.descendants()))"
    )
    asked = [item(f"a{number}") for number in range(100)]
    questionnaire = form(*asked, *(item(f"b{number}", "integer", extension=[bomb]) for number in range(300)))
    answers = {f"a{number}": ["x"] for number in range(100)}

    told = {(fault.code, fault.params["why"]) for fault in check(questionnaire, answers)}

    assert told == {("cannotCompute", "tooManySteps")}
