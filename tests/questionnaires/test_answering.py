"""Answers: kept as typed for their author alone, finished once, one line in the ledger, values in the record."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from alongside.contributions.models import Line
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.questionnaires.actions.answering import begin_answers, begin_correction
from alongside.questionnaires.actions.fields import Written, keep_fields
from alongside.questionnaires.actions.finishing import finish_answers, finish_correction
from alongside.questionnaires.answerer import Answerer
from alongside.questionnaires.finishing import NotReady
from alongside.questionnaires.models import Answered, Answering, Field, Questionnaire
from alongside.questionnaires.queries.answered import latest
from alongside.questionnaires.queries.begun import begun
from alongside.record.models import Entry
from tests.record.family import Family

Looking = Callable[..., Any]
PAIN = {"system": "urn:test", "code": "2", "display": "A lot"}
LITTLE = {"system": "urn:test", "code": "1", "display": "A little"}
KILOS = {"value": 46.2, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}


def write(by: Any, row: Answering, **said: Any) -> None:
    mine = begun(by, row.person_id, row.pk)
    written = [
        Written(key, [value], mine.fields[key].edition if key in mine.fields else 0)
        for key, value in said.items()
    ]
    keep_fields(by=by, begun=mine, written=written)


def answered(by: Any, family: Family, form: Questionnaire, **said: Any) -> Answered:
    row = begin_answers(by=by, person_id=family.of, origin_id=form.origin_id)
    write(by, row, **said)
    return finish_answers(by=by, person_id=family.of, answering_id=row.pk)


def test_answers_begun_are_their_authors_alone(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    for by in (family.maya, family.jonas):
        with looking(by):
            write(by, begin_answers(by=by, person_id=family.of, origin_id=tummy.origin_id), words=by.name)
    found = {}
    for name in ("maya", "jonas", "anna", "amina", "petra", "stranger", "researcher"):
        with looking(getattr(family, name)):
            found[name] = (Answering.objects.count(), [one.said for one in Field.objects.all()])
    assert found == {
        "maya": (1, [["Maya Lindqvist"]]), "jonas": (1, [["Jonas Lindqvist"]]), "anna": (0, []), "amina": (0, []),
        "petra": (0, []), "stranger": (0, []), "researcher": (0, []),
    }  # fmt: skip


def test_beginning_again_goes_on_with_the_same(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    with looking(family.maya):
        told = {"by": family.maya, "person_id": family.of, "origin_id": tummy.origin_id}
        first = begin_answers(**told)
        write(family.maya, first, words="school")
        again = begin_answers(**told)
    assert again.pk == first.pk
    assert Field.objects.get().said == ["school"]


def test_finished_answers_are_one_entry_one_line_and_their_values(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    before = Line.objects.count()
    with looking(family.maya):
        row = answered(family.maya, family, tummy, pain=PAIN, tired=LITTLE, words="school", weight=KILOS)
    assert Line.objects.count() == before + 1
    line = Line.objects.latest("at")
    assert (line.verb, line.about_id, line.category) == (
        "record.entry_written",
        family.of,
        Category.QUESTIONNAIRES,
    )
    entry = Entry.objects.get(pk=row.entry_id)
    assert (entry.kind, entry.category, entry.value) == ("QuestionnaireResponse", Category.QUESTIONNAIRES, 3)
    resource = json.loads(entry.resource)
    assert resource["questionnaire"] == "urn:test:tummy|1"
    assert resource["source"] == {"reference": f"Patient/{family.of}", "display": "Maya Lindqvist"}
    assert resource["author"] == {"reference": f"Patient/{family.of}", "display": "Maya Lindqvist"}
    value = Entry.objects.get(kind="Observation")
    assert (value.code, value.value, value.unit, value.category) == ("29463-7", 46.2, "kg", Category.RESULTS)
    assert json.loads(value.resource)["derivedFrom"] == [
        {"reference": f"QuestionnaireResponse/{entry.origin_id}"}
    ]
    assert row.observed == {"weight": str(value.origin_id)}
    assert [(one["name"], one["value"], one["band"]["code"]) for one in row.scores] == [("total", 3, "bad")]


def test_finishing_twice_is_finishing_once(family: Family, tummy: Questionnaire, looking: Looking) -> None:
    with looking(family.maya):
        row = answered(family.maya, family, tummy, pain=PAIN)
        again = finish_answers(by=family.maya, person_id=family.of, answering_id=row.entry_id)
    assert again.pk == row.pk
    assert Entry.objects.filter(kind="QuestionnaireResponse").count() == 1


def test_what_is_missing_is_said_and_nothing_is_written(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    with looking(family.maya), pytest.raises(NotReady) as wrong:
        answered(family.maya, family, tummy, words="school")
    assert [(one.code, one.key) for one in wrong.value.faults] == [("required", "pain")]
    assert Entry.objects.count() == 0


def test_a_score_that_lacks_an_answer_says_so(family: Family, tummy: Questionnaire, looking: Looking) -> None:
    with looking(family.maya):
        row = answered(family.maya, family, tummy, pain=PAIN)
    assert [(one["value"], one["why_not"]["code"]) for one in row.scores] == [(None, "missing")]
    assert Entry.objects.get(pk=row.entry_id).value is None


def test_a_nurse_types_in_what_she_wrote_on_paper(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    her = Answerer(family.of, "Maya Lindqvist", "patient")
    with looking(family.amina):
        row = begin_answers(by=family.amina, person_id=family.of, origin_id=tummy.origin_id, answered_by=her)
        write(family.amina, row, pain=LITTLE, weight=KILOS)
        done = finish_answers(by=family.amina, person_id=family.of, answering_id=row.pk)
    entry = Entry.objects.get(pk=done.entry_id)
    resource = json.loads(entry.resource)
    assert (entry.author_name, entry.on_behalf_of_name) == ("Dr Amina Rahman", "Maya Lindqvist")
    assert resource["source"]["reference"] == f"Patient/{family.of}"
    assert resource["author"]["reference"] == f"Practitioner/{family.amina.person_id}"
    value = Entry.objects.get(kind="Observation")
    assert (value.author_name, value.on_behalf_of_name) == ("Dr Amina Rahman", "")
    with looking(family.maya):
        told = latest(family.maya, family.of)[0]
        assert (told.answered_by_name, told.typed_by_name) == ("Maya Lindqvist", "Dr Amina Rahman")


def test_a_girl_and_her_father_answer_each_for_themselves(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    for by, said in ((family.maya, LITTLE), (family.jonas, PAIN)):
        with looking(by):
            answered(by, family, tummy, pain=said, tired=LITTLE)
    with looking(family.amina):
        found = [(one.voice, one.scores[0].value) for one in latest(family.amina, family.of)]
    assert found == [("caregiver", 3), ("patient", 2)]


def test_a_correction_is_a_new_version_of_answers_and_values(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    with looking(family.maya):
        row = answered(family.maya, family, tummy, pain=PAIN, tired=LITTLE, weight=KILOS)
        lines = Line.objects.count()
        mine = begin_correction(by=family.maya, person_id=family.of, origin_id=row.entry_origin)
        write(family.maya, mine, pain=LITTLE, weight=KILOS | {"value": 47})
        done = finish_correction(
            by=family.maya, person_id=family.of, answering_id=mine.pk, reason="I looked again"
        )
        assert Line.objects.count() == lines + 1
        found = latest(family.maya, family.of)
    assert [(one.entry_version, one.scores[0].value) for one in found] == [(2, 2)]
    assert found[0].true_at == row.true_at
    values = (
        Entry.objects.filter(kind="Observation")
        .order_by("version")
        .values_list("version", "value", "superseded_at")
    )
    assert [(version, value, put_away is None) for version, value, put_away in values] == [
        (1, 46.2, False),
        (2, 47, True),
    ]
    assert done.observed == row.observed
    assert json.loads(Entry.objects.get(pk=done.entry_id).resource)["status"] == "amended"


def test_a_value_that_falls_away_is_taken_back(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    with looking(family.maya):
        row = answered(family.maya, family, tummy, pain=PAIN, weight=KILOS)
        mine = begin_correction(by=family.maya, person_id=family.of, origin_id=row.entry_origin)
        stands = begun(family.maya, family.of, mine.pk)
        keep_fields(
            by=family.maya, begun=stands, written=[Written("weight", [], stands.fields["weight"].edition)]
        )
        done = finish_correction(by=family.maya, person_id=family.of, answering_id=mine.pk)
    last = Entry.objects.get(kind="Observation", superseded_at=None)
    assert (last.version, last.status, done.observed) == (2, "entered-in-error", {})


@pytest.mark.parametrize("name", ["petra", "stranger", "elsewhere", "researcher"])
def test_nobody_answers_who_may_not_add(
    family: Family, tummy: Questionnaire, looking: Looking, name: str
) -> None:
    by = getattr(family, name)
    with looking(by), pytest.raises(Refused):
        begin_answers(by=by, person_id=family.of, origin_id=tummy.origin_id)
