"""Equal, equivalent, before and after: as FHIRPath says, with "unknown" where it cannot be told."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from alongside.kit.fhirpath.values import SPAN_SECONDS, Amount, CannotCompute, Moment, as_amount, is_number
from alongside.kit.units import sign_between


def equal(one: Any, other: Any) -> bool | None:
    """Whether two values are equal; None where their parts are not known far enough."""
    one, other = _alike(one, other)
    if isinstance(one, Moment) and isinstance(other, Moment):
        return _moments_equal(one, other)
    if isinstance(one, Amount) and isinstance(other, Amount):
        sign = _amounts(one, other)
        return None if sign is None else sign == 0
    if is_number(one) and is_number(other):
        return bool(one == other)
    return type(one) is type(other) and bool(one == other)


def _alike(one: Any, other: Any) -> tuple[Any, Any]:
    """Two values as the same kind, where one is only written differently."""
    if isinstance(one, Moment) and isinstance(other, str):
        return one, _as_moment(other, one)
    if isinstance(other, Moment) and isinstance(one, str):
        return _as_moment(one, other), other
    if isinstance(one, Amount) or isinstance(other, Amount):
        return as_amount(one) or one, as_amount(other) or other
    if isinstance(one, dict) and isinstance(other, dict):
        return dict(one), dict(other)
    return one, other


def _as_moment(text: str, like: Moment) -> Any:
    found = Moment(text, like.kind if like.kind == "Time" else "DateTime" if "T" in text else "Date")
    try:
        return found if found.parts else text
    except CannotCompute:
        return text


def _moments_equal(one: Moment, other: Moment) -> bool | None:
    sign = _moments(one, other)
    return None if sign is None else sign == 0


def _moments(one: Moment, other: Moment) -> int | None:
    """-1, 0 or 1; None where one is known further than the other and they agree so far."""
    if (one.kind == "Time") != (other.kind == "Time"):
        raise CannotCompute("differentKinds")
    if one.zone != other.zone and len(one.parts) > 3 and len(other.parts) > 3:
        return None
    first, second = one.parts, other.parts
    for left, right in zip(first, second, strict=False):
        if left != right:
            return -1 if left < right else 1
    return 0 if len(first) == len(second) else None


def _amounts(one: Amount, other: Amount) -> int | None:
    here, there = _based(one), _based(other)
    return sign_between(here.number, here.unit, there.number, there.unit)


def _based(amount: Amount) -> Amount:
    """An amount of time in words (`3 days`) in the unit that it is made of."""
    if amount.unit in SPAN_SECONDS:
        unit, factor = SPAN_SECONDS[amount.unit]
        return Amount(amount.number * factor, unit)
    return amount


def order(one: Any, other: Any) -> int | None:
    """-1, 0 or 1 as one comes before, with or after the other; None where it cannot be told."""
    one, other = _alike(one, other)
    if isinstance(one, Moment) and isinstance(other, Moment):
        return _moments(one, other)
    if isinstance(one, Amount) and isinstance(other, Amount):
        return _amounts(one, other)
    if (is_number(one) and is_number(other)) or (isinstance(one, str) and isinstance(other, str)):
        return int(one > other) - int(one < other)
    raise CannotCompute("differentKinds")


def equivalent(one: Any, other: Any) -> bool:
    """Whether two values mean the same: capitals, spaces and further decimals left aside."""
    one, other = _alike(one, other)
    if isinstance(one, str) and isinstance(other, str):
        return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
    if is_number(one) and is_number(other):
        return _rounded_alike(Decimal(one), Decimal(other))
    if isinstance(one, Moment) and isinstance(other, Moment):
        return one.kind == other.kind and _moments_equal(one, other) is True
    return equal(one, other) is True


def _rounded_alike(one: Decimal, other: Decimal) -> bool:
    places = min(_places(one), _places(other))
    unit = Decimal(1).scaleb(-places)
    return one.quantize(unit) == other.quantize(unit)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def all_equal(left: list[Any], right: list[Any]) -> bool | None:
    """Whether two collections are equal, in their order; None where either is empty or a part is unknown."""
    if not left or not right:
        return None
    if len(left) != len(right):
        return False
    found = [equal(one, other) for one, other in zip(left, right, strict=True)]
    return False if False in found else None if None in found else True


def all_equivalent(left: list[Any], right: list[Any]) -> bool:
    """Whether two collections mean the same, in any order."""
    if len(left) != len(right):
        return False
    waiting = list(right)
    for one in left:
        match = next((n for n, other in enumerate(waiting) if equivalent(one, other)), None)
        if match is None:
            return False
        del waiting[match]
    return True


def holds(values: list[Any], one: Any) -> bool:
    """Whether a collection holds a value."""
    return any(equal(each, one) is True for each in values)


def distinct(values: list[Any]) -> list[Any]:
    """Values, each once."""
    found: list[Any] = []
    seen: set[Any] = set()
    for one in values:
        if isinstance(one, str | bool):
            if (type(one), one) not in seen:
                seen.add((type(one), one))
                found.append(one)
        elif not holds(found, one):
            found.append(one)
    return found
