"""Whether two answers are the same, and which comes first; None where that cannot be said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from alongside.kit.units import sign_between, unit_of


def is_number(value: Any) -> bool:
    """Whether a value is a number; true and false are none."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def exact(number: Any) -> Decimal:
    """A number as it was written: 0.1 is a tenth."""
    return number if isinstance(number, Decimal) else Decimal(str(number))


def same(one: Any, other: Any) -> bool:
    """Whether two answers say the same."""
    if is_number(one) and is_number(other):
        return exact(one) == exact(other)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return _same_mapping(one, other)
    return type(one) is type(other) and bool(one == other)


def _same_mapping(one: Mapping, other: Mapping) -> bool:
    if "value" in one or "value" in other:
        return sign_of(one, other) == 0
    if "reference" in one or "reference" in other:
        return one.get("reference") == other.get("reference")
    return same_coding(one, other)


def same_coding(one: Mapping, other: Mapping) -> bool:
    """Whether two codings name the same: the code, and the system where both say it."""
    if one.get("code") is None and other.get("code") is None:
        return one.get("display") is not None and one.get("display") == other.get("display")
    if one.get("system") and other.get("system") and one["system"] != other["system"]:
        return False
    return bool(one.get("code") == other.get("code"))


def sign_of(one: Any, other: Any) -> int | None:
    """-1, 0 or 1 as one answer is less than, equal to or more than another; None where they do not compare."""
    if is_number(one) and is_number(other):
        return _sign(exact(one), exact(other))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return _quantities(one, other)
    if isinstance(one, str) and isinstance(other, str):
        return moments(one, other)
    return None


def _sign(one: Any, other: Any) -> int:
    return int(one > other) - int(one < other)


def _quantities(one: Mapping, other: Mapping) -> int | None:
    if not (is_number(one.get("value")) and is_number(other.get("value"))):
        return None
    return sign_between(exact(one["value"]), unit_of(one), exact(other["value"]), unit_of(other))


def moments(one: str, other: str) -> int | None:
    """Which of two dates or times is earlier, as far as both are known; else the order of the words."""
    if not (one[:1].isdigit() and other[:1].isdigit()):
        return _sign(one, other)
    if "T" in one and "T" in other:
        return _instants(one, other)
    if "T" in one or "T" in other:
        one, other = one[:10], other[:10]
    known = min(len(one), len(other))
    found = _sign(one[:known], other[:known])
    return found if found or len(one) == len(other) else None


def _instants(one: str, other: str) -> int | None:
    first, second = instant_of(one), instant_of(other)
    if first is None or second is None:
        return None
    if (first.tzinfo is None) != (second.tzinfo is None):
        first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
    return _sign(first, second)


def instant_of(text: str) -> datetime | None:
    """A moment that was written down; None where it is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def is_date(text: str) -> bool:
    """Whether a text is a date of FHIR: a year, a month or a day."""
    if len(text) not in {4, 7, 10} or not text[:4].isascii():
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return False
    return True


def is_moment(text: str) -> bool:
    """Whether a text is a date of FHIR, or a date with a time."""
    return is_date(text) if "T" not in text else len(text) >= 16 and instant_of(text) is not None


def is_time(text: str) -> bool:
    """Whether a text is a time of day, with or without seconds."""
    try:
        return len(text) >= 5 and time.fromisoformat(text).tzinfo is None
    except ValueError:
        return False
