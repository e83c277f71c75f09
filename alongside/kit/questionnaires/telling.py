"""The items of a response, told from the answers: nested as the form is, of open items only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from alongside.kit.questionnaires.answering import option_of
from alongside.kit.questionnaires.comparing import is_number
from alongside.kit.questionnaires.extensions import ORDINAL, value_of
from alongside.kit.questionnaires.items import CHOICES, Item, Value
from alongside.kit.questionnaires.keys import At, key_of
from alongside.kit.questionnaires.opening import State


@dataclass
class Telling:
    """How a response is told: in a reader's words or without any; with the weights that expressions ask for."""

    language: str | None = None
    weighed: bool = False
    elements: dict[str, dict[str, Any]] = field(default_factory=dict)
    """The item of the response at each place."""

    def text(self, item: Item) -> dict[str, str]:
        """The question, where it is told."""
        said = "" if self.language is None else item.words.to(self.language)
        return {"text": said} if said else {}


def response_items(state: State, items: tuple[Item, ...], at: At, telling: Telling) -> list[dict[str, Any]]:
    """The items of a response below one place: only those that have an answer, or hold one."""
    found: list[dict[str, Any]] = []
    for item in items:
        if key_of(item.link_id, at) not in state.keys or item.type == "display":
            continue
        for here in _instances(state, item, at):
            answered = _answered(state, item, here, telling)
            if answered:
                element = {"linkId": item.link_id, **telling.text(item), **answered}
                telling.elements[key_of(item.link_id, here)] = element
                found.append(element)
    return found


def _instances(state: State, item: Item, at: At) -> list[At]:
    if item.type == "group" and item.repeats:
        return [(*at, number) for number in range(state.count(item, at))]
    return [at]


def _answered(state: State, item: Item, at: At, telling: Telling) -> dict[str, Any]:
    if item.type == "group":
        below = response_items(state, item.items, at, telling)
        return {"item": below} if below else {}
    values = state.answers.get(key_of(item.link_id, at), [])
    answers = []
    for number, value in enumerate(values):
        here = (*at, number) if item.repeats else at
        below = response_items(state, item.items, here, telling) if item.items else []
        given = _weighed(item, value) if telling.weighed else answer_of(item, value)
        answers.append({**given, **({"item": below} if below else {})})
    return {"answer": answers} if answers else {}


def _weighed(item: Item, value: Value) -> dict[str, Any]:
    """An answer with the weight of its option, as `ordinal()` and `weight()` look for it."""
    option = option_of(item, value) if isinstance(value, Mapping) and item.options else None
    if option is None or option.weight is None:
        return answer_of(item, value)
    return {"valueCoding": {**value, "extension": [{"url": ORDINAL, "valueDecimal": option.weight}]}}


def answer_of(item: Item, value: Value) -> dict[str, Any]:
    """One answer as FHIR has it: the value under the name of its kind."""
    if isinstance(value, Mapping) and value_of(value) is not None:
        return dict(value)
    return {f"value{kind_of(item, value)}": value}


def kind_of(item: Item, value: Value) -> str:
    """The data type under which an answer stands."""
    if item.type not in CHOICES or isinstance(value, Mapping) and "reference" not in value:
        return item.kind
    option = option_of(item, value)
    if option is not None:
        return option.kind
    return "Reference" if isinstance(value, Mapping) else _guessed(value)


def _guessed(value: Value) -> str:
    if isinstance(value, bool):
        return "Boolean"
    if is_number(value):
        return "Integer" if isinstance(value, int) else "Decimal"
    return "String"
