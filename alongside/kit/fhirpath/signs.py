"""The signs of FHIRPath: arithmetic, comparison, and logic in which something may be unknown."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from alongside.kit.fhirpath.budget import Budget
from alongside.kit.fhirpath.comparing import all_equal, all_equivalent, distinct, holds, order
from alongside.kit.fhirpath.values import (
    SPAN_SECONDS,
    Amount,
    CannotCompute,
    Moment,
    as_amount,
    is_number,
    within,
)

Values = list[Any]
TRUTH = {True: [True], False: [False], None: []}


def one_of(values: Values) -> Any:
    """The single value of a collection; None where it is empty."""
    if len(values) > 1:
        raise CannotCompute("moreThanOne")
    return values[0] if values else None


def truth_of(values: Values) -> bool | None:
    """A collection as a truth: a single value that is no truth itself counts as there."""
    found = one_of(values)
    return found if isinstance(found, bool) or found is None else True


def both(left: Values, right: Values, how: Callable[[Any, Any], Any]) -> Values:
    """What comes of two single values; nothing where one is missing."""
    one, other = one_of(left), one_of(right)
    if one is None or other is None:
        return []
    found = how(one, other)
    return [] if found is None else [found]


def plus(budget: Budget, left: Values, right: Values) -> Values:
    """Sum, texts in a row, or a date some time later."""
    return both(left, right, lambda one, other: _plus(budget, one, other))


def _plus(budget: Budget, one: Any, other: Any) -> Any:
    if isinstance(one, str) and isinstance(other, str):
        return budget.text(one + other)
    if isinstance(one, Moment) and isinstance(other, Amount):
        return later(one, other, 1)
    if is_number(one) and is_number(other):
        return within(one + other)
    return _amounts(one, other, 1)


def minus(budget: Budget, left: Values, right: Values) -> Values:
    """Difference, or a date some time earlier."""
    return both(left, right, _minus)


def _minus(one: Any, other: Any) -> Any:
    if isinstance(one, Moment) and isinstance(other, Amount):
        return later(one, other, -1)
    if is_number(one) and is_number(other):
        return within(one - other)
    return _amounts(one, other, -1)


def _amounts(one: Any, other: Any, sign: int) -> Amount:
    first, second = as_amount(one), as_amount(other)
    if first is None or second is None or first.unit != second.unit or is_number(one) or is_number(other):
        raise CannotCompute("differentKinds")
    return Amount(first.number + sign * second.number, first.unit)


def later(moment: Moment, amount: Amount, sign: int) -> Moment:
    """A date or time moved by years, months or a span of time, as far as it is known."""
    if amount.unit not in SPAN_SECONDS or moment.kind == "Time":
        raise CannotCompute("notSupported: this span")
    base, factor = SPAN_SECONDS[amount.unit]
    parts = [int(part) for part in moment.parts]
    if base == "month":
        return _months_later(moment, parts, sign * int(amount.number) * int(factor))
    if len(parts) < 3:
        raise CannotCompute("notSupported: this span")
    year, month, day, hour, minute, second = [*parts, 0, 0, 0][:6]
    stamp = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    try:
        stamp += sign * timedelta(seconds=float(amount.number * factor))
    except OverflowError as beyond:
        raise CannotCompute("numberTooLarge") from beyond
    return _written(
        moment, [stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second], len(parts)
    )


def _months_later(moment: Moment, parts: list[int], months: int) -> Moment:
    whole = parts[0] * 12 + (parts[1] - 1 if len(parts) > 1 else 0) + months
    year, month = divmod(whole, 12)
    if not 1 <= year <= 9999:
        raise CannotCompute("numberTooLarge")
    day = min(parts[2], monthrange(year, month + 1)[1]) if len(parts) > 2 else 1
    return _written(moment, [year, month + 1, day, *parts[3:]], len(parts))


def _written(moment: Moment, parts: list[int], known: int) -> Moment:
    date = "-".join(
        f"{part:0{width}}" for part, width in zip(parts[: min(known, 3)], (4, 2, 2), strict=False)
    )
    clock = ":".join(f"{part:02}" for part in parts[3:known])
    zone = "Z" if moment.zone else ""
    return Moment(f"{date}T{clock}{zone}" if clock else date, moment.kind)


def _numbers(how: Callable[[Any, Any], Any]) -> Callable[[Budget, Values, Values], Values]:
    def work(budget: Budget, left: Values, right: Values) -> Values:
        return both(left, right, lambda one, other: how(*_both_numbers(one, other)))

    return work


def _both_numbers(one: Any, other: Any) -> tuple[Any, Any]:
    if not is_number(one) or not is_number(other):
        raise CannotCompute("differentKinds")
    return one, other


def _divided(one: Any, other: Any) -> Any:
    return within(Decimal(one) / Decimal(other)) if other else None


def _whole(one: Any, other: Any) -> Any:
    return int(within(Decimal(one) / Decimal(other))) if other else None


def _rest(one: Any, other: Any) -> Any:
    if not other:
        return None
    found = Decimal(one) % Decimal(other)
    return int(found) if isinstance(one, int) and isinstance(other, int) else found


def joined(budget: Budget, left: Values, right: Values) -> Values:
    """Two texts in a row; what is missing is an empty text."""
    one, other = one_of(left), one_of(right)
    if not all(isinstance(each, str) for each in (one, other) if each is not None):
        raise CannotCompute("differentKinds")
    return [budget.text((one or "") + (other or ""))]


def _ordered(signs: set[int]) -> Callable[[Budget, Values, Values], Values]:
    def work(budget: Budget, left: Values, right: Values) -> Values:
        found = both(left, right, order)
        return [found[0] in signs] if found else []

    return work


def _equal(budget: Budget, left: Values, right: Values) -> Values:
    return TRUTH[all_equal(left, right)]


def _unequal(budget: Budget, left: Values, right: Values) -> Values:
    found = all_equal(left, right)
    return [] if found is None else [not found]


def _union(budget: Budget, left: Values, right: Values) -> Values:
    budget.spend((len(left) + len(right)) * 2)
    return paid_distinct(budget, left + right)


def paid_distinct(budget: Budget, values: Values) -> Values:
    """Values, each once; what compares with all others is paid for."""
    heavy = sum(1 for one in values if not isinstance(one, str | bool))
    budget.spend(len(values) + heavy * heavy // 2)
    return distinct(values)


def _in(budget: Budget, left: Values, right: Values) -> Values:
    one = one_of(left)
    budget.spend(len(right))
    return [] if one is None else [holds(right, one)]


def _contains(budget: Budget, left: Values, right: Values) -> Values:
    return _in(budget, right, left)


def _and(budget: Budget, left: Values, right: Values) -> Values:
    one, other = truth_of(left), truth_of(right)
    return TRUTH[False if False in (one, other) else None if None in (one, other) else True]


def _or(budget: Budget, left: Values, right: Values) -> Values:
    one, other = truth_of(left), truth_of(right)
    return TRUTH[True if True in (one, other) else None if None in (one, other) else False]


def _xor(budget: Budget, left: Values, right: Values) -> Values:
    one, other = truth_of(left), truth_of(right)
    return [] if one is None or other is None else [one != other]


def _implies(budget: Budget, left: Values, right: Values) -> Values:
    one, other = truth_of(left), truth_of(right)
    if one is False or other is True:
        return [True]
    return [] if one is None or other is None else [False]


SIGNS: dict[str, Callable[[Budget, Values, Values], Values]] = {
    "+": plus,
    "-": minus,
    "*": _numbers(lambda one, other: within(one * other)),
    "/": _numbers(_divided),
    "div": _numbers(_whole),
    "mod": _numbers(_rest),
    "&": joined,
    "=": _equal,
    "!=": _unequal,
    "~": lambda budget, left, right: [all_equivalent(left, right)],
    "!~": lambda budget, left, right: [not all_equivalent(left, right)],
    "<": _ordered({-1}),
    ">": _ordered({1}),
    "<=": _ordered({-1, 0}),
    ">=": _ordered({0, 1}),
    "|": _union,
    "in": _in,
    "contains": _contains,
    "and": _and,
    "or": _or,
    "xor": _xor,
    "implies": _implies,
}
