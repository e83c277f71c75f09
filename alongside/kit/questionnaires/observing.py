"""Which answers stand in the record on their own: items that the form marks for it (SDC observationExtract)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from alongside.kit.questionnaires.answering import option_of
from alongside.kit.questionnaires.comparing import is_number
from alongside.kit.questionnaires.extensions import SDC, extensions_of, value
from alongside.kit.questionnaires.items import Coding, Item, Questionnaire, Value
from alongside.kit.questionnaires.opening import Answers, State, places_of
from alongside.kit.questionnaires.words import Words
from alongside.kit.questionnaires.working import worked_out

CATEGORY = SDC + "observation-extract-category"
SURVEY = "survey"
AS_OBSERVED = {
    "boolean": "Boolean",
    "integer": "Integer",
    "time": "Time",
    "date": "DateTime",
    "dateTime": "DateTime",
    "string": "String",
    "text": "String",
    "url": "String",
}


@dataclass(frozen=True)
class Observed:
    """An answer that is a finding: what was found, under which codes. `kind` is the X of Observation.value[x]."""

    key: str
    link_id: str
    codes: tuple[Coding, ...]
    kind: str
    value: Value
    category: str
    words: Words


def observations(
    questionnaire: Questionnaire, answers: Answers | State, language: str = ""
) -> list[Observed]:
    """The findings among the answers, one for each answer of an item that is marked and has a code.

    What was chosen is told in the reader's language beside its code.
    """
    state = worked_out(questionnaire, answers)
    marked = _marked(questionnaire)
    return [
        found
        for place in places_of(state)
        if place.item.link_id in marked and place.item.codes and place.item.takes_answers
        for given in state.values(place.key)
        if (found := _observed(place.key, place.item, given, language)) is not None
    ]


def _marked(questionnaire: Questionnaire) -> set[str]:
    """The items that are marked, themselves or with what is around them."""
    found: dict[str, bool] = {}
    for item in questionnaire.order:
        around = found[item.parent] if item.parent else questionnaire.extract
        found[item.link_id] = around if item.extract is None else item.extract
    return {link_id for link_id, marked in found.items() if marked}


def _observed(key: str, item: Item, given: Value, language: str) -> Observed | None:
    typed = _typed(item, given, language)
    if typed is None:
        return None
    return Observed(key, item.link_id, item.codes, typed[0], typed[1], _category(item), item.words)


def _typed(item: Item, given: Value, language: str) -> tuple[str, Any] | None:
    """An answer under the kind that an Observation has for it."""
    if isinstance(given, Mapping):
        option = option_of(item, given)
        return _of_mapping(given, option.words.to(language) if option else "")
    if is_number(given) and (item.unit is not None or item.type == "decimal"):
        return "Quantity", {"value": given, **_unit(item.unit or {})}
    if isinstance(given, str) and item.type in {"choice", "open-choice"}:
        return "CodeableConcept", {"text": given}
    kind = AS_OBSERVED.get(item.type)
    return (kind, given) if kind else None


def _of_mapping(given: Mapping[str, Any], said: str) -> tuple[str, Any] | None:
    if is_number(given.get("value")):
        return "Quantity", dict(given)
    if given.get("code"):
        words = said or given.get("display")
        return "CodeableConcept", {"coding": [dict(given)], **({"text": words} if words else {})}
    return ("CodeableConcept", {"text": given["display"]}) if given.get("display") else None


def _unit(coding: Coding) -> dict[str, Any]:
    named = {
        "unit": coding.get("display") or coding.get("code"),
        "system": coding.get("system"),
        "code": coding.get("code"),
    }
    return {name: each for name, each in named.items() if each}


def _category(item: Item) -> str:
    concept = value(extensions_of(item.raw), CATEGORY)
    codings = concept.get("coding") if isinstance(concept, Mapping) else None
    first = codings[0] if isinstance(codings, list) and codings else {}
    return str(first.get("code") or SURVEY) if isinstance(first, Mapping) else SURVEY
