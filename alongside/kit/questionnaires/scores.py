"""Scores from answers, by a scoring's rules; what cannot be scored says why, and with which items it lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from alongside.kit.questionnaires.answering import option_of
from alongside.kit.questionnaires.comparing import exact, is_number
from alongside.kit.questionnaires.faults import WhyNot
from alongside.kit.questionnaires.items import Item, Questionnaire, Value
from alongside.kit.questionnaires.keys import key_of
from alongside.kit.questionnaires.opening import Answers, State
from alongside.kit.questionnaires.scoring import Rule, Scoring
from alongside.kit.questionnaires.words import Words
from alongside.kit.questionnaires.working import worked_out


@dataclass(frozen=True)
class Band:
    """What a score is called: mild, moderate, in remission."""

    code: str
    words: Words


@dataclass(frozen=True)
class Score:
    """One score: its value, or why there is none."""

    name: str
    words: Words
    value: int | float | bool | None
    why_not: WhyNot | None = None
    band: Band | None = None
    unit: str = ""
    lowest: int | float | None = None
    highest: int | float | None = None
    used: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reckoned:
    """A number that an answer is worth; or why it is worth none."""

    number: Decimal | None = None
    why_not: str = ""


def scores(
    questionnaire: Questionnaire, answers: Answers | State, scoring: Scoring | None = None
) -> list[Score]:
    """The scores of the answers by a scoring; without one, the numbers that the form itself calculates."""
    state = worked_out(questionnaire, answers)
    if scoring is None:
        return [_calculated(state, item) for item in questionnaire.order if _is_score(item)]
    found = _found(questionnaire, scoring)
    reckoned = {name: _reckon(state, scoring, name, item) for name, item in found.items()}
    links = {name: item.link_id if item else name for name, item in found.items()}
    return _scored(scoring, reckoned, links)


def score_values(scoring: Scoring, answers: Mapping[str, Value]) -> list[Score]:
    """The scores of plain answers by the names of the items, where there is no form."""
    reckoned = {name: _worth(scoring, name, answers.get(name), None) for name in scoring.names}
    return _scored(scoring, reckoned, {name: name for name in scoring.names})


def _scored(scoring: Scoring, reckoned: Mapping[str, Reckoned], links: Mapping[str, str]) -> list[Score]:
    wrong = _wrong(scoring, reckoned)
    found: dict[str, Score] = {}
    for rule in scoring.rules:
        if wrong:
            found[rule.name] = _none(rule, reckoned[wrong[0]].why_not, wrong, links)
        else:
            found[rule.name] = _ruled(rule, reckoned, found, links)
    return list(found.values())


def _wrong(scoring: Scoring, reckoned: Mapping[str, Reckoned]) -> list[str]:
    """The items for which nothing at all is scored: out of range, or missing, where the rules say so."""
    lacking = [name for name, each in reckoned.items() if each.why_not in {"missing", "not_asked"}]
    beyond = [name for name, each in reckoned.items() if each.why_not and name not in lacking]
    return (beyond if scoring.whole else []) or (lacking if scoring.complete else [])


def _found(questionnaire: Questionnaire, scoring: Scoring) -> dict[str, Item | None]:
    """The items of a form that a scoring is made of, by linkId or by code."""
    coded = {
        f"{code.get('system')}|{code.get('code')}": item
        for item in questionnaire.order
        for code in item.codes
    }
    found: dict[str, Item | None] = {}
    for name in scoring.names:
        places = scoring.places.get(name) or (name,)
        found[name] = next((item for place in places if (item := _place(questionnaire, coded, place))), None)
    return found


def _place(questionnaire: Questionnaire, coded: Mapping[str, Item], place: str) -> Item | None:
    return questionnaire.by_link.get(place) or coded.get(place)


def _reckon(state: State, scoring: Scoring, name: str, item: Item | None) -> Reckoned:
    """What the answer to an item is worth."""
    if item is None or key_of(item.link_id) not in state.keys:
        return Reckoned(why_not="not_asked")
    values = state.answers.get(key_of(item.link_id)) or [None]
    return _worth(scoring, name, values[0], item)


def _worth(scoring: Scoring, name: str, value: Value, item: Item | None) -> Reckoned:
    if value is None:
        return Reckoned(why_not="missing")
    points = scoring.points.get(name, scoring.points.get("*"))
    number = _number(value, points, item)
    if number is None:
        return Reckoned(why_not="not_a_number")
    if name in scoring.decimals:
        number = _rounded(number, scoring.decimals[name])
    if isinstance(points, list):
        return next(
            (Reckoned(worth) for span, worth in points if span.holds(number)),
            Reckoned(why_not="out_of_range"),
        )
    lowest, highest = scoring.ranges.get(name, scoring.ranges.get("*", (number, number)))
    allowed = scoring.allowed.get(name, scoring.allowed.get("*"))
    if not lowest <= number <= highest or (allowed is not None and number not in allowed):
        return Reckoned(why_not="out_of_range")
    return Reckoned(number)


def _number(value: Value, points: Any, item: Item | None) -> Decimal | None:
    """An answer as a number: the points of its code, the weight of its option, the amount, or the number itself."""
    codes = points if isinstance(points, Mapping) else {}
    said = value.get("code", value.get("display")) if isinstance(value, Mapping) else value
    if isinstance(said, str) and said in codes:
        found: Decimal = codes[said]
        return found
    if isinstance(value, bool):
        return Decimal(int(value))
    if isinstance(value, Mapping) and is_number(value.get("value")):
        return exact(value["value"])
    option = option_of(item, value) if item else None
    if option is not None and option.weight is not None:
        return exact(option.weight)
    return exact(value) if is_number(value) else None


def _ruled(
    rule: Rule, reckoned: Mapping[str, Reckoned], before: Mapping[str, Score], links: Mapping
) -> Score:
    """One score by its rule."""
    names = rule.of or tuple(each.name for each in rule.when)
    known = {name: _known(name, reckoned, before) for name in names}
    missing = [name for name, each in known.items() if each.why_not in {"missing", "not_asked"}]
    wrong = [name for name, each in known.items() if each.why_not and name not in missing]
    if wrong:
        return _none(rule, known[wrong[0]].why_not, wrong, links)
    if len(missing) > rule.most_missing or len(missing) == len(known):
        return _none(rule, _why_missing(rule, missing, known), missing, links)
    numbers = {name: each.number for name, each in known.items() if each.number is not None}
    if rule.when:
        return _judged(rule, numbers, links)
    return _told(rule, _raw(rule, numbers, len(missing)), numbers, missing, links)


def _why_missing(rule: Rule, missing: list[str], known: Mapping[str, Reckoned]) -> str:
    if rule.missing != "none":
        return "too_few"
    return "not_asked" if all(known[name].why_not == "not_asked" for name in missing) else "missing"


def _known(name: str, reckoned: Mapping[str, Reckoned], before: Mapping[str, Score]) -> Reckoned:
    if name not in before:
        return reckoned[name]
    value = before[name].value
    if value is None:
        return Reckoned(why_not="depends")
    return Reckoned(Decimal(int(value)) if isinstance(value, bool) else exact(value))


def _raw(rule: Rule, numbers: Mapping[str, Decimal], missing: int) -> Decimal:
    """The number before the table: weighed, put together, and made up for what is missing."""
    weighed = [number * rule.weights.get(name, Decimal(1)) for name, number in numbers.items()]
    if rule.how == "mean":
        found = sum(weighed, Decimal(0)) / len(weighed)
    elif rule.how in {"highest", "lowest"}:
        found = max(weighed) if rule.how == "highest" else min(weighed)
    elif rule.how == "count":
        found = Decimal(sum(1 for number in weighed if number > 0))
    else:
        found = sum(weighed, Decimal(0))
        if rule.missing == "prorate" and missing:
            found = found * (len(weighed) + missing) / len(weighed)
    return found * rule.times


def _told(rule: Rule, raw: Decimal, numbers: Mapping, missing: list[str], links: Mapping) -> Score:
    if rule.table is not None:
        if raw not in rule.table:
            return _none(rule, "not_in_table", [], links, raw=float(raw))
        raw = rule.table[raw]
    if rule.decimals is not None:
        raw = _rounded(raw, rule.decimals)
    band = next((Band(each.code, each.words) for each in rule.bands if each.span.holds(raw)), None)
    return Score(
        rule.name,
        rule.words,
        plain(raw),
        None,
        band,
        rule.unit,
        rule.lowest,
        rule.highest,
        tuple(links.get(name, name) for name in numbers),
        tuple(links.get(name, name) for name in missing),
    )


def _judged(rule: Rule, numbers: Mapping[str, Decimal], links: Mapping[str, str]) -> Score:
    """A yes or a no: whether the conditions hold."""
    held = [each.span.holds(numbers[each.name]) for each in rule.when]
    value = all(held) if rule.how == "all" else any(held)
    return Score(rule.name, rule.words, value, used=tuple(links.get(name, name) for name in numbers))


def _none(rule: Rule, code: str, names: list[str], links: Mapping[str, str], **params: Any) -> Score:
    """A score that there is not, with the reason."""
    where = tuple(links.get(name, name) for name in names)
    lacking = where if code in {"missing", "not_asked", "too_few"} else ()
    return Score(
        rule.name,
        rule.words,
        None,
        WhyNot(code, where, {**params, **({"most": rule.most_missing} if code == "too_few" else {})}),
        None,
        rule.unit,
        rule.lowest,
        rule.highest,
        (),
        lacking,
    )


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def plain(number: Decimal) -> int | float:
    """A number as JSON has it: whole where it is whole."""
    return int(number) if number == number.to_integral_value() else float(number)


def _is_score(item: Item) -> bool:
    return item.calculated is not None and item.type in {"integer", "decimal", "quantity"} and not item.loops


def _calculated(state: State, item: Item) -> Score:
    """A number that the form itself calculates, as a score."""
    values = state.values(key_of(item.link_id))
    value = values[0] if values else None
    if isinstance(value, Mapping):
        value = value.get("value")
    if is_number(value):
        return Score(item.link_id, item.words, value, unit=str((item.unit or {}).get("display") or ""))
    faults = [fault for fault in state.faults if fault.link_id == item.link_id]
    why = (
        WhyNot("cannot_compute", (item.link_id,), faults[0].params)
        if faults
        else WhyNot("missing", (item.link_id,))
    )
    return Score(item.link_id, item.words, None, why)
