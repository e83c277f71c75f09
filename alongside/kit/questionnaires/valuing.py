"""Whether one answer is what its item takes: the kind, the limits, the options, the unit."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from alongside.kit.questionnaires.answering import LONGEST_ANSWER, option_of
from alongside.kit.questionnaires.comparing import exact, is_date, is_moment, is_number, is_time, sign_of
from alongside.kit.questionnaires.extensions import value_of
from alongside.kit.questionnaires.faults import Fault
from alongside.kit.questionnaires.items import CHOICES, Item, Value
from alongside.kit.questionnaires.reference_types import RESOURCE_TYPES

REFERENCE = re.compile(
    r"(?:https?://[^\s#?]+/)?([A-Za-z]+)/[A-Za-z0-9\-.]{1,64}(?:/_history/[A-Za-z0-9\-.]{1,64})?"
)
ADDRESS = re.compile(r"\S+")


def kind_fault(item: Item, key: str, number: int, value: Value) -> Fault | None:
    """The fault of an answer of a kind that the item does not take; None where the kind is right."""
    right = _is_choice(item, value) if item.type in CHOICES else IS_KIND[item.type](value)
    if right:
        return None
    return Fault(
        "invalidAnswerType", item.link_id, key, number, {"wanted": item.type, "had": _kind_of(value)}
    )


def _is_choice(item: Item, value: Value) -> bool:
    if isinstance(value, Mapping):
        return value_of(value) is None
    if isinstance(value, str) and item.open:
        return True
    return not isinstance(value, bool) and any(option.kind != "Coding" for option in item.options)


def _plain(value: Value) -> bool:
    return isinstance(value, Mapping) and value_of(value) is None


def _is_quantity(value: Value) -> bool:
    return _plain(value) and (is_number(value["value"]) if "value" in value else True)


IS_KIND: dict[str, Callable[[Value], bool]] = {
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "decimal": is_number,
    "date": lambda value: isinstance(value, str),
    "dateTime": lambda value: isinstance(value, str),
    "time": lambda value: isinstance(value, str),
    "string": lambda value: isinstance(value, str),
    "text": lambda value: isinstance(value, str),
    "url": lambda value: isinstance(value, str),
    "quantity": _is_quantity,
    "attachment": _plain,
    "reference": _plain,
}
FORMS: dict[str, Callable[[str], bool]] = {
    "date": is_date,
    "dateTime": is_moment,
    "time": is_time,
    "url": lambda text: ADDRESS.fullmatch(text) is not None,
}


def _kind_of(value: Value) -> str:
    if isinstance(value, Mapping):
        inner = value_of(value)
        return inner[0] if inner else "object"
    return type(value).__name__


def faults_of_value(item: Item, key: str, number: int, value: Value) -> Iterator[Fault]:
    """The faults of an answer of the right kind."""
    for code, params in _faults(item, value):
        severity = params.pop("severity", "error")
        yield Fault(code, item.link_id, key, number, params, severity)


Found = Iterator[tuple[str, dict[str, Any]]]


def _faults(item: Item, value: Value) -> Found:
    if isinstance(value, str):
        yield from _text(item, value)
    if item.options or item.options_unknown or item.type in CHOICES:
        yield from _options(item, value)
    if is_number(value):
        yield from _decimals(item, value)
    if item.type == "quantity":
        yield from _quantity(item, value)
    elif item.limits:
        yield from _between(value, item.limits.get("min_value"), item.limits.get("max_value"))
    if item.type == "attachment":
        yield from _attachment(item, value)
    if item.type == "reference":
        yield from _reference(item, value)


def _text(item: Item, value: str) -> Found:
    least, most = item.limits.get("min_length"), item.limits.get("max_length")
    if item.type == "string" and ("\n" in value or "\r" in value):
        yield "invalidNewLine", {}
    if len(value) > LONGEST_ANSWER:
        yield "tooLong", {"most": LONGEST_ANSWER, "had": len(value)}
    if isinstance(least, int) and len(value) < least:
        yield "minLength", {"least": least, "had": len(value)}
    if isinstance(most, int) and len(value) > most:
        yield "maxLength", {"most": most, "had": len(value)}
    if item.type in FORMS and not FORMS[item.type](value):
        yield "invalidFormat", {"type": item.type, "text": value[:80]}


def _options(item: Item, value: Value) -> Found:
    """Whether an answer is one of those offered, said with the words that belong to it."""
    if item.options_unknown:
        yield "valueSetUnknown", {"address": item.options_unknown, "severity": "warning"}
        return
    if not item.options or (item.open and isinstance(value, str)):
        return
    option = option_of(item, value)
    coded = isinstance(value, Mapping)
    if option is None:
        listed = "answerOption" in item.raw
        yield "invalidCoding" if coded and not listed else "invalidAnswerOption", {"said": _said(value)}
    elif coded and value.get("display") and not _says(option.words, str(value["display"])):
        yield "invalidCoding", {"said": _said(value)}


def _says(words: Any, display: str) -> bool:
    """Whether the words beside a code are those of its option, in any language; capitals mean nothing."""
    said = {words.plain.casefold(), *(each.casefold() for each in words.others.values())}
    return not words.plain or display.casefold() in said


def _said(value: Value) -> str:
    return str((value.get("display") or value.get("code")) if isinstance(value, Mapping) else value)[:80]


def _decimals(item: Item, value: Any) -> Found:
    most = item.limits.get("decimals")
    if not isinstance(most, int):
        return
    exponent = exact(value).normalize().as_tuple().exponent
    had = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if had > most:
        yield "maxDecimalPlaces", {"most": most, "had": had}


def _between(value: Value, least: Any, most: Any) -> Found:
    if least is not None and sign_of(value, least) == -1:
        yield "minValue", {"least": least, "had": value}
    if most is not None and sign_of(value, most) == 1:
        yield "maxValue", {"most": most, "had": value}


def _quantity(item: Item, value: Mapping[str, Any]) -> Found:
    yield from _between(value, item.limits.get("min_quantity"), item.limits.get("max_quantity"))
    if is_number(value.get("value")):
        yield from _decimals(item, value["value"])
        least, most = item.limits.get("min_value"), item.limits.get("max_value")
        if is_number(least) or is_number(most):
            yield from _between(value["value"], least, most)
        else:
            yield from _between(value, least, most)
    yield from _unit(item, value)


def _unit(item: Item, value: Mapping[str, Any]) -> Found:
    named = {name: value.get(name) for name in ("unit", "code") if value.get(name)}
    if item.units_unknown:
        yield "valueSetUnknown", {"address": item.units_unknown, "severity": "warning"}
    elif item.units and not any(_is_unit(named, unit) for unit in item.units):
        from_set = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitValueSet" in str(item.raw)
        yield (
            "invalidUnitValueSet" if from_set else "invalidUnit",
            {"said": str(named.get("unit") or "")[:80]},
        )


def _is_unit(named: Mapping[str, Any], unit: Mapping[str, Any]) -> bool:
    if "code" in named:
        return bool(named["code"] == unit.get("code"))
    return named.get("unit") in {unit.get("display"), unit.get("code")}


def _attachment(item: Item, value: Mapping[str, Any]) -> Found:
    size = value.get("size")
    held = _length(value.get("data"))
    if held is not None and isinstance(size, int) and size != held:
        yield "attachmentSizeInconsistent", {"said": size, "had": held}
    most = item.limits.get("max_size")
    had = held if held is not None else size
    if is_number(most) and isinstance(had, int) and Decimal(had) > exact(most):
        yield "attachmentTooBig", {"most": most, "had": had}
    if item.mime_types and value.get("contentType") not in item.mime_types:
        yield "attachmentType", {"wanted": list(item.mime_types), "had": str(value.get("contentType") or "")}


def _length(data: Any) -> int | None:
    """How many bytes stand in base64; None where nothing stands there, or nothing that can be read."""
    if not isinstance(data, str):
        return None
    try:
        return len(base64.b64decode(data, validate=True))
    except (binascii.Error, ValueError):
        return None


def _reference(item: Item, value: Mapping[str, Any]) -> Found:
    said = value.get("reference")
    if said is None:
        return
    found = REFERENCE.fullmatch(said) if isinstance(said, str) else None
    if isinstance(said, str) and re.match(r"(?:#|urn:uuid:|urn:oid:)\S+", said):
        return
    if found is None:
        yield "invalidRefValue", {"said": str(said)[:80]}
    elif found[1] not in RESOURCE_TYPES:
        yield "invalidRefResourceType", {"said": str(said)[:80]}
    elif item.resource_types and found[1] not in item.resource_types:
        yield (
            "invalidRefResourceTypeRestriction",
            {"said": str(said)[:80], "wanted": list(item.resource_types)},
        )
