"""A form as a page shows it: its open questions in order, each with its field, what stands there, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.questionnaires import (
    Fault,
    Item,
    Place,
    Questionnaire,
    State,
    check,
    places,
    shown,
    worked_out,
)
from alongside.questionnaires import fault_words, typing_in
from alongside.questionnaires.languages import page_language
from alongside.questionnaires.models import Answering
from alongside.questionnaires.queries.begun import Begun, Typed
from alongside.questionnaires.queries.offered import offered_for, points
from alongside.ui import words

Shown = dict[str, Any]
FEW_OPTIONS = 12
MOST_STEPS = 11
HELPING = {"help", "lower", "upper", "unit", "prompt", "flyover", "legal"}
_CONTROLS = {
    "text": "textarea", "date": "date", "dateTime": "datetime-local", "time": "time", "url": "url",
    "integer": "number", "decimal": "number", "quantity": "quantity", "attachment": "file", "boolean": "yesno",
}  # fmt: skip


def all_places(form: Questionnaire, state: State) -> list[Place]:
    """Every place of a form that is shown now, in order."""
    return [one for one in places(form, state) if not one.item.hidden]


def asked_places(form: Questionnaire, state: State) -> list[Place]:
    """The places that one answers."""
    return [one for one in all_places(form, state) if one.item.takes_answers and not one.item.read_only]


class Sheet:
    """One form with its answers, worked out once: what is shown of it hangs on this."""

    def __init__(
        self, by: Actor, begun: Begun, *, faults: Sequence[Fault] | None = None, more: str = "",
        said: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        self.by, self.begun, self.more = by, begun, more
        self.state = worked_out(begun.form, begun.answers)
        self.places = all_places(begun.form, self.state)
        self.language = translation.get_language() or "en"
        self.faults: dict[str, list[Fault]] = {}
        for fault in check(begun.form, self.state, finished=False) if faults is None else faults:
            if fault.severity == "error":
                self.faults.setdefault(fault.key, []).append(fault)
        self.said = dict(said or {})

    def questions(self) -> list[Place]:
        """The places that take an answer."""
        return asked_places(self.begun.form, self.state)

    def row(self, place: Place) -> Shown:
        """One place, as it is drawn."""
        item = place.item
        name = typing_in.id_of(self.begun, place.key)
        row: Shown = {
            "id": name, "key": place.key, "kind": _kind(item), "depth": min(place.depth, 3), "required": item.required,
            "label": " ".join(part for part in (item.prefix.to(self.language), item.words.to(self.language)) if part),
            "hint": item.help.to(self.language), "format": item.entry_format.to(self.language),
        }  # fmt: skip
        if row["kind"] == "group":
            return row | self._group(place)
        if row["kind"] == "display":
            return row
        return row | self._question(place, name)

    def rows(self) -> list[Shown]:
        """Every place, in order."""
        return [self.row(one) for one in self.places]

    def _group(self, place: Place) -> Shown:
        item = place.item
        last = place.number == place.count - 1
        most = item.limits.get("max_occurs")
        faults = self.faults.get(place.key, []) if place.number == 0 else []
        faults = faults or (self.faults.get(place.key.rpartition("@")[0], []) if place.number == 0 else [])
        return {
            "repeats": item.repeats, "number": place.number + 1, "count": place.count,
            "may_drop": item.repeats and place.count > 1,
            "may_add": item.repeats and last and not (isinstance(most, int) and place.count >= most),
            "wrong": " ".join(fault_words.sentence(one, item) for one in faults),
        }  # fmt: skip

    def _question(self, place: Place, name: str) -> Shown:
        item, key = place.item, place.key
        there = self.begun.fields.get(key)
        values = list(self.state.values(key)) if item.read_only else list(there.said if there else [])
        texts = typing_in.texts_shown(item, values, self.by.zone)
        sentences = (fault_words.sentence(one, item) for one in self.faults.get(key, []))
        row: Shown = {
            "name": f"f-{name}", "texts": texts, "control": _control(item), "many": item.repeats,
            "seen": typing_in.token_of(there.edition if there else 0, texts, key),
            "wrong": self.said.get(key) or " ".join(dict.fromkeys(sentences)),
            "others": self.others(item, there), "words": [in_words(item, one) for one in values],
            "step": "1" if item.type == "integer" else "any", "unit": unit_of(item),
        }  # fmt: skip
        if points(item):
            row |= _pointing(item, texts, begun_offers=offered_for(item, self.begun.offered))
        elif row["control"] == "scale":
            row |= {"numbers": list(_steps(item)), "ends": ends_of(self.begun.form, item, self.language)}
        elif item.options:
            row |= _options(item, texts, self.language)
        elif item.type == "quantity":
            row |= _amounts(item, texts, more=self.more == key)
        elif item.type == "attachment":
            row["files"] = [
                {"mark": typing_in.file_mark(one), "title": one.get("title", "")}
                for one in values
                if isinstance(one, Mapping)
            ]
        elif item.repeats:
            row["texts"] = texts + [""] * (not texts or self.more == key)
            row["may_add"] = bool(texts)
        return row

    def others(self, item: Item, there: Typed | None) -> list[Shown]:
        """What stood there from another device, when this one had not seen it."""
        return [
            {"words": ", ".join(in_words(item, value) for value in one["said"]), "late": bool(one.get("late"))}
            for one in (there.others if there else [])
        ]  # fmt: skip


def form_of(
    by: Actor, begun: Begun, *, next_page: str = "", faults: Sequence[Fault] | None = None, more: str = "",
    said: Mapping[str, str] | None = None,
) -> Shown:  # fmt: skip
    """A whole form, all on one page."""
    sheet = Sheet(by, begun, faults=faults, more=more, said=said)
    rows = sheet.rows()
    return addresses(begun) | {
        "id": begun.id.hex[-6:], "title": begun.title, "rows": rows, "next": next_page, "missing": missing(rows),
        "count": len(sheet.questions()), "way": begun.way,
    }  # fmt: skip


def one_of(
    by: Actor, begun: Begun, at: int, *, more: str = "", said: Mapping[str, str] | None = None
) -> Shown:
    """One question of a form, with what stands above it; `at` counts from 0 and is kept within what there is."""
    sheet = Sheet(by, begun, more=more, said=said)
    asked = sheet.questions()
    at = max(0, min(at, len(asked) - 1))
    place = asked[at] if asked else None
    rows = [sheet.row(one) for one in _with_its_heads(sheet.places, place)]
    return addresses(begun) | {
        "id": begun.id.hex[-6:], "title": begun.title, "rows": rows, "next": "", "missing": missing(rows), "at": at,
        "count": len(asked), "is_last": at >= len(asked) - 1, "way": begun.way,
    }  # fmt: skip


def _with_its_heads(all_places: Sequence[Place], place: Place | None) -> list[Place]:
    """A question with the groups that it stands in, and the words that stand right before it."""
    if place is None:
        return list(all_places)
    found: list[Place] = []
    for one in all_places:
        while found and found[-1].depth >= one.depth and not _leads_on(found[-1], one):
            found.pop()
        found.append(one)
        if one.key == place.key:
            return found
    return found


def _leads_on(before: Place, one: Place) -> bool:
    """Words that stand beside a question, on the same level, belong to what follows them."""
    return before.item.type == "display" and before.depth == one.depth and one.item.type != "group"


def addresses(begun: Begun) -> Shown:
    """Where the form of these answers sends what is typed."""
    at = [begun.person_id, begun.id]
    return {
        "save": reverse("questionnaires:fill", args=at), "field": reverse("questionnaires:field", args=at),
        "finish": reverse("questionnaires:finish", args=at), "discard": reverse("questionnaires:discard", args=at),
    }  # fmt: skip


def missing(rows: Iterable[Shown]) -> list[Shown]:
    """What is to be looked at again, each with the field that it leads to."""
    return [
        {"to": row["id"], "label": row["label"], "wrong": row["wrong"]} for row in rows if row.get("wrong")
    ]


def in_words(item: Item, value: Any) -> str:
    """An answer as people read it."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    said = shown(item, value, translation.get_language() or "en")
    return words.number(value) if isinstance(value, int | float) and not item.options else said


def _kind(item: Item) -> str:
    return item.type if item.type in ("group", "display") else ("fixed" if item.read_only else "question")


def ends_of(form: Questionnaire, item: Item, language: str) -> tuple[str, str]:
    """The words at the two ends of a scale."""
    said = {
        one.control: one.words.to(language) for one in form.by_link.values() if one.parent == item.link_id
    }
    return said.get("lower", ""), said.get("upper", "")


def is_helping(item: Item) -> bool:
    """Words that only help to show a question, and stand beside it."""
    return item.type == "display" and item.control in HELPING


def _steps(item: Item) -> range:
    """The numbers of a scale that is short enough to pick from."""
    least, most = item.limits.get("min_value"), item.limits.get("max_value")
    if (
        item.type == "integer"
        and isinstance(least, int)
        and isinstance(most, int)
        and 0 < most - least <= MOST_STEPS
    ):
        return range(least, most + 1)
    return range(0)


def _control(item: Item) -> str:
    if item.control == "slider" and _steps(item) and not item.repeats:
        return "scale"
    if item.options:
        if item.repeats:
            return "checks"
        return "select" if len(item.options) > FEW_OPTIONS and not item.open else "radios"
    return _CONTROLS.get(item.type, "text")


def _options(item: Item, texts: Sequence[str], language: str) -> Shown:
    names = {option.name for option in item.options}
    own = [text for text in texts if text not in names]
    return {
        "options": [
            {"name": one.name, "label": " ".join(part for part in (one.prefix, one.words.to(language)) if part),
             "chosen": one.name in texts} for one in item.options
        ],
        "open": item.open, "own": ", ".join(own), "other": typing_in.OTHER,
    }  # fmt: skip


def _pointing(item: Item, texts: Sequence[str], begun_offers: Mapping[str, str]) -> Shown:
    """Those near, or what stands in the record, to choose from; own words for whoever is not among them."""
    if not begun_offers:
        told = _("There is no list of these here. Write what it is called.")
        return {
            "control": "text",
            "texts": list(texts) or [""],
            "hint": item.help.to(page_language()) or told,
        }
    few = len(begun_offers) <= FEW_OPTIONS
    return {
        "control": "checks" if item.repeats else "radios" if few else "select", "open": True, "other": typing_in.OTHER,
        "options": [{"name": key, "label": name, "chosen": key in texts} for key, name in begun_offers.items()],
        "own": ", ".join(text for text in texts if text not in begun_offers),
    }  # fmt: skip


def _amounts(item: Item, texts: Sequence[str], *, more: bool) -> Shown:
    pairs = list(zip(texts[::2], texts[1::2], strict=True))
    units = [(str(one.get("code") or one.get("display") or ""), str(one.get("display") or one.get("code") or ""))
             for one in item.units]  # fmt: skip
    blank = [("", "")] * (not pairs or (more and item.repeats))
    return {"amounts": [*pairs, *blank], "units": units, "may_add": item.repeats and bool(pairs)}


def unit_of(item: Item) -> str:
    """The one unit of a number, in words."""
    return str((item.unit or {}).get("display") or (item.unit or {}).get("code") or "") if item.unit else ""


ALL, ONE = Answering.Way.ALL.value, Answering.Way.ONE.value
