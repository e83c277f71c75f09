"""FHIR JSON written as XML, the long way round: what the import reads back must be what went in."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import quoteattr


def as_xml(resource: dict[str, Any], head: str = '<?xml version="1.0" encoding="UTF-8"?>\n') -> str:
    """A resource whose numbers are kept as they were written (`parse_float=Number`)."""
    members = {name: value for name, value in resource.items() if name != "resourceType"}
    kind = resource["resourceType"]
    return f'{head}<{kind} xmlns="http://hl7.org/fhir">{_members(members)}</{kind}>'


class Number(str):
    """A number, by its digits."""


def _members(value: dict[str, Any]) -> str:
    written = []
    for name in dict.fromkeys(name.removeprefix("_") for name in value):
        values, beside = value.get(name), value.get("_" + name)
        many = isinstance(values if values is not None else beside, list)
        values, beside = (values, beside) if many else ([values], [beside])
        length = max(len(values or []), len(beside or []))
        for one, more in zip(values or [None] * length, beside or [None] * length, strict=True):
            written.append(_element(name, one, more))
    return "".join(written)


def _element(name: str, value: Any, beside: dict[str, Any] | None) -> str:
    if name == "div":
        return value
    if isinstance(value, dict) and "resourceType" in value:
        return f"<{name}>{as_xml(value, head='')}</{name}>"
    if isinstance(value, dict):
        attributes = "".join(f" {key}={quoteattr(value[key])}" for key in _attributes(name, value))
        rest = {key: one for key, one in value.items() if key not in _attributes(name, value)}
        return f"<{name}{attributes}>{_members(rest)}</{name}>"
    beside = beside or {}
    attributes = "" if value is None else f" value={quoteattr(_words(value))}"
    attributes += f" id={quoteattr(beside['id'])}" if "id" in beside else ""
    return f"<{name}{attributes}>{_members({k: v for k, v in beside.items() if k != 'id'})}</{name}>"


def _attributes(name: str, value: dict[str, Any]) -> list[str]:
    known = ("id", "url") if name in ("extension", "modifierExtension") else ("id",)
    return [key for key in known if key in value]


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
