"""Answers as people type them, and as they are told again."""

from __future__ import annotations

import pytest

from alongside.kit.questionnaires import (
    Unreadable,
    add_instance,
    begin,
    drop_instance,
    places,
    shown,
    texts_of,
    typed,
)
from tests.kit.questionnaires.forms import coding, form, group, item, options

UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
UNIT_OPTION = f"{UNIT}Option"
KG = {"system": "http://unitsofmeasure.org", "code": "kg", "display": "kg"}
G = {"system": "http://unitsofmeasure.org", "code": "g", "display": "gram"}
MASS = {"value": 46.2, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}


def one(kind, **more):
    return form(item("q", kind, **more)).item("q")


TYPED = [
    (one("boolean"), ["true"], [True]),
    (one("boolean"), ["false"], [False]),
    (one("integer"), [" 12 "], [12]),
    (one("integer"), ["-3"], [-3]),
    (one("decimal"), ["46,2"], [46.2]),
    (one("decimal"), ["46.2"], [46.2]),
    (one("decimal"), ["1 000"], [1000]),
    (one("date"), ["2026-11-22"], ["2026-11-22"]),
    (one("date"), ["2026-11"], ["2026-11"]),
    (one("dateTime"), ["2026-11-22T08:30:00+01:00"], ["2026-11-22T08:30:00+01:00"]),
    (one("time"), ["08:30"], ["08:30:00"]),
    (one("string"), [" spaces go "], ["spaces go"]),
    (one("text"), [" kept \n as typed "], [" kept \n as typed "]),
    (one("string"), ["", "  "], []),
    (one("choice", answerOption=options("no", "yes")), ["yes"], [coding("yes", 1)]),
    (one("choice", answerOption=[{"valueInteger": 1}, {"valueInteger": 2}]), ["2"], [2]),
    (one("open-choice", answerOption=options("no", "yes")), ["perhaps"], ["perhaps"]),
    (one("choice", answerValueSet="http://example.org/unknown"), ["Blue"], [{"display": "Blue"}]),
    (one("quantity", extension=[{"url": UNIT, "valueCoding": KG}]), ["46,2", ""], [MASS]),
    (
        one("quantity", extension=[{"url": UNIT_OPTION, "valueCoding": each} for each in (KG, G)]),
        ["5", "g", "", "kg"],
        [{"value": 5, "unit": "gram", "system": "http://unitsofmeasure.org", "code": "g"}],
    ),
    (one("quantity"), ["5", "spoons"], [{"value": 5, "unit": "spoons"}]),
]


@pytest.mark.parametrize(("asked", "texts", "values"), TYPED)
def test_a_text_becomes_the_answer_that_it_means(asked, texts, values):
    assert typed(asked, texts) == values


@pytest.mark.parametrize(("asked", "texts", "values"), TYPED)
def test_an_answer_is_typed_again_as_it_is_told(asked, texts, values):
    assert typed(asked, texts_of(asked, values)) == values


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("boolean", "maybe"),
        ("integer", "1.5"),
        ("integer", "12345678901"),
        ("decimal", "1e400"),
        ("decimal", "nan"),
        ("date", "22/11/2026"),
        ("date", "2026-02-30"),
        ("dateTime", "yesterday"),
        ("time", "25:00"),
        ("quantity", "heavy"),
    ],
)
def test_a_text_that_means_no_answer_is_said_to_be_none(kind, text):
    with pytest.raises(Unreadable) as refused:
        typed(one(kind), [text])

    assert (refused.value.fault.code, refused.value.fault.params["text"]) == ("invalidFormat", text)


def test_a_choice_that_is_not_offered_is_refused():
    with pytest.raises(Unreadable) as refused:
        typed(one("choice", answerOption=options("no", "yes")), ["perhaps"])

    assert refused.value.fault.code == "invalidAnswerOption"


def test_a_text_beyond_all_length_is_refused():
    with pytest.raises(Unreadable) as refused:
        typed(one("text"), ["a" * 200_000])

    assert refused.value.fault.code == "tooLong"


def test_options_with_the_same_code_are_told_apart():
    asked = one(
        "choice",
        answerOption=[{"valueCoding": {"system": each, "code": "1"}} for each in ("urn:a", "urn:b")],
    )

    assert [option.name for option in asked.options] == ["urn:a|1", "urn:b|1"]
    assert typed(asked, ["urn:b|1"]) == [{"system": "urn:b", "code": "1"}]


def test_an_answer_is_told_in_the_readers_language():
    swedish = {"extension": [{"url": "lang", "valueCode": "sv"}, {"url": "content", "valueString": "ja"}]}
    swedish["url"] = "http://hl7.org/fhir/StructureDefinition/translation"
    asked = one(
        "choice", answerOption=[{"valueCoding": coding("yes") | {"_display": {"extension": [swedish]}}}]
    )

    assert [shown(asked, coding("yes"), language) for language in ("en", "sv-SE", "fi")] == [
        "Yes",
        "ja",
        "Yes",
    ]
    assert shown(one("quantity"), MASS) == "46.2 kg"


def test_a_form_begins_with_its_initial_answers_where_they_are_asked():
    chosen = options("no", "yes")
    chosen[1]["initialSelected"] = True
    closed = {"enableWhen": [{"question": "a", "operator": "=", "answerInteger": 9}]}
    questionnaire = form(
        item("a", "integer", initial=[{"valueInteger": 3}]),
        item("b", "choice", answerOption=chosen),
        item("c", initial=[{"valueString": "closed"}], **closed),
        group("d", item("e", initial=[{"valueString": "in the first"}]), repeats=True),
    )

    assert begin(questionnaire) == {"a": [3], "b": [coding("yes", 1)], "e@0": ["in the first"]}


def medicines():
    return form(group("m", item("name"), group("s", item("what"), repeats=True), repeats=True))


def test_one_more_instance_stands_after_the_last():
    answers = add_instance(medicines(), {"name@0": ["a"]}, "m@0")

    assert answers == {"name@0": ["a"], "m@1": []}
    assert [place.key for place in places(medicines(), answers) if place.item.link_id == "m"] == [
        "m@0",
        "m@1",
    ]


def test_an_instance_goes_with_all_that_stands_in_it_and_those_after_it_move_up():
    answers = {
        **{"name@0": ["a"], "what@0.0": ["x"], "name@1": ["b"]},
        **{"what@1.0": ["y"], "name@2": ["c"], "what@2.1": ["z"], "m@2": []},
    }

    assert drop_instance(medicines(), answers, "m@1") == {
        **{"name@0": ["a"], "what@0.0": ["x"], "name@1": ["c"]},
        **{"what@1.1": ["z"], "m@1": []},
    }
    assert drop_instance(medicines(), {"what@1.0": ["x"], "what@1.1": ["y"]}, "s@1.0") == {"what@1.0": ["y"]}


def test_there_is_an_end_to_instances():
    with pytest.raises(Unreadable):
        add_instance(medicines(), {"name@199": ["a"]}, "m@0")
