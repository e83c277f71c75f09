"""What was measured or answered: one number with its unit, or words; and the ordinary range."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from alongside.record.mapping.concepts import codings, concept_words
from alongside.record.mapping.reading import Literal, Resource, choice, number, prose, text, thing, things

_NICE_UNITS = {
    "mm[Hg]": "mmHg", "Cel": "°C", "[degF]": "°F", "ug/g": "µg/g", "ug/L": "µg/L", "umol/L": "µmol/L",
    "kg/m2": "kg/m²", "10*3/uL": "10³/µL", "10*6/uL": "10⁶/µL", "10*9/L": "10⁹/L",
    "{#}": "", "{score}": "", "1": "", "{nominal}": "", "{count}": "",
}  # fmt: skip
_SYSTOLIC, _DIASTOLIC = {"8480-6", "271649006"}, {"8462-4", "271650006"}


@dataclass(frozen=True, slots=True)
class Value:
    """A number in a unit, or words where it is not one number; `low` and `high` of the ordinary range."""

    number: float | None = None
    unit: str = ""
    words: str = ""
    low: float | None = None
    high: float | None = None


def value_of(resource: Resource) -> Value:
    """The value of an observation, with its parts where it has several."""
    kind, found = choice(resource, "value")
    if not kind:
        return _of_parts(resource)
    if kind == "Quantity" and type(found) is dict and not found.get("comparator"):
        return _measured(resource, found)
    if kind == "Integer":
        return Value(number(found), words="" if number(found) is not None else text(found))
    return Value(words=value_words(kind, found))


def _measured(resource: Resource, quantity: Resource) -> Value:
    amount, unit = number(quantity.get("value")), unit_of(quantity)
    if amount is None:
        return Value(words=quantity_words(quantity))
    low, high = _range(resource, unit)
    return Value(amount, unit, "", low, high)


def _range(resource: Resource, unit: str) -> tuple[float | None, float | None]:
    """The ordinary range, where it is in the value's own unit."""
    for one in things(resource.get("referenceRange")):
        kinds = {code for _system, code in codings(one.get("type"))}
        low, high = thing(one.get("low")), thing(one.get("high"))
        if kinds and "normal" not in kinds:
            continue
        if all(unit_of(end) in ("", unit) for end in (low, high) if end):
            return number(low.get("value")), number(high.get("value"))
    return None, None


def _of_parts(resource: Resource) -> Value:
    parts = things(resource.get("component"))
    if not parts:
        return Value(words=concept_words(resource.get("dataAbsentReason")))
    pressure = _blood_pressure(parts)
    if pressure:
        return Value(words=pressure)
    said = (f"{concept_words(one.get('code'), 80)}: {_part_words(one)}" for one in parts if _part_words(one))
    return Value(words=text("; ".join(said), 1000))


def _part_words(part: Resource) -> str:
    kind, found = choice(part, "value")
    return value_words(kind, found) if kind else concept_words(part.get("dataAbsentReason"))


def _blood_pressure(parts: list[Resource]) -> str:
    ends = {}
    for part in parts:
        codes = {code for _system, code in codings(part.get("code"))}
        for name, known in (("upper", _SYSTOLIC), ("lower", _DIASTOLIC)):
            amount = thing(part.get("valueQuantity")).get("value")
            if codes & known and isinstance(amount, Literal):
                ends[name] = plain_number(amount)
    return f"{ends['upper']}/{ends['lower']} mmHg" if len(ends) == 2 else ""


def unit_of(quantity: Resource) -> str:
    """The unit as people write it."""
    unit = text(quantity.get("unit"), 60)
    if not unit:
        unit = text(quantity.get("code"), 60)
    return _NICE_UNITS.get(unit, unit)


def plain_number(value: Any) -> str:
    """A number as people write it: 120 for 120.0; what is odd stays as it stood."""
    found = number(value)
    if found is None:
        return text(value, 40)
    whole, point, parts = value.partition(".")
    if not point and len(whole) < 16 and whole.lstrip("-").isdigit():
        return str(value)
    return f"{found:.2f}".rstrip("0").rstrip(".") if 0.1 <= abs(found) < 1e12 else f"{found:.4g}"


def quantity_words(quantity: Resource) -> str:
    """An amount with its unit: "< 5 mg/L"."""
    amount = plain_number(quantity.get("value"))
    return text(" ".join(filter(None, (text(quantity.get("comparator"), 2), amount, unit_of(quantity)))))


def value_words(kind: str, value: Any) -> str:
    """Any FHIR value in words."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, str):
        return plain_number(value) if isinstance(value, Literal) else prose(value, 1000)
    if type(value) is not dict:
        return ""
    say = _WORDS.get(kind)
    return say(value) if say else text(value.get("display") or value.get("text") or value.get("title"), 500)


def _ends(value: Resource, low: str, high: str, between: str) -> str:
    return between.join(filter(None, (quantity_words(thing(value.get(end))) for end in (low, high))))


def _period_words(value: Resource) -> str:
    return text(" – ".join(filter(None, (text(value.get("start"), 40), text(value.get("end"), 40)))))


def _coding_words(value: Resource) -> str:
    return text(value.get("display")) or text(value.get("code"))


_WORDS: dict[str, Callable[[Resource], str]] = {
    "Quantity": quantity_words, "Age": quantity_words, "Duration": quantity_words, "Count": quantity_words,
    "Money": lambda value: f"{plain_number(value.get('value'))} {text(value.get('currency'), 3)}".strip(),
    "CodeableConcept": lambda value: concept_words(value, 500),
    "Coding": _coding_words,
    "Range": lambda value: _ends(value, "low", "high", "–"),
    "Ratio": lambda value: _ends(value, "numerator", "denominator", " : "),
    "Period": _period_words,
    "Reference": lambda value: text(value.get("display")) or text(value.get("reference")),
    "Attachment": lambda value: text(value.get("title")) or text(value.get("contentType")),
}  # fmt: skip
