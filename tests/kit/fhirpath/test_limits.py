"""No expression runs away: what would take too long, or grow beyond measure, is stopped with a reason."""

from __future__ import annotations

import time

import pytest

from alongside.kit.fhirpath import Budget, CannotCompute, TooMuch, Unsupported, read

WIDE = {
    "resourceType": "QuestionnaireResponse",
    "item": [{"linkId": str(number), "answer": [{"valueInteger": number}]} for number in range(20_000)],
}
"""A response with as many items as a form may have places."""
BOMBS = {
    "loops within loops": "item.where(%resource.item.where(%resource.item.where(linkId = '1').exists()).exists())",
    "a text that doubles": "'ab'" + ".select($this & $this)" * 60,
    "a collection that doubles": "(1 | 2)" + ".select($this.combine($this))" * 40,
    "a union of everything with everything": "item.select(%resource.item) | item.select(%resource.item)",
    "all again for each": "item.select(%resource).item.item.answer",
    "all around again for each": "item.take(1000).select(%resource).children().children()",
    "a replacement that grows": "'aaaaaaaaaa'" + ".replace('a', 'aaaaaaaaaa')" * 12,
    "a sum that doubles": "item.aggregate($total & $total & 'a', 'a')",
    "what repeats for ever": "1.repeat($this + 1)",
    "a subset of many": "item.linkId.subsetOf(%resource.item.linkId)",
    "what many have in common": "item.intersect(%resource.item)",
    "long texts for each": "item.select(item.linkId.join(',')) | item.select(%resource.item.linkId.join(','))",
    "dates for each": "item.where(today() + 1 'd' > @2021-01-01)",
    "texts of everything": "item.linkId.join('" + "x" * 1500 + "')",
}


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_bomb_is_stopped_in_time(name):
    before = time.process_time()

    with pytest.raises(TooMuch):
        read(BOMBS[name]).on(WIDE, {"resource": WIDE})

    assert time.process_time() - before < 2.0


@pytest.mark.parametrize(
    "expression", ["10.power(10).power(10)", "60.exp().exp()", "1" + " * 1000000000" * 12, "9" * 200 + " * 1"]
)
def test_a_number_beyond_all_measure_has_no_value(expression):
    with pytest.raises(CannotCompute):
        read(expression).on(WIDE)


MALFORMED = [
    "",
    " ",
    "a..b",
    "'x",
    "1 +",
    "1 2",
    "a b",
    "a)",
    "(a",
    "%",
    "@",
    "$that",
    "a.b(",
    "\x00",
    "a; b",
]


@pytest.mark.parametrize(
    "expression",
    [
        *MALFORMED,
        *(
            "(" * 100 + "1" + ")" * 100,
            "1 + " * 490 + "1",
            "1 + " * 2000 + "1",
            "a" + ".a" * 600,
            "-" * 1500 + "1",
        ),
        "`where`(true)",
    ],
)
def test_what_is_too_deep_too_long_or_not_well_formed_is_refused(expression):
    before = time.process_time()

    with pytest.raises(Unsupported):
        read(expression)

    assert time.process_time() - before < 1.0


def test_what_was_refused_is_not_read_again():
    expression = "1 + " * 400 + "1"
    for _ in range(2):
        before = time.process_time()
        with pytest.raises(Unsupported):
            read(expression)
        spent = time.process_time() - before

    assert spent < 0.005


def test_a_budget_is_for_all_expressions_together():
    budget, path = Budget(500_000), read("item.take(1000).where(linkId = '1').exists()")

    assert path.on(WIDE, budget=budget) == [True]
    with pytest.raises(TooMuch):
        for _ in range(50):
            path.on(WIDE, budget=budget)


def test_a_form_has_only_so_many_letters_of_expressions():
    budget = Budget(letters=10)

    budget.read("1 + 1")
    budget.read("1 + 1")
    with pytest.raises(TooMuch):
        budget.read("1 + 1 + 1")


def test_what_went_wrong_is_said_without_the_answers():
    with pytest.raises(CannotCompute) as refused:
        read("item.linkId + 1").on(
            {"resourceType": "QuestionnaireResponse", "item": [{"linkId": "my secret"}]}
        )

    assert str(refused.value) == "differentKinds"
