"""Amounts in different units, compared where that is exact (UCUM codes: metric prefixes, time, and a few of trade)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

PREFIXES = {
    "k": Decimal(1000),
    "h": Decimal(100),
    "da": Decimal(10),
    "d": Decimal("0.1"),
    "c": Decimal("0.01"),
    "m": Decimal("0.001"),
    "u": Decimal("0.000001"),
    "n": Decimal("0.000000001"),
    "p": Decimal("0.000000000001"),
    "M": Decimal(1000000),
}
METRIC = ("m", "g", "L", "l", "mol", "s", "U", "J", "cal", "Pa", "[IU]")
SAME_AS = {"l": "L", "[iU]": "[IU]"}
OTHERS = {
    "min": ("s", Decimal(60)),
    "h": ("s", Decimal(3600)),
    "d": ("s", Decimal(86400)),
    "wk": ("s", Decimal(604800)),
    "[in_i]": ("m", Decimal("0.0254")),
    "[ft_i]": ("m", Decimal("0.3048")),
    "[mi_i]": ("m", Decimal("1609.344")),
    "[lb_av]": ("g", Decimal("453.59237")),
    "[oz_av]": ("g", Decimal("28.349523125")),
    "%": ("1", Decimal("0.01")),
    "1": ("1", Decimal(1)),
}


def sign_between(one: Decimal, here: str, other: Decimal, there: str) -> int | None:
    """-1, 0 or 1 as one amount is less than, equal to or more than another; None where the units do not convert."""
    if here == there or not here or not there:
        return int(one > other) - int(one < other)
    first, second = _resolved(here), _resolved(there)
    if first is None or second is None or first[0] != second[0]:
        return None
    left, right = one * first[1], other * second[1]
    return int(left > right) - int(left < right)


def unit_of(quantity: Mapping[str, Any]) -> str:
    """The unit of a quantity: its code, or what is written."""
    return str(quantity.get("code") or quantity.get("unit") or "")


def _resolved(unit: str) -> tuple[tuple[str, ...], Decimal] | None:
    """The base units of a unit, and how many of them it is."""
    parts = [_single(part) for part in unit.split("/")]
    found = [part for part in parts if part is not None]
    if len(found) != len(parts) or len(parts) > 3:
        return None
    factor = found[0][1]
    for _, below in found[1:]:
        factor /= below
    return tuple(base for base, _ in found), factor


def _single(unit: str) -> tuple[str, Decimal] | None:
    unit = SAME_AS.get(unit, unit)
    if unit in OTHERS:
        return OTHERS[unit]
    if unit in METRIC:
        return unit, Decimal(1)
    for size in (1, 2):
        base = SAME_AS.get(unit[size:], unit[size:])
        if unit[:size] in PREFIXES and base in METRIC:
            return base, PREFIXES[unit[:size]]
    return None
