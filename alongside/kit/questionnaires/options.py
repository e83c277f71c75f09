"""The answers that an item offers: its own list, a value set inside the form, or one that the house knows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from alongside.kit.questionnaires.extensions import (
    EXCLUSIVE,
    ORDINAL,
    PREFIX,
    WEIGHT,
    extensions_of,
    number_of,
    value,
    value_of,
)
from alongside.kit.questionnaires.faults import Unusable
from alongside.kit.questionnaires.items import Option
from alongside.kit.questionnaires.words import Words, words_of

MOST_OPTIONS = 1000
"""Options of one item, at most."""
Concepts = Sequence[Mapping[str, Any]]
KnownSets = Mapping[str, Concepts]
OPTION_KINDS = {"Integer", "Date", "Time", "String", "Coding", "Reference"}


@cache
def house_sets() -> KnownSets:
    """Value sets of the standard itself, and of questionnaires in public use, that come with the house."""
    found: dict[str, Concepts] = json.loads((Path(__file__).parent / "known.json").read_text("utf-8"))
    return found


def contained_sets(resource: Mapping[str, Any]) -> KnownSets:
    """The value sets that a form brings along, by `#id` and by address, each as a plain list of codings."""
    inside = [one for one in resource.get("contained") or () if isinstance(one, dict)]
    systems = {one.get("url"): one for one in inside if one.get("resourceType") == "CodeSystem"}
    found: dict[str, Concepts] = {}
    for one in inside:
        if one.get("resourceType") != "ValueSet":
            continue
        listed = _listed(one, systems)
        if listed is not None:
            found |= {name: listed for name in (f"#{one.get('id')}", one.get("url")) if name}
    return found


def _listed(value_set: Mapping[str, Any], systems: Mapping[Any, Mapping]) -> Concepts | None:
    """Every coding of a value set; None where the form does not list them all."""
    expansion = value_set.get("expansion")
    if isinstance(expansion, dict) and isinstance(expansion.get("contains"), list):
        return list(_spread(expansion["contains"], "contains", None))
    compose = value_set.get("compose")
    includes = compose.get("include") if isinstance(compose, dict) else None
    if not isinstance(includes, list) or (isinstance(compose, dict) and compose.get("exclude")):
        return None
    found: list[Mapping[str, Any]] = []
    for include in includes:
        part = _included(include, systems) if isinstance(include, dict) else None
        if part is None:
            return None
        found += part
    return found


def _included(include: Mapping[str, Any], systems: Mapping[Any, Mapping]) -> Concepts | None:
    if include.get("filter") or include.get("valueSet"):
        return None
    system = include.get("system")
    concepts = include.get("concept")
    if concepts is None and system in systems:
        concepts = systems[system].get("concept")
    return list(_spread(concepts, "concept", system)) if isinstance(concepts, list) else None


def _spread(concepts: Concepts, below: str, system: Any) -> Iterator[Mapping[str, Any]]:
    """Concepts and those below them, flat, each knowing its system."""
    waiting = [one for one in reversed(concepts) if isinstance(one, dict)]
    while waiting:
        one = waiting.pop()
        yield {"system": one.get("system", system), **one} if one.get("system", system) else one
        more = one.get(below)
        waiting += (
            [each for each in reversed(more) if isinstance(each, dict)] if isinstance(more, list) else []
        )


def own_options(link_id: str, raw: Mapping[str, Any]) -> tuple[Option, ...]:
    """The options that an item lists itself."""
    listed = raw.get("answerOption", [])
    if not isinstance(listed, list) or len(listed) > MOST_OPTIONS:
        raise Unusable("tooManyOptions", link_id=link_id, most=MOST_OPTIONS)
    found = [_own(link_id, one) for one in listed]
    return _named(found)


def _own(link_id: str, raw: Any) -> Option:
    typed = value_of(raw) if isinstance(raw, dict) else None
    if typed is None or typed[0] not in OPTION_KINDS:
        raise Unusable("badOption", link_id=link_id)
    kind, given = typed
    if (kind == "Coding") != isinstance(given, dict) and kind != "Reference":
        raise Unusable("badOption", link_id=link_id)
    extensions = extensions_of(raw)
    prefix = value(extensions, PREFIX)
    return Option(
        given,
        kind,
        _words(given),
        _name(given),
        prefix if isinstance(prefix, str) else "",
        _weight(extensions, given),
        raw.get("initialSelected") is True,
        value(extensions, EXCLUSIVE) is True,
    )


def listed_options(concepts: Concepts, link_id: str) -> tuple[Option, ...]:
    """The codings of a value set as options."""
    if len(concepts) > MOST_OPTIONS:
        raise Unusable("tooManyOptions", link_id=link_id, most=MOST_OPTIONS)
    return _named([_concept(one) for one in concepts])


def _concept(one: Mapping[str, Any]) -> Option:
    coding = {name: one[name] for name in ("system", "version", "code", "display") if one.get(name)}
    extensions = extensions_of(one)
    words = _designated(one) if isinstance(one.get("designation"), list) else _words(one)
    return Option(coding, "Coding", words, _name(coding), "", _weight(extensions, one))


def _designated(one: Mapping[str, Any]) -> Words:
    """The words of a concept with those that its value set gives in other languages."""
    said = {
        each["language"]: each["value"]
        for each in one["designation"]
        if isinstance(each, dict)
        and isinstance(each.get("language"), str)
        and isinstance(each.get("value"), str)
    }
    return Words(str(_words(one)), said)


def _words(given: Any) -> Words:
    if not isinstance(given, Mapping):
        return Words(str(given))
    return words_of(given, "display") or Words(str(given.get("code") or given.get("reference") or ""))


def _name(given: Any) -> str:
    if isinstance(given, Mapping):
        return str(given.get("code") or given.get("reference") or given.get("display") or "")
    return str(given)


def _weight(extensions: Mapping, given: Any) -> float | int | None:
    for url in (ORDINAL, WEIGHT):
        found = number_of(value(extensions, url))
        if found is None and isinstance(given, Mapping):
            found = number_of(value(extensions_of(given), url))
        if found is not None:
            return found
    return None


def _named(options: list[Option]) -> tuple[Option, ...]:
    """Options whose names tell them apart: the system goes before the code, or the place, where it must."""
    plain = [option.name for option in options]
    if len(set(plain)) == len(plain) and "" not in plain:
        return tuple(options)
    found = [f"{_system(option)}|{option.name}" for option in options]
    if len(set(found)) != len(found):
        found = [f"{number}" for number in range(len(options))]
    return tuple(_renamed(option, name) for option, name in zip(options, found, strict=True))


def _system(option: Option) -> str:
    return str(option.value.get("system") or "") if isinstance(option.value, Mapping) else ""


def _renamed(option: Option, name: str) -> Option:
    return Option(
        option.value,
        option.kind,
        option.words,
        name,
        option.prefix,
        option.weight,
        option.chosen,
        option.exclusive,
    )
