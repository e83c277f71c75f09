"""The functions of FHIRPath on texts. Regular expressions are left out: one that a stranger wrote can run for ever."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from alongside.kit.fhirpath.budget import Budget
from alongside.kit.fhirpath.signs import Values, one_of
from alongside.kit.fhirpath.values import Amount, CannotCompute, Moment

Function = Callable[..., Values]


def as_text(value: Any) -> str | None:
    """A value as a text; None where it is a part of a resource."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | Decimal | Moment | Amount):
        return str(value)
    return None


def _text_of(values: Values) -> str | None:
    found = one_of(values)
    if found is not None and not isinstance(found, str):
        if isinstance(found, Moment):
            return str(found)
        raise CannotCompute("differentKinds")
    return found


def _texts(how: Callable[..., Any]) -> Function:
    """A function of a text and of other texts; nothing where one is missing."""

    def work(budget: Budget, focus: Values, *rest: Values) -> Values:
        said = [_text_of(values) for values in (focus, *rest)]
        if any(each is None for each in said):
            return []
        found = how(*said)
        return [budget.text(found) if isinstance(found, str) else found]

    return work


def _substring(budget: Budget, focus: Values, start: Values, length: Values | None = None) -> Values:
    text, first = _text_of(focus), one_of(start)
    if text is None or first is None or not 0 <= first < len(text):
        return []
    count = one_of(length) if length else None
    return [text[first:] if count is None else text[first : first + max(0, count)]]


def _replace(budget: Budget, focus: Values, old: Values, new: Values) -> Values:
    text, one, other = (_text_of(values) for values in (focus, old, new))
    if text is None or one is None or other is None:
        return []
    budget.spend(1 + (len(text) + 1) * (len(other) + 1) // 64)
    return [budget.text(text.replace(one, other))]


def _join(budget: Budget, focus: Values, between: Values | None = None) -> Values:
    if not all(isinstance(one, str) for one in focus):
        raise CannotCompute("differentKinds")
    budget.spend(sum(map(len, focus)) // 64 + len(focus))
    sign = _text_of(between) if between else ""
    return [budget.text((sign or "").join(focus))] if focus else []


def _split(budget: Budget, focus: Values, at: Values) -> Values:
    text, sign = _text_of(focus), _text_of(at)
    if text is None or not sign:
        return []
    found = text.split(sign)
    budget.spend(len(found))
    return list(found)


def _chars(budget: Budget, focus: Values) -> Values:
    text = _text_of(focus)
    budget.spend(len(text or ""))
    return list(text or "")


TEXTS: dict[str, tuple[Function, int, int]] = {
    "indexOf": (_texts(lambda text, part: text.find(part)), 1, 1),
    "lastIndexOf": (_texts(lambda text, part: text.rfind(part)), 1, 1),
    "substring": (_substring, 1, 2),
    "startsWith": (_texts(lambda text, part: text.startswith(part)), 1, 1),
    "endsWith": (_texts(lambda text, part: text.endswith(part)), 1, 1),
    "contains": (_texts(lambda text, part: part in text), 1, 1),
    "upper": (_texts(lambda text: text.upper()), 0, 0),
    "lower": (_texts(lambda text: text.lower()), 0, 0),
    "trim": (_texts(lambda text: text.strip()), 0, 0),
    "length": (_texts(lambda text: len(text)), 0, 0),
    "replace": (_replace, 2, 2),
    "join": (_join, 0, 1),
    "split": (_split, 1, 1),
    "toChars": (_chars, 0, 0),
}
