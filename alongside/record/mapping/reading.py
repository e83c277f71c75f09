"""Looking into a resource that may have any shape: what is asked for, or nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

Resource = Mapping[str, Any]

_BLANKS = re.compile(r"[\s\x00-\x1f\x7f]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_NOTHING: dict[str, Any] = {}


class Literal(str):
    """A number as its text: 1.0 and 1e3 stay what they are."""

    __slots__ = ()


def thing(value: Any) -> Resource:
    """An object, or the first object of a list, or an empty one."""
    if isinstance(value, dict):
        return value
    if isinstance(value, list):
        for one in value:
            if isinstance(one, dict):
                return one
    return _NOTHING


def things(value: Any) -> list[Resource]:
    """The objects of a list; one object alone is a list of one."""
    if isinstance(value, list):
        return [one for one in value if isinstance(one, dict)]
    return [value] if isinstance(value, dict) else []


def text(value: Any, longest: int = 300) -> str:
    """One line of words, shortened to `longest`; nothing where the value is not text."""
    if not isinstance(value, str):
        return ""
    said: str = value if value.isprintable() else _BLANKS.sub(" ", value)
    return _shortened(said.strip(), longest)


def _shortened(said: str, longest: int) -> str:
    return said if len(said) <= longest else said[: longest - 1].rstrip() + "…"


def prose(value: Any, longest: int = 10_000) -> str:
    """Words over several lines, without control characters."""
    if not isinstance(value, str):
        return ""
    said: str = _CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return _shortened(said.strip(), longest)


def number(value: Any) -> float | None:
    """A number that can be charted; None where it is none, or too large to be one."""
    if not isinstance(value, Literal) or len(value) > 40:
        return None
    found = float(value)
    return found if math.isfinite(found) else None


def at(resource: Any, path: str) -> Iterator[Any]:
    """Every value at a dotted path; lists on the way are walked through."""
    first, _, rest = path.partition(".")
    for one in resource if type(resource) is list else [resource]:
        if type(one) is not dict:
            continue
        value = one.get(first)
        if value is None:
            continue
        if rest:
            yield from at(value, rest)
        elif type(value) is list:
            yield from value
        else:
            yield value


def choice(resource: Resource, name: str) -> tuple[str, Any]:
    """The one `name[x]` that is there, as (type, value); ("", None) where none is."""
    for key, value in resource.items():
        if key.startswith(name) and len(key) > len(name) and key[len(name)].isupper():
            return key[len(name) :], value
    return "", None
