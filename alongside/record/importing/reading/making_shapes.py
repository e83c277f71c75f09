"""Makes `r4_shapes.txt` from the JSON schema of R4:

python -m alongside.record.importing.reading.making_shapes fhir.schema.json[.gz]
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alongside.record.importing.reading.shapes import SHAPES
from alongside.record.mapping.subjects import R4_KINDS

# Each base, a type that adds nothing to what counts here, and what it brings: the widest first.
_BASES = {
    "DomainResource": (
        "Patient", "id meta implicitRules language text contained extension modifierExtension",
    ),
    "Resource": ("Bundle", "id meta implicitRules language"),
    "BackboneElement": ("Dosage", "id extension modifierExtension"),
    "Element": ("Period", "id extension"),
}  # fmt: skip
_MARKS = {"number": "#", "boolean": "?"}
_HEAD = (
    "# What FHIR R4's elements are made of, for reading XML. Made by making_shapes.py; not to be edited.\n"
)


def shapes_of(schema: dict[str, Any]) -> str:
    """The table of the shapes, as text: a line for each type, with only what it adds to its base."""
    every = {
        name: dict(_parts(one, schema["definitions"]))
        for name, one in schema["definitions"].items()
        if "properties" in one
    }
    common = {
        base: {name: every[kind][name] for name in names.split()} for base, (kind, names) in _BASES.items()
    }
    lines = [f"{base} - {_listed(common[base])}" for base in _BASES]
    for name in sorted(_needed(every) - set(_BASES)):
        base = next(base for base in _BASES if common[base].items() <= every[name].items())
        own = {key: part for key, part in every[name].items() if key not in common[base]}
        lines.append(f"{name} {base} {_listed(own)}".rstrip())
    return _HEAD + "\n".join(lines) + "\n"


def _needed(every: dict[str, dict[str, str]]) -> set[str]:
    """R4's kinds of resources and whatever they are made of: a publisher's schema may hold kinds of its own."""
    found: set[str] = set()
    new = set(R4_KINDS)
    while new:
        found |= new
        new = {part.partition(":")[2] for name in new for part in every[name].values() if ":" in part} - found
    return found


def _listed(parts: dict[str, str]) -> str:
    return " ".join(name + mark for name, mark in parts.items())


def _parts(one: dict[str, Any], definitions: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, found in one["properties"].items():
        if name == "resourceType" or name.startswith("_"):
            continue
        many = "items" in found
        yield name, ("*" if many else "") + _kind(found["items"] if many else found, definitions)


def _kind(found: dict[str, Any], definitions: dict[str, Any]) -> str:
    name = found.get("$ref", "").rpartition("/")[2]
    if name in ("ResourceList", "Resource"):
        return "@"
    if name == "xhtml":
        return "~"
    plain = definitions.get(name, {}) if name else found
    if "properties" in plain:
        return f":{name}"
    return _MARKS.get(plain.get("type", ""), "")


def main() -> None:
    """Write the table beside the code that reads it."""
    path = Path(sys.argv[1])
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    SHAPES.write_text(shapes_of(json.loads(raw)))


if __name__ == "__main__":
    main()
