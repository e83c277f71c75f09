"""The forms that come with the house: read without a remark, valid FHIR, in both languages, with their licence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import alongside
from alongside.kit.questionnaires import (
    begin,
    calculated,
    check,
    observations,
    parse,
    places,
    scores,
    scoring_of,
    to_response,
)
from alongside.kit.reading import reading_of
from tests.kit.questionnaires.forms import coding
from tests.r4 import r4_schema

LIBRARY = Path(alongside.__file__).parent / "questionnaires" / "library"
FORMS = {path.stem: json.loads(path.read_text("utf-8")) for path in LIBRARY.glob("forms/*.json")}
ALL = FORMS | {path.stem: json.loads(path.read_text("utf-8")) for path in LIBRARY.glob("scorings/*.json")}
OWN = "https://alongside.example/codes"


def own(code):
    return coding(code) | {"system": OWN}


@pytest.mark.parametrize("name", sorted(ALL))
def test_every_file_says_its_name_and_its_licence(name):
    told = ALL[name]

    assert told["name"] == name
    assert told["licence"]["code"] and told["licence"]["free"]
    assert set(told["licence"]["words"]) == {"en", "sv"}
    assert told["questionnaire"] or scoring_of(told["scoring"]).source


@pytest.mark.parametrize("name", sorted(FORMS))
def test_every_form_is_read_without_a_remark(name):
    questionnaire = parse(FORMS[name]["questionnaire"])

    assert questionnaire.remarks == ()
    assert "CC0" in questionnaire.licence
    assert places(questionnaire, begin(questionnaire))


@pytest.mark.parametrize("name", sorted(FORMS))
def test_every_form_is_valid_fhir(name):
    assert [str(fault) for fault in r4_schema().iter_errors(FORMS[name]["questionnaire"])] == []


def test_the_schema_would_find_a_wrong_form():
    wrong = FORMS["ibd-visit"]["questionnaire"] | {"status": "perhaps"}

    assert not r4_schema().is_valid(wrong)


@pytest.mark.parametrize("name", sorted(FORMS))
def test_every_word_of_a_form_is_there_in_swedish(name):
    questionnaire = parse(FORMS[name]["questionnaire"])

    said = [questionnaire.title, *(item.words for item in questionnaire.by_link.values())]
    said += [item.help for item in questionnaire.order if item.help]
    said += [option.words for item in questionnaire.order for option in item.options]
    assert [str(words) for words in said if not words.others.get("sv")] == []


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_is_easy_to_read(name):
    questionnaire = parse(FORMS[name]["questionnaire"])
    said = [item.words for item in questionnaire.by_link.values()]
    said += [option.words for item in questionnaire.order for option in item.options]

    for language in ("en", "sv"):
        assert reading_of(". ".join(words.to(language) for words in said), language).is_plain


def test_the_visit_form_counts_the_body_mass_index():
    questionnaire = parse(FORMS["ibd-visit"]["questionnaire"])
    weight, height = {"value": 46.2, "code": "kg"}, {"value": 158, "code": "cm"}

    assert calculated(questionnaire, {"weight": [weight], "height": [height]}) == {"bmi": [18.5]}
    assert calculated(questionnaire, {"weight": [weight]}) == {}


def test_the_visit_form_tells_the_record_what_was_found():
    questionnaire = parse(FORMS["ibd-visit"]["questionnaire"])
    answers = {
        "pga": [own("mild")],
        "pain": [own("pain-1")],
        "stools": [3],
        "cortisone": [False],
        "weight": [{"value": 46.2, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}],
        "elsewhere": [own("elsewhere-1")],
        "elsewhere-what": [own("joints"), own("mouth")],
        "medicine.name@0": ["Azathioprine"],
        "medicine.change@0": [own("started")],
    }

    found = observations(questionnaire, answers)

    assert [(each.link_id, each.codes[0]["code"], each.kind) for each in found] == [
        ("pain", "pain", "CodeableConcept"),
        ("stools", "stools", "Integer"),
        ("elsewhere", "elsewhere", "CodeableConcept"),
        ("elsewhere-what", "elsewhere-what", "CodeableConcept"),
        ("elsewhere-what", "elsewhere-what", "CodeableConcept"),
        ("weight", "29463-7", "Quantity"),
        ("cortisone", "cortisone", "Boolean"),
        ("pga", "pga", "CodeableConcept"),
    ]
    assert [each.value for each in found if each.link_id == "weight"] == [answers["weight"][0]]


def test_the_visit_form_may_be_left_half_empty():
    questionnaire = parse(FORMS["ibd-visit"]["questionnaire"])

    assert [fault for fault in check(questionnaire, {"pga": [own("quiet") | {"display": "quiet"}]})] == []


def test_the_answers_to_the_visit_form_are_a_valid_response():
    questionnaire = parse(FORMS["ibd-visit"]["questionnaire"])
    answers = {"pga": [own("quiet")], "medicine.name@1": ["Iron"], "weight": [{"value": 46.2, "unit": "kg"}]}

    response = to_response(questionnaire, answers, language="sv", authored="2026-11-22T08:00:00Z")

    assert [str(fault) for fault in r4_schema().iter_errors(response)] == []
    assert response["item"][0]["text"] == "Tillväxt"


def test_how_i_have_been_is_scored_with_what_is_there():
    told = FORMS["how-i-have-been"]
    questionnaire, scoring = parse(told["questionnaire"]), scoring_of(told["scoring"])

    whole = scores(questionnaire, {"wellbeing": [6], "pain": [4], "tiredness": [5]}, scoring)
    part = scores(questionnaire, {"wellbeing": [6], "pain": [4]}, scoring)

    assert [(score.name, score.value, score.band and score.band.code) for score in whole] == [
        ("better", 6, None),
        ("load", 9, "middling"),
    ]
    assert [(score.value, score.missing) for score in part] == [(6, ()), (None, ("tiredness",))]
