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
    _gather(questionnaire, response.get("item"), "", (), found)
    return found


def _gather(questionnaire: Questionnaire, items: Any, parent: str, at: At, found: dict) -> None:
    """The answers below one place; only what belongs there, so that nothing is deeper than the form."""
    seen: dict[str, int] = {}
    for raw in items if isinstance(items, list) else ():
        item = questionnaire.by_link.get(str(raw.get("linkId"))) if isinstance(raw, dict) else None
        if item is None or item.parent != parent or item.type == "display":
            continue
        number = seen.get(item.link_id, 0)
        seen[item.link_id] = number + 1
        if number >= MOST_INSTANCES:
            raise Unusable("tooManyInstances", link_id=item.link_id, most=MOST_INSTANCES)
        if item.type == "group":
            _gather_group(questionnaire, item, raw, (*at, number) if item.repeats else at, found)
        else:
            _gather_answers(questionnaire, item, raw, at, found)


def _gather_group(questionnaire: Questionnaire, item: Item, raw: Mapping, at: At, found: dict) -> None:
    if item.repeats and at[-1]:
        found.setdefault(key_of(item.link_id, at), [])
    _gather(questionnaire, raw.get("item"), item.link_id, at, found)


def _gather_answers(questionnaire: Questionnaire, item: Item, raw: Mapping, at: At, found: dict) -> None:
    key = key_of(item.link_id, at)
    for answer in _answers(raw):
        typed = value_of(answer)
        if typed is not None:
            values = found.setdefault(key, [])
            here = (*at, len(values)) if item.repeats else at
            values.append(plain(item, *typed))
            _gather(questionnaire, answer.get("item"), item.link_id, here, found)


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
