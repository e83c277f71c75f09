"""Which answers stand in the record on their own."""

from __future__ import annotations

from alongside.kit.questionnaires import observations
from tests.kit.questionnaires.forms import coding, form, group, item, options

SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
KG = {"system": "http://unitsofmeasure.org", "code": "kg", "display": "kg"}


def marked(told=True):
    return {"url": SDC + "observationExtract", "valueBoolean": told}


def coded(link_id, kind, *extensions, **more):
    return item(link_id, kind, code=[coding(f"c-{link_id}")], extension=list(extensions), **more)


def told(questionnaire, answers):
    return [(each.key, each.kind, each.value) for each in observations(questionnaire, answers)]


def test_only_items_that_are_marked_and_have_a_code():
    questionnaire = form(
        coded("a", "integer", marked()), coded("b", "integer"), item("c", "integer", extension=[marked()])
    )

    assert told(questionnaire, {"a": [1], "b": [2], "c": [3]}) == [("a", "Integer", 1)]


def test_a_mark_holds_for_all_below_until_it_is_taken_back():
    questionnaire = form(
        group("g", coded("a", "boolean"), coded("b", "string", marked(False)), extension=[marked()]),
        coded("c", "integer"),
    )

    assert told(questionnaire, {"a": [True], "b": ["x"], "c": [1]}) == [("a", "Boolean", True)]
    whole = form(coded("a", "integer"), extension=[marked()])
    assert told(whole, {"a": [1]}) == [("a", "Integer", 1)]


def test_each_kind_stands_as_an_observation_has_it():
    unit = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit", "valueCoding": KG}
    questionnaire = form(
        coded("weight", "decimal", marked(), unit),
        coded("when", "date", marked()),
        coded("clock", "time", marked()),
        coded("mood", "choice", marked(), answerOption=options("low", "high")),
        coded("own", "open-choice", marked(), answerOption=options("low")),
        coded("mass", "quantity", marked()),
        coded("file", "attachment", marked()),
    )
    answers = {
        "weight": [46.2],
        "when": ["2026-11"],
        "clock": ["08:00:00"],
        "mood": [{"system": "urn:test", "code": "low", "display": "Low"}],
        "own": ["in between"],
        "mass": [{"value": 5, "unit": "g"}],
        "file": [{"url": "x"}],
    }

    assert told(questionnaire, answers) == [
        (
            "weight",
            "Quantity",
            {"value": 46.2, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"},
        ),
        ("when", "DateTime", "2026-11"),
        ("clock", "Time", "08:00:00"),
        ("mood", "CodeableConcept", {"coding": [answers["mood"][0]], "text": "Low"}),
        ("own", "CodeableConcept", {"text": "in between"}),
        ("mass", "Quantity", {"value": 5, "unit": "g"}),
    ]


def test_answers_that_are_not_asked_are_no_finding():
    closed = {"enableWhen": [{"question": "a", "operator": "exists", "answerBoolean": True}]}
    questionnaire = form(item("a"), coded("b", "integer", marked(), **closed))

    assert told(questionnaire, {"b": [1]}) == []
    assert told(questionnaire, {"a": ["x"], "b": [1]}) == [("b", "Integer", 1)]


def test_each_answer_of_many_and_each_instance_is_a_finding_of_its_own():
    questionnaire = form(group("g", coded("a", "integer", marked(), repeats=True), repeats=True))

    assert told(questionnaire, {"a@0": [1, 2], "a@1": [3]}) == [
        ("a@0", "Integer", 1),
        ("a@0", "Integer", 2),
        ("a@1", "Integer", 3),
    ]


def test_a_category_of_its_own_is_kept():
    concept = {"coding": [{"code": "vital-signs"}]}
    category = {"url": SDC + "observation-extract-category", "valueCodeableConcept": concept}
    questionnaire = form(coded("a", "integer", marked(), category), coded("b", "integer", marked()))

    assert [each.category for each in observations(questionnaire, {"a": [1], "b": [1]})] == [
        "vital-signs",
        "survey",
    ]


def test_what_was_chosen_is_told_in_the_readers_language_beside_its_code():
    swedish = {"extension": [{"url": "lang", "valueCode": "sv"}, {"url": "content", "valueString": "lugn"}]}
    swedish["url"] = "http://hl7.org/fhir/StructureDefinition/translation"
    offered = [{"valueCoding": coding("quiet") | {"_display": {"extension": [swedish]}}}]
    questionnaire = form(coded("a", "choice", marked(), answerOption=offered))

    (found,) = observations(questionnaire, {"a": [coding("quiet")]}, "sv")

    assert found.value == {"coding": [coding("quiet")], "text": "lugn"}
