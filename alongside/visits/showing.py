"""An agenda and a visit as their pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.record.queries.journal_words import joined, readers_words
from alongside.record.writing import audiences_of
from alongside.sharing.queries.rights import Rights
from alongside.sharing.queries.who import Reader
from alongside.ui import words
from alongside.ui.drawing import short_name
from alongside.visits.agenda import FAMILY, TEAM, Agenda, By, Item
from alongside.visits.sheet import SaidLine, Sheet, Thread, threads
from alongside.visits.words import carried_words

Shown = dict[str, Any]
Readers = Sequence[tuple[int, Reader]]


def mark(by: By) -> Shown:
    """Who did something, as a mark and a name are drawn."""
    return {
        "name": by.name, "voice": by.voice, "title": by.title, "on_behalf_of_name": by.on_behalf_of_name,
    }  # fmt: skip


def items(by: Actor, rights: Rights, agenda: Agenda, readers: Readers = ()) -> list[Shown]:
    """What stands on the agenda, in its order, each with what the viewer may do with it."""
    may = rights.may_contribute(Category.PLAN)
    own = agenda.open
    return [
        _item(by, rights, one, number, readers)
        | {"may_up": may and one in own[1:], "may_down": may and one in own[:-1]}
        for number, one in enumerate(agenda.items, 1)
        if one.ended is None or one.ticked is not None
    ]  # fmt: skip


def _item(by: Actor, rights: Rights, item: Item, number: int, readers: Readers) -> Shown:
    mine = item.by.id == by.person_id
    return {
        "id": item.id, "number": number, "words": item.words, "who": mark(item.by),
        "tags": _tags(by, rights, item, readers),
        "began": _began(item), "moved": _moved(item),
        "asks_first": any(one.id == by.person_id for one in item.first_for), "ticked": item.ticked is not None,
        "goal_href": _goal(rights.person_id, item.goal_id),
        "may": rights.may_contribute(Category.PLAN), "may_take_off": mine or rights.is_self,
        "may_keep": rights.is_self or mine and rights.audience == Audience.CAREGIVERS,
    }  # fmt: skip


def _began(item: Item) -> str:
    if item.goal_id is not None:
        return _("Comes from a goal")
    return _("%(name)s began this") % {"name": short_name(item.by.name)}


def _tags(by: Actor, rights: Rights, item: Item, readers: Readers) -> list[tuple[str, str, str]]:
    """The few words under an item: (words, glyph, tone)."""
    told = [
        (_("Talked about") if item.ticked else "", "check", "ok"),
        (_("Two views, both kept") if item.goal_id else "", "two", ""),
        (carried_words(item.carried) if item.carried else "", "clock", "heed"),
        (first_words(item), "on", "accent"),
        (kept_words(by, rights.person_id, item.kept_from, readers), "lock", "line"),
    ]
    return [one for one in told if one[0]]


def _goal(person_id: UUID, goal_id: UUID | None) -> str:
    return reverse("plans:goal", args=[person_id, goal_id]) if goal_id else ""


def _moved(item: Item) -> str:
    moved = item.moved
    if moved is None:
        return ""
    told = {"name": short_name(moved.by.name)}
    return _("%(name)s moved it up") % told if moved.kind == "up" else _("%(name)s moved it down") % told


def first_words(item: Item) -> str:
    """Who would like to begin with it."""
    names = [short_name(one.name) for one in item.first_for]
    if not names:
        return ""
    return _("%(names)s would like to begin with this") % {"names": joined(names)}


def kept_words(by: Actor, person_id: UUID, kept_from: int, readers: Readers) -> str:
    """From whom it is kept, in words; empty where from nobody."""
    if not kept_from:
        return ""
    kept = audiences_of(kept_from)
    among = [reader for category, reader in readers if category == Category.PLAN and reader.audience in kept]
    names = readers_words(by, person_id, among)
    return _("Kept from %(names)s") % {"names": joined(names)} if names else _("Kept from some")


def keep_choices(by: Actor, rights: Rights, readers: Readers) -> list[tuple[int, str]]:
    """The audiences from which the viewer may keep something of the plan: those to which it is open."""
    if not (rights.is_self or rights.audience == Audience.CAREGIVERS):
        return []
    named: dict[int, list[str]] = {}
    for category, reader in readers:
        if category != Category.PLAN or reader.audience == Audience.STUDY:
            continue
        if reader.audience == Audience.CAREGIVERS and not rights.is_self:
            continue
        named.setdefault(int(reader.audience), []).extend(readers_words(by, rights.person_id, [reader]))
    return [
        (audience, words.capital(joined(list(dict.fromkeys(names)))))
        for audience, names in sorted(named.items())
    ]


def order_words(by: Actor, agenda: Agenda) -> Shown:
    """Whether the order is agreed, by whom, and who is still to say so."""
    names = [short_name(one.by.name) for one in agenda.yes]
    mine = any(one.by.id == by.person_id for one in agenda.yes)
    if agenda.is_agreed:
        told = _("Order agreed")
    elif names:
        told = _("%(names)s said yes to this order") % {"names": joined(names)}
    else:
        told = ""
    items = " ".join(str(one) for one in agenda.order)
    return {"words": told, "mine": mine, "agreed": agenda.is_agreed, "items": items}


def said_on(sheet: Sheet) -> dict[UUID | None, list[Shown]]:
    """What was said, by the item that it is about; under None what is about the whole."""
    found: dict[UUID | None, list[Shown]] = {}
    for thread in threads(sheet.lines):
        found.setdefault(thread.first.item_id, []).append(_thread(thread))
    return found


KIND = {"note": "", "decision": "check", "step": "on"}


def _thread(thread: Thread) -> Shown:
    return {
        "id": thread.first.id, "kind": thread.first.kind, "glyph": KIND[thread.first.kind],
        "now": [line(one) for one in thread.now], "before": [line(one) for one in thread.before],
        "two": len(thread.now) > 1,
    }  # fmt: skip


def line(told: SaidLine) -> Shown:
    """One line: who said it, who wrote it down where that was somebody else, and who does it until when."""
    other = told.said_by.name != told.by.name
    return {
        "id": told.id, "kind": told.kind, "words": told.words, "who": mark(told.said_by),
        "said": told.said_by.name, "written": short_name(told.by.name) if other else "",
        "when": words.when_words(told.at), "owner": told.owner_name,
        "due": words.short_day(told.due_on) if told.due_on else "",
    }  # fmt: skip


def sees_words(by: Actor, name: str, person_id: UUID, readers: Iterable[tuple[int, Reader]]) -> str:
    """Who sees the page of a visit, in words."""
    among = [
        reader
        for category, reader in readers
        if category == Category.PLAN and reader.audience != Audience.STUDY
    ]
    first = _("You") if by.person_id == person_id else name
    others = [one for one in readers_words(by, person_id, among) if one != short_name(by.name)]
    return words.capital(joined([first, *dict.fromkeys(others)]))


def prepared(agenda: Agenda) -> Shown:
    """Which sides put something on the agenda."""
    voices = {one.by.voice for one in agenda.open}
    return {"family": bool(voices & set(FAMILY)), "team": bool(voices & set(TEAM))}
