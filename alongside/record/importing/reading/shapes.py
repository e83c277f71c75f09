"""What FHIR R4's elements are made of: which may come several times, which are numbers, which are resources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHAPES = Path(__file__).with_name("r4_shapes.txt")
_PART = re.compile(r"(\w+)(\*?)(?:([#?~@])|:(\w+))?")
_KINDS = {"#": "number", "?": "boolean", "~": "xhtml", "@": "resource", None: "text"}


@dataclass(frozen=True, slots=True)
class Part:
    """An element inside another: whether it may repeat, and text, number, boolean, xhtml, resource or a type's name."""

    many: bool
    kind: str

    @property
    def plain(self) -> bool:
        """Whether it is one value, and not made of parts."""
        return self.kind in ("text", "number", "boolean")


@cache
def shape_of(name: str) -> dict[str, Part]:
    """The parts of a type or a kind of resource, by their names; empty where R4 does not know it."""
    found = _lines().get(name)
    if found is None:
        return {}
    base, parts = found
    return shape_of(base) | parts


@cache
def _lines() -> dict[str, tuple[str, dict[str, Part]]]:
    rows = [line.split() for line in SHAPES.read_text().splitlines() if not line.startswith("#")]
    return {name: (base, dict(map(_part, parts))) for name, base, *parts in rows}


def _part(word: str) -> tuple[str, Part]:
    found = _PART.fullmatch(word)
    assert found, word
    name, many, mark, kind = found.groups()
    return name, Part(bool(many), kind or _KINDS[mark])
