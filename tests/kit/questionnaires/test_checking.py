"""What is not right with answers, beside what the published pairs show."""

from __future__ import annotations

import pytest

from alongside.kit.questionnaires import check, check_item
from tests.kit.questionnaires.forms import coding, form, group, item, options

CORE = "http://hl7.org/fhir/StructureDefinition/"


def codes(questionnaire, answers, finished=True):
    return [(fault.code, fault.key, fault.severity) for fault in check(questionnaire, answers, finished)]


def test_nothing_is_asked_for_before_the_answers_are_finished():
    questionnaire = form(item("a", required=True), group("g", item("b", required=True), required=True))

    assert codes(questionnaire, {}, finished=False) == []
    assert codes(questionnaire, {}) == [
        ("required", "a", "error"),
        ("required", "g", "error"),
        ("required", "b", "error"),
    ]


def test_what_is_not_asked_is_not_required():
    closed = {"enableWhen": [{"question": "a", "operator": "exists", "answerBoolean": True}]}
    questionnaire = form(item("a"), item("b", required=True, **closed))

    assert codes(questionnaire, {}) == []
    assert codes(questionnaire, {"a": ["x"]}) == [("required", "b", "error")]


def test_an_instance_that_nobody_began_asks_for_nothing():
    questionnaire = form(group("m", item("name", required=True), item("dose"), repeats=True))

    assert codes(questionnaire, {"m@1": []}) == []
    assert codes(questionnaire, {"name@0": ["a"], "dose@1": ["5 mg"]}) == [("required", "name@1", "error")]


def test_an_answer_where_nothing_is_asked_is_told_and_does_not_stand_in_the_way():
    closed = {"enableWhen": [{"question": "a", "operator": "exists", "answerBoolean": True}]}
    questionnaire = form(item("a"), item("b", **closed))

    assert codes(questionnaire, {"b": ["x"]}) == [("closed", "b", "warning")]


def test_an_answer_to_a_question_that_is_not_there_is_told():
    questionnaire = form(item("a"), group("g", item("b"), repeats=True))

    assert codes(questionnaire, {"c": ["x"], "a@0": ["y"], "b@900": ["z"]}) == [
        ("invalidLinkId", "c", "error"),
        ("invalidLinkId", "a@0", "error"),
        ("invalidLinkId", "b@900", "error"),
    ]


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        ("boolean", "true", "invalidAnswerType"),
        ("integer", 1.5, "invalidAnswerType"),
        ("integer", True, "invalidAnswerType"),
        ("decimal", "1", "invalidAnswerType"),
        ("date", "2026-13-01", "invalidFormat"),
        ("dateTime", "2026-11-22T08", "invalidFormat"),
        ("time", "8:00", "invalidFormat"),
        ("url", "not an address", "invalidFormat"),
        ("string", {"valueInteger": 3}, "invalidAnswerType"),
        ("quantity", {"value": "5"}, "invalidAnswerType"),
        ("attachment", "file.pdf", "invalidAnswerType"),
        ("text", "a" * 100_001, "tooLong"),
    ],
)
def test_a_value_of_the_wrong_kind_or_form_is_told(kind, value, code):
    assert codes(form(item("a", kind)), {"a": [value]}) == [(code, "a", "error")]


def test_an_option_that_excludes_the_others_stands_alone():
    listed = options("none", "some", "many")
    listed[0]["extension"] = [{"url": CORE + "questionnaire-optionExclusive", "valueBoolean": True}]
    questionnaire = form(item("a", "choice", repeats=True, answerOption=listed))
    none, some = coding("none", 0), coding("some", 1)

    assert codes(questionnaire, {"a": [none]}) == []
    assert codes(questionnaire, {"a": [some, none]}) == [("exclusiveOption", "a", "error")]


def test_how_many_answers_there_may_be():
    most = [{"url": CORE + "questionnaire-maxOccurs", "valueInteger": 2}]
    questionnaire = form(item("a"), item("b", repeats=True, extension=most))

    assert codes(questionnaire, {"a": ["x", "y"], "b": ["x", "y", "z"]}) == [
        ("answerWithoutRepeats", "a", "error"),
        ("maxCount", "b", "error"),
    ]


def test_a_file_that_is_too_big_or_of_another_kind_is_told():
    limits = [
        {"url": CORE + "maxSize", "valueDecimal": 3},
        {"url": CORE + "mimeType", "valueCode": "image/png"},
    ]
    questionnaire = form(item("a", "attachment", extension=limits))

    assert codes(questionnaire, {"a": [{"contentType": "image/png", "data": "YWJj"}]}) == []
    assert codes(questionnaire, {"a": [{"contentType": "text/html", "data": "YWJjZA=="}]}) == [
        ("attachmentTooBig", "a", "error"),
        ("attachmentType", "a", "error"),
    ]


def test_answers_from_an_unknown_value_set_are_kept_and_said_to_be_unchecked():
    questionnaire = form(item("a", "choice", answerValueSet="http://example.org/unknown"))

    assert codes(questionnaire, {"a": [{"code": "x"}]}) == [("valueSetUnknown", "a", "warning")]


def test_one_field_is_checked_alone():
    questionnaire = form(item("a", "integer"), item("b", "date"), item("c", required=True))
    answers = {"a": ["wrong"], "b": ["wrong"]}

    assert [fault.code for fault in check_item(questionnaire, answers, "b")] == ["invalidFormat"]
    assert check_item(questionnaire, answers, "c") == []
