"""Asking a value for its type; types that JSON does not tell apart are not supported."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from alongside.kit.fhirpath.lexing import Unsupported
from alongside.kit.fhirpath.values import Amount, Element, Moment

Test = Callable[[Any], bool]


def _moment(*kinds: str) -> Test:
    return lambda value: isinstance(value, Moment) and value.kind in kinds


PLAIN: dict[str, Test] = {
    "Boolean": lambda value: isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Decimal": lambda value: isinstance(value, Decimal),
    "String": lambda value: isinstance(value, str),
    "Date": _moment("Date"),
    "DateTime": _moment("DateTime"),
    "Time": _moment("Time"),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "decimal": lambda value: isinstance(value, Decimal),
    "date": _moment("Date"),
    "dateTime": _moment("DateTime"),
    "time": _moment("Time"),
}
ELEMENTS = frozenset(
    {"Coding", "Quantity", "Reference", "Attachment", "CodeableConcept", "Period", "Range", "Ratio"}
)


def kind_test(name: str) -> Test:
    """The test of a type by its name; raises Unsupported where the JSON does not say."""
    plain = name.removeprefix("System.").removeprefix("FHIR.")
    if plain in ELEMENTS:
        return lambda value: _is_element(value, plain)
    if plain in PLAIN and not (name.startswith("FHIR.") and plain[:1].isupper()):
        return PLAIN[plain]
    if plain[:1].isupper() and plain.isalpha() and not name.startswith("System."):
        return lambda value: isinstance(value, dict) and value.get("resourceType") == plain
    raise Unsupported(f"type: {name}")


def _is_element(value: Any, name: str) -> bool:
    if isinstance(value, Amount):
        return name == "Quantity"
    return isinstance(value, Element) and value.fhir == name
