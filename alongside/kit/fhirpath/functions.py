"""The functions and signs of FHIRPath that forms may use: fhirpathpy's, each paid for, and put right where they guess.

Those of our own stand for the cases in which the library gives another answer than the standard without saying so:
collections compared by their first values, amounts in different units, dropped types, rounding to even.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from fhirpathpy.engine.evaluators import evaluators
from fhirpathpy.engine.invocations import equality, invocation_registry, misc, navigation
from fhirpathpy.engine.nodes import FP_Quantity
from fhirpathpy.engine.util import get_data

from alongside.kit.fhirpath.paying import CannotCompute, Scope, Work, paid
from alongside.kit.units import sign_between, unit_of

MEMBER = "(member)"
AT_ONCE = 10
"""How many values take one step together before they are paid for."""
members = evaluators["MemberInvocation"]
Table = dict[str, dict[str, Any]]
ALLOWED = frozenset(
    """
    abs aggregate all allFalse allTrue anyFalse anyTrue as avg ceiling children coalesce combine contains
    convertsToBoolean convertsToDate convertsToDateTime convertsToDecimal convertsToInteger convertsToQuantity
    convertsToString convertsToTime count descendants distinct empty endsWith exclude exists exp extension first floor
    iif indexOf intersect is isDistinct join last length ln log lower max min not now ofType power repeat replace round
    select single skip split sqrt startsWith subsetOf substring sum supersetOf tail take toBoolean toChars toDate
    toDateTime toDecimal toInteger toQuantity toString toTime today trim truncate union upper where
    """.split()  # noqa: SIM905
)
"""The functions that a form may name: all of them come to an end, and look at nothing but their arguments."""


def functions_of(own: Mapping[str, Work]) -> Table:
    """Every function and sign as the library looks them up, those that a caller brings along among them."""
    return TABLE | {name: {"fn": paid(name, _brought(work))} for name, work in own.items()}


def _brought(work: Work) -> Work:
    return lambda scope, focus: work(scope["budget"], [get_data(one) for one in focus])  # type: ignore[no-untyped-call]


def truth_of(values: list[Any]) -> bool | None:
    """A collection as a truth: a single value that is no truth itself counts as there."""
    if len(values) > 1:
        raise CannotCompute("moreThanOne")
    found = get_data(values[0]) if values else None  # type: ignore[no-untyped-call]
    return found if isinstance(found, bool) or found is None else True


def _where(scope: Scope, focus: list[Any], criterion: Work) -> list[Any]:
    found = []
    for number, one in enumerate(focus):
        scope["$index"] = number
        if truth_of(criterion(one)):
            found.append(one)
    return found


def _exists(scope: Scope, focus: list[Any], criterion: Work | None = None) -> bool:
    return bool(focus if criterion is None else _where(scope, focus, criterion))


def _select(scope: Scope, focus: list[Any], projection: Work) -> list[Any]:
    found: list[Any] = []
    for number, one in enumerate(focus):
        scope["$index"] = number
        found += projection(one)
    return found


def step(scope: Scope, focus: list[Any], node: dict[str, Any]) -> list[Any]:
    """The members of each value: few at once, so that what they come to is paid for in time."""
    found: list[Any] = []
    for start in range(0, len(focus), AT_ONCE):
        part = members(scope, focus[start : start + AT_ONCE], node)
        scope["budget"].spend(2 + 2 * len(part))
        found += part
    return found


def _single(scope: Scope, focus: list[Any]) -> list[Any]:
    if len(focus) > 1:
        raise CannotCompute("moreThanOne")
    return focus


def _different(scope: Scope, values: list[Any], seen: set[str] | None = None) -> list[Any]:
    """Each value once, with its type."""
    found, seen = [], set() if seen is None else seen
    for one in values:
        name = _identity(one)
        scope["budget"].spend(1 + len(name) // 64)
        if name not in seen:
            seen.add(name)
            found.append(one)
    return found


def _identity(one: Any) -> str:
    """A text that two values share where they are the same."""
    found = get_data(one)  # type: ignore[no-untyped-call]
    if isinstance(found, int | Decimal) and not isinstance(found, bool):
        return str(Decimal(found).normalize())
    return json.dumps(found, sort_keys=True, default=str)


def _distinct(scope: Scope, focus: list[Any]) -> list[Any]:
    return _different(scope, focus)


def _is_distinct(scope: Scope, focus: list[Any]) -> bool:
    return len(_different(scope, focus)) == len(focus)


def _union(scope: Scope, focus: list[Any], other: list[Any]) -> list[Any]:
    return _different(scope, focus + other)


def _amounts(one: list[Any], other: list[Any]) -> tuple[Decimal, str, Decimal, str] | None:
    """Two single values as amounts with their units; None where they are none."""
    if len(one) != 1 or len(other) != 1:
        return None
    first, second = _amount(one[0]), _amount(other[0])
    return (*first, *second) if first and second else None


def _amount(one: Any) -> tuple[Decimal, str] | None:
    found = get_data(one)  # type: ignore[no-untyped-call]
    if isinstance(found, FP_Quantity):
        unit = str(found.unit)
        coded = unit if unit.startswith("'") or unit[:4] in {"year", "mont"} else None
        return Decimal(found.value), (coded or FP_Quantity.timeUnitsToUCUM.get(unit, unit)).strip("'")
    if isinstance(found, dict) and "value" in found and ("unit" in found or "code" in found):
        return Decimal(str(found["value"])), unit_of(found)
    return None


def _equal(scope: Scope, one: list[Any], other: list[Any]) -> bool | None:
    """Whether two collections are the same, value by value; None where that cannot be said."""
    if len(one) == len(other) > 1:
        found = [_equal(scope, [left], [right]) for left, right in zip(one, other, strict=True)]
        return False if False in found else None if None in found else True
    amounts = _amounts(one, other)
    if amounts is not None:
        sign = sign_between(*amounts)
        return None if sign is None else sign == 0
    same: bool | None = equality.equality(scope, one, other)  # type: ignore[no-untyped-call]
    return same


def _same(wanted: bool) -> Work:
    def run(scope: Scope, one: list[Any], other: list[Any]) -> list[bool]:
        found = _equal(scope, one, other) if one and other else None
        return [] if found is None else [found is wanted]

    return run


def _alike(wanted: bool) -> Work:
    """`~` and `!~`: of single values alone; the library looks at the first of many."""

    def run(scope: Scope, one: list[Any], other: list[Any]) -> list[bool]:
        if len(one) == len(other) > 1:
            raise CannotCompute("moreThanOne")
        if len(one) != len(other):
            return [not wanted]
        amounts = _amounts(one, other)
        found = equality.equivalence(scope, one, other) if amounts is None else sign_between(*amounts) == 0  # type: ignore[no-untyped-call]
        return [bool(found) is wanted]

    return run


def _ordered(signs: frozenset[int], by: str) -> Work:
    library: Work = getattr(equality, by)

    def run(scope: Scope, one: list[Any], other: list[Any]) -> Any:
        amounts = _amounts(one, other)
        if amounts is None:
            return library(scope, one, other)
        sign = sign_between(*amounts)
        return [] if sign is None else [sign in signs]

    return run


def _round(scope: Scope, focus: list[Any], places: int = 0) -> list[Any]:
    """To the nearest, half away from zero, as the standard has it."""
    if not focus:
        return []
    if len(focus) > 1 or isinstance(focus[0], bool) or not 0 <= int(places) <= 20:
        raise CannotCompute("differentKinds")
    return [Decimal(focus[0]).quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP)]


def _remainder(scope: Scope, one: Any, other: Any) -> Any:
    return [] if other == 0 else Decimal(one) % Decimal(other)


def _quotient(scope: Scope, one: Any, other: Any) -> Any:
    return [] if other == 0 else int(Decimal(one) / Decimal(other))


def _share(scope: Scope, one: Any, other: Any) -> Any:
    return [] if other == 0 else Decimal(one) / Decimal(other)


def _text(scope: Scope, focus: list[Any]) -> Any:
    found = misc.to_string(scope, focus)  # type: ignore[no-untyped-call]
    return found.lower() if found in {"True", "False"} else found


def _children(scope: Scope, focus: list[Any]) -> list[Any]:
    found: list[Any] = []
    for start in range(0, len(focus), AT_ONCE):
        part = navigation.children(scope, focus[start : start + AT_ONCE])  # type: ignore[no-untyped-call]
        scope["budget"].spend(len(part))
        found += part
    return found


def _descendants(scope: Scope, focus: list[Any]) -> list[Any]:
    found: list[Any] = []
    level = _children(scope, focus)
    while level:
        found += level
        level = _children(scope, level)
    return found


def _repeated(scope: Scope, focus: list[Any], projection: Work) -> list[Any]:
    """What a projection comes to again and again, until there is nothing new."""
    found: list[Any] = []
    seen: set[str] = set()
    level = focus
    while level:
        level = _different(scope, _select(scope, level, projection), seen)
        found += level
    return found


def _now(scope: Scope, focus: list[Any]) -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _today(scope: Scope, focus: list[Any]) -> str:
    return datetime.now(UTC).date().isoformat()


PUT_RIGHT: dict[str, Work] = {
    "where": _where,
    "exists": _exists,
    "select": _select,
    "repeat": _repeated,
    "children": _children,
    "descendants": _descendants,
    "single": _single,
    "distinct": _distinct,
    "isDistinct": _is_distinct,
    "union": _union,
    "|": _union,
    "=": _same(True),
    "!=": _same(False),
    "~": _alike(True),
    "!~": _alike(False),
    "<": _ordered(frozenset({-1}), "lt"),
    ">": _ordered(frozenset({1}), "gt"),
    "<=": _ordered(frozenset({-1, 0}), "lte"),
    ">=": _ordered(frozenset({0, 1}), "gte"),
    "round": _round,
    "mod": _remainder,
    "div": _quotient,
    "/": _share,
    "toString": _text,
    "now": _now,
    "today": _today,
}
LIBRARY: Table = {
    **invocation_registry,  # type: ignore[dict-item]
    "round": {"arity": {0: [], 1: ["Integer"]}},
}
TABLE: Table = {
    name: {**entry, "fn": paid(name, PUT_RIGHT[name] if name in PUT_RIGHT else entry["fn"])}
    for name, entry in LIBRARY.items()
}
"""Every function and sign, as the library looks them up."""
evaluators[MEMBER] = step
