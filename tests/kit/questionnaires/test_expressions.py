"""What a form calculates from its answers."""

from __future__ import annotations

import pytest

from alongside.kit.questionnaires import calculated, check, open_items, places, scores, to_response
from tests.kit.questionnaires.forms import calculated as calculates
from tests.kit.questionnaires.forms import coding, form, group, item, options, variable

SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"


def opens(expression):
    expression = {"language": "text/fhirpath", "expression": expression}
    return {"extension": [{"url": SDC + "enableWhenExpression", "valueExpression": expression}]}


def total(expression, kind="integer", **more):
    return item("total", kind, readOnly=True, extension=[calculates(expression)], **more)


def test_weights_are_summed():
    asked = [item(name, "choice", answerOption=options("no", "some", "much")) for name in "ab"]
    questionnaire = form(*asked, total("%resource.answers().value.weight().sum()"))

    assert calculated(questionnaire, {"a": [coding("some")], "b": [coding("much")]}) == {"total": [3]}


@pytest.mark.parametrize("function", ["ordinal", "weight"])
def test_a_weight_is_found_by_each_of_its_names(function):
    asked = item("a", "choice", answerOption=options("no", "some"))
    questionnaire = form(asked, total(f"%resource.item.where(linkId = 'a').answer.value.{function}()"))

    assert calculated(questionnaire, {"a": [coding("some")]}) == {"total": [1]}


def test_numbers_are_exact():
    questionnaire = form(
        item("a", "decimal", repeats=True),
        total("%resource.item.where(linkId='a').answer.value.sum()", "decimal"),
    )

    assert calculated(questionnaire, {"a": [0.1, 0.2]}) == {"total": [0.3]}


def test_variables_are_named_by_what_stands_below():
    questionnaire = form(
        item("a", "integer"),
        group(
            "g",
            item("b", "integer", extension=[calculates("%twice + 1")]),
            extension=[variable("twice", "%one * 2")],
        ),
        extension=[variable("one", "%resource.item.where(linkId='a').answer.value")],
    )

    assert calculated(questionnaire, {"a": [20]}) == {"b": [41]}


def test_each_instance_of_a_group_is_calculated_for_itself():
    amount = "%resource.item.where(linkId='m')"
    questionnaire = form(
        group(
            "m",
            item("dose", "integer"),
            item("times", "integer"),
            item("daily", "integer", extension=[calculates("%doses * %often")]),
            repeats=True,
            extension=[
                variable("doses", "item.where(linkId='dose').answer.value"),
                variable("often", "item.where(linkId='times').answer.value"),
            ],
        ),
        total(f"{amount}.item.where(linkId='daily').answer.value.sum()"),
    )
    answers = {"dose@0": [5], "times@0": [2], "dose@1": [3], "times@1": [3]}

    assert calculated(questionnaire, answers) == {"daily@0": [10], "daily@1": [9], "total": [19]}


def test_what_is_calculated_opens_items_and_stands_in_the_response():
    questionnaire = form(
        item("a", "integer"),
        total("%resource.item.where(linkId='a').answer.value * 2"),
        item("why", enableWhen=[{"question": "total", "operator": ">", "answerInteger": 9}]),
    )

    assert "why" not in open_items(questionnaire, {"a": [4], "total": [99]})
    assert "why" in open_items(questionnaire, {"a": [5]})
    response = to_response(questionnaire, {"a": [5]})
    assert response["item"][1] == {"linkId": "total", "text": "total", "answer": [{"valueInteger": 10}]}


def test_an_expression_opens_an_item():
    questionnaire = form(item("a", "integer"), item("b", **opens("%resource.item.answer.value > 3")))

    assert [place.key for place in places(questionnaire, {"a": [3]})] == ["a"]
    assert [place.key for place in places(questionnaire, {"a": [4]})] == ["a", "b"]
    assert [place.key for place in places(questionnaire, {})] == ["a"]


def test_what_cannot_be_calculated_says_why_and_leaves_what_was_typed():
    questionnaire = form(item("a"), total("%resource.item.where(linkId='a').answer.value + 1"))

    (score,) = scores(questionnaire, {"a": ["x"]})
    faults = check(questionnaire, {"a": ["x"], "total": [7]})

    assert (score.value, score.why_not.code, score.why_not.params) == (
        None,
        "cannot_compute",
        {"why": "differentKinds"},
    )
    assert [(fault.code, fault.link_id, fault.severity) for fault in faults] == [
        ("cannotCompute", "total", "warning")
    ]
    assert scores(questionnaire, {"a": ["x"], "total": [7]})[0].value == 7


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("'a'.matches('(a+)+b')", "notSupported"),
        ("%unknown + 1", "cannotCompute"),
        ("1.5", "cannotCompute"),
        ("1 | 2", "cannotCompute"),
        ("1 +", "notSupported"),
        (
            "%resource.descendants().descendants().descendants().select(%resource.descendants())",
            "cannotCompute",
        ),
    ],
)
def test_an_expression_that_does_not_work_is_a_warning_never_a_failure(expression, code):
    questionnaire = form(item("a"), total(expression))

    assert [fault.code for fault in check(questionnaire, {"a": ["x"]})] == [code]


def test_what_changes_for_ever_is_told():
    questionnaire = form(
        item("a", "integer"),
        item("b", "integer", extension=[calculates("iif(%resource.item.where(linkId='c').exists(), {}, 1)")]),
        item("c", "integer", extension=[calculates("iif(%resource.item.where(linkId='b').exists(), 1, {})")]),
    )

    found = [(fault.code, fault.params["why"]) for fault in check(questionnaire, {"a": [1]})]

    assert found == [("cannotCompute", "unsettled")]
