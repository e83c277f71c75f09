"""No expression runs away: what would take too long, or grow beyond measure, is stopped with a reason."""

from __future__ import annotations

import pytest

from alongside.kit.fhirpath import Budget, CannotCompute, TooMuch, Unsupported, paths, read
from tests.kit.fhirpath.bombs import BOMBS, WIDE


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_bomb_is_stopped(name):
    with pytest.raises(TooMuch):
        read(BOMBS[name]).on(WIDE, {"resource": WIDE})


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
REFUSED = {
    **dict.fromkeys(MALFORMED, "notWellFormed"),
    **{"(" * 100 + "1" + ")" * 100: "tooDeep", "1 + " * 200 + "1": "tooDeep", "-" * 500 + "1": "tooDeep"},
    **{"1 + " * 490 + "1": "tooLong", "a" + ".a" * 600: "tooLong", "1 + " * 2000 + "1": "tooLong"},
    "`where`(true)": "function `where`",
}


@pytest.mark.parametrize("expression", REFUSED)
def test_what_is_too_deep_too_long_or_not_well_formed_is_refused(expression):
    with pytest.raises(Unsupported, match=REFUSED[expression]):
        read(expression)


def test_what_is_too_long_or_too_deep_is_not_even_parsed(monkeypatch):
    parsed = []
    monkeypatch.setattr(paths.FHIRPathParser, "entireExpression", parsed.append)

    for expression in ("(" * 30 + "1" + ")" * 30, "1 + " * 480 + "1", "a" + ".a" * 590):
        with pytest.raises(Unsupported):
            read(expression)

    assert parsed == []


def test_what_was_refused_is_not_read_again():
    for _ in range(2):
        before = paths._read.cache_info()
        with pytest.raises(Unsupported):
            read("1 + " * 140 + "1 1")

    after = paths._read.cache_info()
    assert (after.hits, after.misses) == (before.hits + 1, before.misses)


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
