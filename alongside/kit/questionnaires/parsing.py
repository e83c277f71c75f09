"""A FHIR R4 Questionnaire read into a form; what cannot be worked with is refused with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from alongside.kit.questionnaires import extensions as known_as
from alongside.kit.questionnaires.extensions import Extensions, extensions_of, value, value_of, values
from alongside.kit.questionnaires.faults import Fault, Severity, Unusable
from alongside.kit.questionnaires.items import (
    KINDS,
    SILENT,
    Condition,
    Expression,
    Item,
    Option,
    Questionnaire,
)
from alongside.kit.questionnaires.keys import PLACED
from alongside.kit.questionnaires.options import (
    KnownSets,
    contained_sets,
    house_sets,
    listed_options,
    own_options,
)
from alongside.kit.questionnaires.ordering import in_order
from alongside.kit.questionnaires.words import Words, words_of

MOST_ITEMS = 5000
DEEPEST = 20
LONGEST_WORDS = 50_000
MOST_CONDITIONS = 200
OPERATORS = frozenset({"exists", "=", "!=", ">", "<", ">=", "<="})
TYPES = frozenset({*KINDS, *SILENT, "question"})


@dataclass
class Reading:
    """What is gathered while a form is read."""

    sets: KnownSets
    by_link: dict[str, Item] = field(default_factory=dict)
    seen: dict[str, None] = field(default_factory=dict)
    remarks: list[Fault] = field(default_factory=list)

    def remark(self, code: str, link_id: str, **params: Any) -> None:
        """Say what is left aside or not known, without refusing the form."""
        self.remarks.append(Fault(code, link_id, link_id, None, params, "warning"))


def parse(resource: Any, known: KnownSets | None = None) -> Questionnaire:
    """The form of a Questionnaire resource; raises Unusable with the reason where it cannot be asked."""
    if not isinstance(resource, Mapping) or resource.get("resourceType") != "Questionnaire":
        raise Unusable("notAQuestionnaire")
    reading = Reading({**house_sets(), **(known or {}), **contained_sets(resource)})
    items = _items(reading, resource, (), ())
    if not items:
        raise Unusable("noItems")
    beside = extensions_of(resource)
    _left_aside(reading, beside, "")
    order = in_order(items, reading.by_link)
    return Questionnaire(
        url=_text(resource, "url"),
        version=_text(resource, "version"),
        title=words_of(resource, "title") or words_of(resource, "name"),
        items=items,
        by_link={link_id: reading.by_link[link_id] for link_id in reading.seen},
        order=order,
        raw=resource,
        remarks=tuple(reading.remarks),
        variables=_expressions(beside, known_as.VARIABLE),
        constraints=_constraints(beside),
        extract=value(beside, known_as.EXTRACT) is True,
        calculates=any(item.calculated or item.open_if for item in order),
    )


def _items(
    reading: Reading, element: Mapping, above: tuple[str, ...], loops: tuple[str, ...]
) -> tuple[Item, ...]:
    """The items below an element, each with those below it."""
    listed = element.get("item", [])
    if not isinstance(listed, list):
        raise Unusable("badShape", at=above[-1] if above else "Questionnaire", name="item")
    if len(above) >= DEEPEST and listed:
        raise Unusable("tooDeep", most=DEEPEST)
    return tuple(_item(reading, raw, above, loops) for raw in listed)


def _item(reading: Reading, raw: Any, above: tuple[str, ...], loops: tuple[str, ...]) -> Item:
    link_id, kind = _identified(reading, raw)
    beside = extensions_of(raw)
    _left_aside(reading, beside, link_id)
    repeats = raw.get("repeats") is True and kind != "display"
    below = _items(reading, raw, (*above, link_id), (*loops, link_id) if repeats else loops)
    shown, helping = _helping(below)
    item = Item(
        link_id=link_id,
        type=kind,
        words=words_of(raw, "text"),
        prefix=words_of(raw, "prefix"),
        help=helping,
        entry_format=_entry_format(beside),
        required=raw.get("required") is True,
        repeats=repeats,
        read_only=raw.get("readOnly") is True,
        hidden=value(beside, known_as.HIDDEN) is True,
        control=_control(beside),
        codes=tuple(one for one in raw.get("code") or () if isinstance(one, dict)),
        limits=_limits(raw, beside),
        resource_types=tuple(map(str, values(beside, known_as.RESOURCE))),
        mime_types=tuple(map(str, values(beside, known_as.MIME))),
        initial=_initial(raw, kind),
        conditions=_conditions(link_id, raw),
        any_of=raw.get("enableBehavior") == "any",
        open_if=next(iter(_expressions(beside, known_as.OPEN_IF)), None),
        calculated=next(iter(_expressions(beside, known_as.CALCULATED)), None),
        variables=_expressions(beside, known_as.VARIABLE),
        constraints=_constraints(beside),
        extract=_extract(beside),
        items=shown,
        parent=above[-1] if above else "",
        loops=loops,
        raw=raw,
        **_offered(reading, link_id, kind, raw),
        **_measured_in(reading, link_id, beside),
    )
    reading.by_link[link_id] = item
    return item


def _identified(reading: Reading, raw: Any) -> tuple[str, str]:
    """The linkId and the type of an item, both as they must be."""
    if not isinstance(raw, Mapping):
        raise Unusable("badShape", at="item", name="item")
    link_id, kind = raw.get("linkId"), raw.get("type")
    if not isinstance(link_id, str) or not link_id or len(link_id) > 255:
        raise Unusable("badLinkId", link_id=link_id)
    if PLACED.fullmatch(link_id):
        raise Unusable("linkIdLooksLikeAPlace", link_id=link_id)
    if link_id in reading.seen:
        raise Unusable("linkIdTwice", link_id=link_id)
    reading.seen[link_id] = None
    if len(reading.seen) > MOST_ITEMS:
        raise Unusable("tooManyItems", most=MOST_ITEMS)
    if kind not in TYPES:
        raise Unusable("unknownType", link_id=link_id, type=kind)
    if isinstance(raw.get("text"), str) and len(raw["text"]) > LONGEST_WORDS:
        raise Unusable("tooLong", link_id=link_id, most=LONGEST_WORDS)
    return link_id, _asked(reading, link_id, raw) if kind == "question" else str(kind)


def _asked(reading: Reading, link_id: str, raw: Mapping) -> str:
    """What an item of the abstract type `question` is, by what stands in it."""
    reading.remark("notSupported", link_id, what="question")
    if raw.get("answerOption") or raw.get("answerValueSet"):
        return "choice"
    return "group" if raw.get("item") else "string"


def _offered(reading: Reading, link_id: str, kind: str, raw: Mapping) -> dict[str, Any]:
    """The options of an item, and whether own words are an answer too."""
    options: tuple[Option, ...] = own_options(link_id, raw)
    unknown = ""
    address = raw.get("answerValueSet")
    if isinstance(address, str) and not options:
        concepts = reading.sets.get(address) or reading.sets.get(address.partition("|")[0])
        if concepts is None:
            unknown = address
            reading.remark("valueSetUnknown", link_id, address=address)
        else:
            options = listed_options(concepts, link_id)
    return {"options": options, "options_unknown": unknown, "open": kind == "open-choice"}


def _measured_in(reading: Reading, link_id: str, beside: Extensions) -> dict[str, Any]:
    """The unit, or the units, in which an item is measured."""
    units: tuple[Mapping[str, Any], ...] = tuple(
        one for one in values(beside, known_as.UNIT_OPTION) if isinstance(one, dict)
    )
    unit = value(beside, known_as.UNIT)
    address = value(beside, known_as.UNIT_SET)
    unknown = ""
    if isinstance(address, str):
        concepts = reading.sets.get(address) or reading.sets.get(address.partition("|")[0])
        if concepts is None:
            unknown = address
            reading.remark("valueSetUnknown", link_id, address=address)
        else:
            units += tuple(concepts)
    return {"unit": unit if isinstance(unit, dict) else None, "units": units, "units_unknown": unknown}


def _helping(below: tuple[Item, ...]) -> tuple[tuple[Item, ...], Words]:
    """Items below without those that only help to show this one, and the first words of help."""
    helping = [item for item in below if item.type == "display" and item.control in known_as.HELPING]
    words = next(
        (item.words for item in helping if item.control not in {"unit", "lower", "upper"}), Words("")
    )
    return tuple(item for item in below if item not in helping), words


def _control(beside: Extensions) -> str:
    concept = value(beside, known_as.CONTROL)
    codings = concept.get("coding") if isinstance(concept, dict) else None
    first = codings[0] if isinstance(codings, list) and codings else None
    return str(first.get("code") or "") if isinstance(first, dict) else ""


def _entry_format(beside: Extensions) -> Words:
    found = beside.get(known_as.ENTRY_FORMAT)
    return words_of(found[0], "valueString") if found else Words("")


def _limits(raw: Mapping, beside: Extensions) -> dict[str, Any]:
    found = {name: value(beside, url) for url, name in known_as.LIMITS.items() if url in beside}
    if isinstance(raw.get("maxLength"), int):
        found["max_length"] = raw["maxLength"]
    return found


def _initial(raw: Mapping, kind: str) -> tuple[Any, ...]:
    listed = raw.get("initial") or ()
    found = [value_of(one) for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    return tuple(pair[1] for pair in found if pair is not None) if kind not in {"group", "display"} else ()


def _conditions(link_id: str, raw: Mapping) -> tuple[Condition, ...]:
    listed = raw.get("enableWhen") or []
    if not isinstance(listed, list) or len(listed) > MOST_CONDITIONS:
        raise Unusable("badCondition", link_id=link_id)
    if len(listed) > 1 and raw.get("enableBehavior") not in {"any", "all"}:
        raise Unusable("enableBehaviorMissing", link_id=link_id)
    return tuple(_condition(link_id, one) for one in listed)


def _condition(link_id: str, raw: Any) -> Condition:
    answer = value_of(raw, "answer") if isinstance(raw, dict) else None
    if answer is None or raw.get("operator") not in OPERATORS or not isinstance(raw.get("question"), str):
        raise Unusable("badCondition", link_id=link_id)
    if raw["operator"] == "exists" and not isinstance(answer[1], bool):
        raise Unusable("badCondition", link_id=link_id)
    return Condition(raw["question"], raw["operator"], answer[1])


def _expressions(beside: Extensions, url: str) -> tuple[Expression, ...]:
    return tuple(
        Expression(one["expression"], str(one.get("name") or ""), str(one.get("description") or ""))
        for one in values(beside, url)
        if isinstance(one, dict) and isinstance(one.get("expression"), str)
    )


def _constraints(beside: Extensions) -> tuple[Expression, ...]:
    return tuple(_constraint(one) for one in beside.get(known_as.CONSTRAINT, ()))


def _constraint(extension: Mapping) -> Expression:
    parts = extensions_of(extension)
    text, words = value(parts, "expression"), value(parts, "human")
    severity: Severity = "warning" if value(parts, "severity") == "warning" else "error"
    return Expression(str(text or ""), str(value(parts, "key") or ""), str(words or ""), severity)


def _extract(beside: Extensions) -> bool | None:
    found = value(beside, known_as.EXTRACT)
    return found if isinstance(found, bool) else None


def _left_aside(reading: Reading, beside: Extensions, link_id: str) -> None:
    for url in beside:
        if url in known_as.NOT_SUPPORTED:
            reading.remark("notSupported", link_id, what=url.rpartition("/")[2])


def _text(resource: Mapping, name: str) -> str:
    found = resource.get(name)
    return found if isinstance(found, str) else ""


def all_items(items: tuple[Item, ...]) -> Iterator[Item]:
    """Every item of a form, in the order in which it is read."""
    for item in items:
        yield item
        yield from all_items(item.items)
