"""Answers as people give them: what stands there at first, what they type, and what it says when read again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from alongside.kit.questionnaires.comparing import is_date, is_moment, is_number, is_time, same
from alongside.kit.questionnaires.extensions import value_of
from alongside.kit.questionnaires.faults import Fault, Unreadable
from alongside.kit.questionnaires.items import CHOICES, Item, Option, Questionnaire, Value
from alongside.kit.questionnaires.keys import MOST_INSTANCES, At, key_of, parts_of
from alongside.kit.questionnaires.opening import opened
from alongside.kit.units import unit_of

LONGEST_ANSWER = 100_000
MOST_ANSWERS = 200
WHOLE = re.compile(r"[+-]?\d{1,10}")
NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?")
YES, NO = "true", "false"


def begin(questionnaire: Questionnaire) -> dict[str, list[Value]]:
    """The answers that a form starts from: its initial values and the options chosen beforehand."""
    found: dict[str, list[Value]] = {}
    for item in questionnaire.order:
        first = [option.value for option in item.options if option.chosen] or list(item.initial)
        if first and item.takes_answers:
            found[key_of(item.link_id, (0,) * len(item.loops))] = first if item.repeats else first[:1]
    state = opened(questionnaire, found)
    return {key: values for key, values in found.items() if key in state.keys}


def typed(item: Item, texts: Sequence[str]) -> list[Value]:
    """The answers that somebody's texts mean; raises Unreadable where one means none. Empty texts are no answer.

    Of a quantity there are two texts for each answer: the number and the unit (empty where there is none to choose).
    """
    if item.type == "quantity":
        return _amounts(item, texts)
    found = [text.strip() if item.type != "text" else text for text in texts]
    kept = [text for text in found if text.strip()]
    if len(kept) > MOST_ANSWERS or any(len(text) > LONGEST_ANSWER for text in kept):
        raise Unreadable(Fault("tooLong", item.link_id, params={"most": LONGEST_ANSWER}))
    return [_one(item, text) for text in kept]


def _one(item: Item, text: str) -> Value:
    if item.options or item.type in CHOICES:
        return _chosen(item, text)
    reader = READERS.get(item.type)
    value = reader(item, text) if reader else text
    if value is None:
        raise Unreadable(Fault("invalidFormat", item.link_id, params={"type": item.type, "text": text[:80]}))
    return value


def _chosen(item: Item, text: str) -> Value:
    for option in item.options:
        if option.name == text:
            return option.value
    if item.open:
        return text
    if item.options_unknown or not item.options:
        return {"display": text}
    raise Unreadable(Fault("invalidAnswerOption", item.link_id, params={"text": text[:80]}))


def _whole(item: Item, text: str) -> int | None:
    return int(text) if WHOLE.fullmatch(text) else None


def number_from(text: str) -> int | float | None:
    """A number as people write it, with a point or a comma."""
    text = text.replace(" ", "").replace("\u00a0", "").replace("−", "-")
    if not NUMBER.fullmatch(text):
        return None
    return float(text.replace(",", ".")) if "," in text or "." in text else int(text)


def _number(item: Item, text: str) -> int | float | None:
    return number_from(text)


def _boolean(item: Item, text: str) -> bool | None:
    return {YES: True, NO: False}.get(text)


def _date(item: Item, text: str) -> str | None:
    return text if is_date(text) else None


def _moment(item: Item, text: str) -> str | None:
    return text if is_moment(text) else None


def _time(item: Item, text: str) -> str | None:
    if not is_time(text):
        return None
    return text + ":00" if len(text) == 5 else text


def _amounts(item: Item, texts: Sequence[str]) -> list[Value]:
    pairs = zip(texts[::2], [*texts[1::2], ""], strict=False)
    given = [(number.strip(), unit.strip()) for number, unit in pairs if number.strip()]
    if len(given) > MOST_ANSWERS:
        raise Unreadable(Fault("tooLong", item.link_id, params={"most": MOST_ANSWERS}))
    return [_amount(item, number, unit) for number, unit in given]


def _amount(item: Item, text: str, unit: str) -> Value:
    number = number_from(text)
    if number is None or len(unit) > 100:
        raise Unreadable(Fault("invalidFormat", item.link_id, params={"type": item.type, "text": text[:80]}))
    coding = _unit(item, unit)
    return measured(number, coding) if coding else {"value": number, **({"unit": unit} if unit else {})}


def measured(number: int | float, coding: Mapping[str, Any]) -> dict[str, Any]:
    """An amount in a unit, as a Quantity."""
    words = coding.get("display") or coding.get("code")
    named = {"unit": words, "system": coding.get("system"), "code": coding.get("code")}
    return {"value": number, **{name: each for name, each in named.items() if each}}


def _unit(item: Item, said: str) -> Mapping[str, Any] | None:
    if not said:
        return item.unit or (item.units[0] if len(item.units) == 1 else None)
    for coding in (*item.units, *([item.unit] if item.unit else [])):
        if said in {coding.get("code"), coding.get("display")}:
            return coding
    return None


def _reference(item: Item, text: str) -> Value:
    return {"reference": text} if "/" in text and " " not in text else {"display": text}


def _attachment(item: Item, text: str) -> Value:
    return {"url": text}


READERS = {
    "boolean": _boolean,
    "integer": _whole,
    "decimal": _number,
    "date": _date,
    "dateTime": _moment,
    "time": _time,
    "reference": _reference,
    "attachment": _attachment,
}


def texts_of(item: Item, values: Sequence[Value]) -> list[str]:
    """Answers as they would be typed; of a quantity the number and the unit."""
    if item.type == "quantity":
        return [text for value in values for text in _amount_texts(value)]
    return [_text(item, value) for value in values]


def _amount_texts(value: Value) -> tuple[str, str]:
    if not isinstance(value, Mapping) or not is_number(value.get("value")):
        return _text_of_mapping(value) if isinstance(value, Mapping) else str(value), ""
    return str(value["value"]), unit_of(value)


def _text(item: Item, value: Value) -> str:
    option = option_of(item, value)
    if option is not None:
        return option.name
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, Mapping):
        return _text_of_mapping(value)
    return f"{value}"


def _text_of_mapping(value: Mapping[str, Any]) -> str:
    if is_number(value.get("value")):
        return f"{value['value']} {value.get('code') or value.get('unit') or ''}".strip()
    for name in ("reference", "display", "code", "url", "title"):
        if value.get(name):
            return str(value[name])
    inner = value_of(value)
    return str(inner[1]) if inner else ""


def option_of(item: Item, value: Value) -> Option | None:
    """The option that an answer is; None where it is none of them."""
    return next((option for option in item.options if same(option.value, value)), None)


def shown(item: Item, value: Value, language: str = "en") -> str:
    """An answer in words, in the reader's language where the form has it. Yes and no stay `true` and `false`."""
    option = option_of(item, value)
    if option is not None:
        return option.words.to(language)
    if isinstance(value, Mapping):
        if is_number(value.get("value")):
            return f"{value['value']} {value.get('unit') or value.get('code') or ''}".strip()
        return str(value.get("display") or value.get("title") or _text_of_mapping(value))
    return _text(item, value)


def add_instance(questionnaire: Questionnaire, answers: Mapping[str, list[Value]], key: str) -> dict:
    """Answers with one more instance of a repeating group, after the last; `key` names any of its instances."""
    link_id, at = parts_of(key)
    state = opened(questionnaire, answers)
    item = questionnaire.by_link[link_id]
    number = state.count(item, at[:-1])
    if number >= MOST_INSTANCES:
        raise Unreadable(Fault("maxCount", link_id, key, params={"most": MOST_INSTANCES}))
    return {**answers, key_of(link_id, (*at[:-1], number)): []}


def drop_instance(questionnaire: Questionnaire, answers: Mapping[str, list[Value]], key: str) -> dict:
    """Answers without one instance of a repeating group; those after it move up."""
    link_id, at = parts_of(key)
    found = {}
    for each, values in answers.items():
        moved = _moved(questionnaire, each, link_id, at)
        if moved is not None:
            found[moved] = values
    return found


def _moved(questionnaire: Questionnaire, key: str, dropped: str, at: At) -> str | None:
    link_id, there = parts_of(key)
    item = questionnaire.by_link.get(link_id)
    level = len(at) - 1
    around = (*item.loops, link_id) if item else ()
    if len(there) <= level or around[level : level + 1] != (dropped,) or there[:level] != at[:level]:
        return key
    if there[level] == at[level]:
        return None
    return key_of(
        link_id, (*there[:level], there[level] - int(there[level] > at[level]), *there[level + 1 :])
    )
