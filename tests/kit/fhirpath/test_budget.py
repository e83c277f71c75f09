"""No expression runs away: what would take too long, or grow beyond measure, is stopped with a reason."""

from __future__ import annotations

import time

import pytest

from alongside.kit.fhirpath import Budget, CannotCompute, TooMuch, Unsupported, read

WIDE = {"item": [{"linkId": str(number), "answer": [{"valueInteger": number}]} for number in range(2000)]}
BOMBS = {
    "loops within loops": "item.where(%resource.item.where(%resource.item.where(linkId = '1').exists()).exists())",
    "a text that doubles": "'ab'" + ".select($this & $this)" * 60,
    "a collection that doubles": "(1 | 2)" + ".select($this.combine($this))" * 40,
    "a union of everything with everything": "item.select(%resource.item) | item.select(%resource.item)",
    "a replacement that grows": "'aaaaaaaaaa'" + ".replace('a', 'aaaaaaaaaa')" * 12,
    "a sum that doubles": "item.aggregate($total & $total & 'a', 'a')",
    "what repeats for ever": "1.repeat($this + 1)",
    "a subset of many": "item.linkId.subsetOf(%resource.item.linkId)",
}


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_bomb_is_stopped_in_time(name):
    before = time.process_time()

    with pytest.raises(TooMuch):
        read(BOMBS[name]).on(WIDE)

    assert time.process_time() - before < 2.0


@pytest.mark.parametrize(
    "expression", ["10.power(10).power(10)", "60.exp().exp()", "1" + " * 1000000000" * 12]
)
def test_a_number_beyond_all_measure_has_no_value(expression):
    with pytest.raises(CannotCompute):
        read(expression).on(WIDE)


@pytest.mark.parametrize(
    "expression", ["(" * 100 + "1" + ")" * 100, "1 + " * 2000 + "1", "a.resolve()", "", "a..b", "'x"]
)
def test_what_is_too_deep_too_long_or_not_well_formed_is_refused(expression):
    with pytest.raises(Unsupported):
        read(expression)


def test_a_budget_is_for_all_expressions_together():
    budget, path = Budget(25_000), read("item.where(linkId = '1').exists()")

    assert path.on(WIDE, budget=budget) == [True]
    with pytest.raises(TooMuch):
        for _ in range(10):
            path.on(WIDE, budget=budget)
