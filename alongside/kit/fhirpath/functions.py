"""The functions of FHIRPath that look at values alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal, DecimalException
from typing import Any

from alongside.kit.fhirpath.budget import Budget
from alongside.kit.fhirpath.comparing import distinct, holds, order
from alongside.kit.fhirpath.signs import Values, one_of, paid_distinct, plus, truth_of
from alongside.kit.fhirpath.texts import TEXTS, as_text
from alongside.kit.fhirpath.values import (
    CLOCK,
    MOMENT,
    Amount,
    CannotCompute,
    Moment,
    as_amount,
    is_number,
    member,
    spread,
    within,
)

Function = Callable[..., Values]
INTEGER = re.compile(r"[+-]?\d{1,18}")
DECIMAL = re.compile(r"[+-]?\d{1,18}(?:\.\d{1,18})?")
QUANTITY = re.compile(r"([+-]?\d{1,18}(?:\.\d{1,18})?)\s*(?:'([^']+)'|([a-z]+))?")


def _not(budget: Budget, focus: Values) -> Values:
    found = truth_of(focus)
    return [] if found is None else [not found]


def _truths(wanted: bool, every: bool) -> Function:
    def work(budget: Budget, focus: Values) -> Values:
        if not all(isinstance(one, bool) for one in focus):
            raise CannotCompute("differentKinds")
        found = (one is wanted for one in focus)
        return [all(found) if every else any(found)]

    return work


def _subset(budget: Budget, focus: Values, other: Values) -> Values:
    budget.spend(len(focus) * max(1, len(other)))
    return [all(holds(other, one) for one in focus)]


def _superset(budget: Budget, focus: Values, other: Values) -> Values:
    return _subset(budget, other, focus)


def _is_distinct(budget: Budget, focus: Values) -> Values:
    return [len(paid_distinct(budget, focus)) == len(focus)]


def _single(budget: Budget, focus: Values) -> Values:
    one_of(focus)
    return focus


def _number_of(values: Values) -> int:
    found = one_of(values)
    if not isinstance(found, int) or isinstance(found, bool):
        raise CannotCompute("differentKinds")
    return found


def _skip(budget: Budget, focus: Values, count: Values) -> Values:
    return focus[max(0, _number_of(count)) :]


def _take(budget: Budget, focus: Values, count: Values) -> Values:
    return focus[: max(0, _number_of(count))]


def _intersect(budget: Budget, focus: Values, other: Values) -> Values:
    budget.spend(len(focus) * max(1, len(other)))
    return distinct([one for one in focus if holds(other, one)])


def _exclude(budget: Budget, focus: Values, other: Values) -> Values:
    budget.spend(len(focus) * max(1, len(other)))
    return [one for one in focus if not holds(other, one)]


def _union(budget: Budget, focus: Values, other: Values) -> Values:
    return paid_distinct(budget, focus + other)


def _combine(budget: Budget, focus: Values, other: Values) -> Values:
    budget.spend(len(focus) + len(other))
    return focus + other


def _children(budget: Budget, focus: Values) -> Values:
    found = [
        child for one in focus if isinstance(one, dict) for value in one.values() for child in spread(value)
    ]
    budget.spend(len(found))
    return found


def _descendants(budget: Budget, focus: Values) -> Values:
    found: Values = []
    level = _children(budget, focus)
    while level:
        found += level
        level = _children(budget, level)
    return found


def _extension(budget: Budget, focus: Values, url: Values) -> Values:
    wanted = one_of(url)
    if not all(isinstance(one, dict) for one in focus):
        raise CannotCompute("notSupported: extensions of plain values")
    found = [one for each in focus for one in member(each, "extension")]
    budget.spend(len(found))
    return [one for one in found if one.get("url") == wanted]


def _math(how: Callable[[Any], Any]) -> Function:
    def work(budget: Budget, focus: Values, *rest: Values) -> Values:
        found = one_of(focus)
        if found is None:
            return []
        if isinstance(found, Amount) and how is abs:
            return [Amount(abs(found.number), found.unit)]
        if not is_number(found):
            raise CannotCompute("differentKinds")
        made = how(found)
        return [] if made is None else [within(made)]

    return work


def _whole(rounding: str) -> Callable[[Any], int]:
    return lambda number: int(Decimal(number).to_integral_value(rounding))


def _round(budget: Budget, focus: Values, places: Values | None = None) -> Values:
    found = one_of(focus)
    if found is None:
        return []
    digits = _number_of(places) if places else 0
    if not is_number(found) or not 0 <= digits <= 20:
        raise CannotCompute("differentKinds")
    return [Decimal(found).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)]


def _power(budget: Budget, focus: Values, exponent: Values) -> Values:
    base, power = one_of(focus), one_of(exponent)
    if base is None or power is None:
        return []
    if not is_number(base) or not is_number(power) or abs(power) > 100:
        raise CannotCompute("numberTooLarge")
    if base < 0 and power != int(power):
        return []
    try:
        found = within(Decimal(base) ** Decimal(power))
    except DecimalException as beyond:
        raise CannotCompute("numberTooLarge") from beyond
    return [int(found) if isinstance(base, int) and isinstance(power, int) and power >= 0 else found]


def _sum(budget: Budget, focus: Values) -> Values:
    found: Values = []
    for one in focus:
        found = plus(budget, found, [one]) if found else [one]
    return found or [0]


def _average(budget: Budget, focus: Values) -> Values:
    if not focus:
        return []
    if not all(is_number(one) for one in focus):
        raise CannotCompute("differentKinds")
    return [sum(map(Decimal, focus), Decimal(0)) / len(focus)]


def _extreme(sign: int) -> Function:
    def work(budget: Budget, focus: Values) -> Values:
        found = focus[:1]
        for one in focus[1:]:
            compared = order(one, found[0])
            if compared is None:
                return []
            found = [one] if compared == sign else found
        return found

    return work


def as_integer(value: Any) -> int | None:
    """A value as a whole number; None where it is none."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and INTEGER.fullmatch(value) else None


def as_decimal(value: Any) -> Decimal | None:
    """A value as a number; None where it is none."""
    if isinstance(value, bool | int | Decimal):
        return Decimal(value)
    return Decimal(value) if isinstance(value, str) and DECIMAL.fullmatch(value) else None


def as_boolean(value: Any) -> bool | None:
    """A value as a truth; None where it is none."""
    if isinstance(value, bool):
        return value
    if is_number(value):
        return {0: False, 1: True}.get(value)
    words = {"true": True, "t": True, "yes": True, "y": True, "1": True, "1.0": True}
    words |= {"false": False, "f": False, "no": False, "n": False, "0": False, "0.0": False}
    return words.get(value.lower()) if isinstance(value, str) else None


def _as_moment(kind: str) -> Callable[[Any], Moment | None]:
    pattern = CLOCK if kind == "Time" else MOMENT

    def convert(value: Any) -> Moment | None:
        text = value.text.lstrip("T") if isinstance(value, Moment) else value
        if not isinstance(text, str) or not pattern.fullmatch(text) or text.endswith("T"):
            return None
        if kind == "Date":
            return Moment(text.partition("T")[0], kind)
        return Moment(text, kind) if _exists(Moment(text, kind)) else None

    return convert


def _exists(moment: Moment) -> bool:
    try:
        return bool(moment.parts)
    except (CannotCompute, ValueError):
        return False


def as_quantity(value: Any) -> Amount | None:
    """A value as an amount; None where it is none."""
    if isinstance(value, bool):
        return Amount(Decimal(value), "1")
    if not isinstance(value, str):
        return as_amount(value)
    found = QUANTITY.fullmatch(value)
    if found is None or (found[3] and found[3].rstrip("s") not in SPANS):
        return None
    return Amount(Decimal(found[1]), found[2] or (found[3] or "1").rstrip("s"))


SPANS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "millisecond"})
CONVERTED: dict[str, Callable[[Any], Any]] = {
    "Integer": as_integer,
    "Decimal": as_decimal,
    "Boolean": as_boolean,
    "String": as_text,
    "Date": _as_moment("Date"),
    "DateTime": _as_moment("DateTime"),
    "Time": _as_moment("Time"),
    "Quantity": as_quantity,
}


def _to(convert: Callable[[Any], Any]) -> Function:
    def work(budget: Budget, focus: Values) -> Values:
        one = one_of(focus)
        found = None if one is None else convert(one)
        return [] if found is None else [found]

    return work


def _converts(convert: Callable[[Any], Any]) -> Function:
    def work(budget: Budget, focus: Values) -> Values:
        one = one_of(focus)
        return [] if one is None else [convert(one) is not None]

    return work


def _now(kind: str) -> Function:
    def work(budget: Budget, focus: Values) -> Values:
        stamp = datetime.now(UTC)
        made = {"Date": stamp.date().isoformat(), "Time": stamp.strftime("%H:%M:%S")}
        return [Moment(made.get(kind, stamp.strftime("%Y-%m-%dT%H:%M:%SZ")), kind)]

    return work


def _conversions() -> Iterator[tuple[str, tuple[Function, int, int]]]:
    for name, convert in CONVERTED.items():
        yield f"to{name}", (_to(convert), 0, 0)
        yield f"convertsTo{name}", (_converts(convert), 0, 0)


FUNCTIONS: dict[str, tuple[Function, int, int]] = {
    "empty": (lambda budget, focus: [not focus], 0, 0),
    "not": (_not, 0, 0),
    "allTrue": (_truths(True, True), 0, 0),
    "anyTrue": (_truths(True, False), 0, 0),
    "allFalse": (_truths(False, True), 0, 0),
    "anyFalse": (_truths(False, False), 0, 0),
    "subsetOf": (_subset, 1, 1),
    "supersetOf": (_superset, 1, 1),
    "count": (lambda budget, focus: [len(focus)], 0, 0),
    "distinct": (paid_distinct, 0, 0),
    "isDistinct": (_is_distinct, 0, 0),
    "single": (_single, 0, 0),
    "first": (lambda budget, focus: focus[:1], 0, 0),
    "last": (lambda budget, focus: focus[-1:], 0, 0),
    "tail": (lambda budget, focus: focus[1:], 0, 0),
    "skip": (_skip, 1, 1),
    "take": (_take, 1, 1),
    "intersect": (_intersect, 1, 1),
    "exclude": (_exclude, 1, 1),
    "union": (_union, 1, 1),
    "combine": (_combine, 1, 1),
    "children": (_children, 0, 0),
    "descendants": (_descendants, 0, 0),
    "extension": (_extension, 1, 1),
    "trace": (lambda budget, focus, name, *rest: focus, 1, 2),
    "abs": (_math(abs), 0, 0),
    "ceiling": (_math(_whole("ROUND_CEILING")), 0, 0),
    "floor": (_math(_whole("ROUND_FLOOR")), 0, 0),
    "truncate": (_math(_whole("ROUND_DOWN")), 0, 0),
    "sqrt": (_math(lambda number: Decimal(number).sqrt() if number >= 0 else None), 0, 0),
    "exp": (_math(lambda number: Decimal(number).exp() if number < 60 else Decimal("1e30")), 0, 0),
    "ln": (_math(lambda number: Decimal(number).ln() if number > 0 else None), 0, 0),
    "power": (_power, 1, 1),
    "round": (_round, 0, 1),
    "sum": (_sum, 0, 0),
    "avg": (_average, 0, 0),
    "min": (_extreme(-1), 0, 0),
    "max": (_extreme(1), 0, 0),
    "today": (_now("Date"), 0, 0),
    "now": (_now("DateTime"), 0, 0),
    "timeOfDay": (_now("Time"), 0, 0),
    **dict(_conversions()),
    **TEXTS,
}
