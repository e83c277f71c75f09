"""What a code says in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alongside.record.mapping.reading import Resource, text, thing, things


def concept_words(concept: Any, longest: int = 300) -> str:
    """A CodeableConcept as a person reads it: its own text, or what a code is called, or the code itself."""
    if type(concept) is not dict:
        concept = thing(concept)
    said = text(concept.get("text"), longest)
    if said:
        return said
    codings = things(concept.get("coding"))
    for name in ("display", "code"):
        for coding in codings:
            said = text(coding.get(name), longest)
            if said:
                return said
    return ""


def concepts_words(values: Any, longest: int = 300) -> str:
    """Several concepts, with commas between."""
    return text(", ".join(filter(None, (concept_words(one) for one in things(values)))), longest)


def codings(concept: Any) -> Iterator[tuple[str, str]]:
    """Every code of one or several concepts, as (system, code)."""
    for one in things(concept):
        for coding in things(one.get("coding")):
            code = coding.get("code")
            if isinstance(code, str) and code:
                system = coding.get("system")
                yield (system if isinstance(system, str) else ""), code


def main_coding(concept: Any) -> tuple[str, str]:
    """The code by which an entry is found and charted: the one a person picked, or the first."""
    found = [coding for coding in things(thing(concept).get("coding")) if isinstance(coding.get("code"), str)]
    if not found:
        return "", ""
    picked = next((coding for coding in found if coding.get("userSelected") is True), found[0])
    return text(picked.get("system"), 200), text(picked.get("code"), 100)


def concept_of(resource: Resource, *names: str) -> Resource:
    """The first of these elements that holds a concept."""
    for name in names:
        value = resource.get(name)
        if value:
            found = thing(value)
            if found:
                return found
    return {}
