"""A QuestionnaireResponse of the answers, and the answers of a QuestionnaireResponse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from alongside.kit.questionnaires.extensions import value_of
from alongside.kit.questionnaires.faults import Unusable
from alongside.kit.questionnaires.items import CHOICES, Item, Questionnaire, Value
from alongside.kit.questionnaires.keys import MOST_INSTANCES, At, key_of
from alongside.kit.questionnaires.opening import Answers, State
from alongside.kit.questionnaires.telling import Telling, response_items
from alongside.kit.questionnaires.working import worked_out

DEEPEST = 60
"""Levels of a response, items and answers together, at most."""


def to_response(
    questionnaire: Questionnaire,
    answers: Answers | State,
    *,
    status: str = "completed",
    subject: Mapping[str, Any] | None = None,
    author: Mapping[str, Any] | None = None,
    source: Mapping[str, Any] | None = None,
    authored: str = "",
    language: str = "",
) -> dict[str, Any]:
    """The answers as FHIR has them: nested, of open items only, with the questions in the reader's language."""
    state = worked_out(questionnaire, answers)
    said = {
        "questionnaire": questionnaire.canonical,
        "language": language,
        "status": status,
        "subject": subject,
        "authored": authored,
        "author": author,
        "source": source,
        "item": response_items(state, questionnaire.items, (), Telling(language)),
    }
    return {"resourceType": "QuestionnaireResponse", **{name: value for name, value in said.items() if value}}


def from_response(questionnaire: Questionnaire, response: Mapping[str, Any]) -> dict[str, list[Value]]:
    """The answers of a response, by their keys; what has no place in the form is left to `check_response`."""
    found: dict[str, list[Value]] = {}
    _gather(questionnaire, response.get("item"), (), found, 0)
    return found


def _gather(questionnaire: Questionnaire, items: Any, at: At, found: dict, depth: int) -> None:
    if depth > DEEPEST:
        raise Unusable("tooDeep", most=DEEPEST)
    seen: dict[str, int] = {}
    for raw in items if isinstance(items, list) else ():
        item = questionnaire.by_link.get(str(raw.get("linkId"))) if isinstance(raw, dict) else None
        if item is None or len(item.loops) != len(at) or item.type == "display":
            continue
        number = seen.get(item.link_id, 0)
        seen[item.link_id] = number + 1
        if number >= MOST_INSTANCES:
            raise Unusable("tooManyInstances", link_id=item.link_id, most=MOST_INSTANCES)
        _gather_item(questionnaire, item, raw, (*at, number) if _again(item) else at, found, depth)


def _again(item: Item) -> bool:
    return item.type == "group" and item.repeats


def _gather_item(
    questionnaire: Questionnaire, item: Item, raw: Mapping, at: At, found: dict, depth: int
) -> None:
    if _again(item) and at[-1]:
        found.setdefault(key_of(item.link_id, at), [])
    if item.type == "group":
        _gather(questionnaire, raw.get("item"), at, found, depth + 1)
        return
    values: list[Value] = []
    for answer in _answers(raw):
        here = (*at, len(values)) if item.repeats else at
        typed = value_of(answer)
        if typed is not None:
            values.append(plain(item, *typed))
            _gather(questionnaire, answer.get("item"), here, found, depth + 1)
    if values:
        key = key_of(item.link_id, at)
        found[key] = [*found.get(key, []), *values]


def _answers(raw: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    listed = raw.get("answer")
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else ()


def plain(item: Item, kind: str, value: Any) -> Value:
    """An answer as it is worked with: the bare value, where its kind is one that the item takes."""
    if kind == _expected(item, kind, value):
        return value
    return {f"value{kind}": value}


def _expected(item: Item, kind: str, value: Any) -> str:
    if item.type not in CHOICES:
        return item.kind
    if kind == "Coding":
        return "Coding"
    if kind == "String" and item.open:
        return "String"
    kinds = {option.kind for option in item.options}
    return kind if kind in kinds else ""
