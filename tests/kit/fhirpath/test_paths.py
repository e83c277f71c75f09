"""What forms ask of FHIRPath, where the library alone would answer something else without saying so."""

from __future__ import annotations

from decimal import Decimal

import pytest

from alongside.kit.fhirpath import Amount, CannotCompute, read, typed

RESPONSE = {
    "resourceType": "QuestionnaireResponse",
    "item": [
        {"linkId": "yes", "answer": [{"valueBoolean": True}]},
        {"linkId": "no", "answer": [{"valueBoolean": False}]},
        {"linkId": "tenth", "answer": [{"valueDecimal": 0.1}, {"valueDecimal": 0.2}]},
        {"linkId": "weight", "answer": [{"valueQuantity": {"value": 46.2, "unit": "kg", "code": "kg"}}]},
        {"linkId": "day", "answer": [{"valueDate": "2026-11-22"}]},
        {
            "linkId": "group",
            "item": [{"linkId": "in", "answer": [{"valueInteger": 7, "item": [{"linkId": "deep"}]}]}],
        },
    ],
}


def asked(expression, **variables):
    return read(expression).on(RESPONSE, {"resource": RESPONSE, **variables})


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("item.take(2).where(answer.value).linkId", ["yes"]),
        ("item.where(linkId = 'tenth').answer.value.sum()", [Decimal("0.3")]),
        ("item.where(linkId = 'tenth').answer.value.first() = 0.1", [True]),
        ("item.where(linkId = 'tenth').answer.value.max()", [Decimal("0.2")]),
        ("{}.sum()", [0]),
        ("7 / 10 = 0.7", [True]),
        ("-5 mod 3", [-2]),
        ("-5 div 3", [-1]),
        ("5 / 0", []),
        ("(18.45).round(1)", [Decimal("18.5")]),
        ("2.5.round()", [3]),
        ("(0 - 2.5).round()", [-3]),
        ("(1 | 2) = (1 | 3)", [False]),
        ("(1 | 2) = (1 | 2)", [True]),
        ("(1 | 2) != (1 | 3)", [True]),
        ("true.toString()", ["true"]),
        ("(item.where(linkId = 'yes') | item.where(linkId = 'no')).answer.value", [True, False]),
        ("item.distinct().where(linkId = 'no').answer.value", [False]),
        ("item.where(answer.where(value = true).exists() and $this.linkId = 'yes').linkId", ["yes"]),
        ("item.where(linkId = 'weight').answer.value > 46 'kg'", [True]),
        ("item.where(linkId = 'weight').answer.value <= 46200 'g'", [True]),
        ("item.where(linkId = 'weight').answer.value > 46 'cm'", []),
        ("0.0014 'g' = 1 'mg'", [False]),
        ("1400 'mg' = 1.4 'g'", [True]),
        ("3 'kg'", [Amount(Decimal(3), "kg")]),
        ("item.where(linkId = 'day').answer.value + 1 'wk'", ["2026-11-29"]),
        ("item.where(linkId = 'day').answer.value < @2027-01-01", [True]),
        ("@2020-01", ["2020-01"]),
        ("%resource.repeat(item).linkId.count()", [7]),
        ("%resource.descendants().where(linkId = 'deep').linkId", ["deep"]),
        ("item.answer.value.ofType(Quantity).value", [Decimal("46.2")]),
        ("item[0].linkId", ["yes"]),
        ("QuestionnaireResponse.item.count()", [6]),
        ("%known.answer.value", [7]),
    ],
)
def test_an_expression_has_its_value(expression, found):
    group = RESPONSE["item"][5]["item"][0]

    assert asked(expression, known=[typed(group, "QuestionnaireResponse.item")]) == found


@pytest.mark.parametrize(
    "expression",
    [
        "item.single()",
        "item.where(linkId = 'yes') ~ %nobody",
        "(1 | 2) ~ (1 | 2)",
        "'a' + 1",
        "item.where(item | answer)",
    ],
)
def test_what_cannot_be_said_has_no_value(expression):
    with pytest.raises(CannotCompute):
        asked(expression)


def test_what_is_asked_first_changes_nothing():
    before = asked("item.answer.value.ofType(Coding)")
    asked("item.first() is Coding")

    assert asked("item.answer.value.ofType(Coding)") == before == []


def test_the_resource_stays_as_it_was():
    before = str(RESPONSE)
    asked("%resource.descendants().where($this is Coding)")

    assert str(RESPONSE) == before
