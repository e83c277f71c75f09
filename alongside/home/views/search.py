"""Searching over the people and entries that one may see."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from markupsafe import Markup, escape

from alongside.home.queries.search import PEOPLE, Found, Hit, Named, find_entries, find_people, words_of
from alongside.kit.terms import Category, Role
from alongside.people.request import Request
from alongside.record.views.journal_parts import when_of
from alongside.record.wording import author_of
from alongside.sharing.actions.looking import leave_receipts
from alongside.sharing.words import CATEGORY
from alongside.ui import words
from alongside.ui.show import show

LONGEST = 200
BESIDE = 70


def search(request: Request) -> HttpResponse:
    """People by name and entries by their words, grouped by person."""
    by, text = request.actor, request.GET.get("q", "").strip()[:LONGEST]
    page = _page(request.GET.get("page", ""))
    found, more = find_entries(by, text, skip=(page - 1) * PEOPLE)
    people = find_people(by, text) if page == 1 else []
    leave_receipts(by, _shown(found, people), "search")
    context = {
        "q": text, "asked": bool(words_of(text)), "place_today": True, "is_study": by.role == Role.RESEARCHER,
        "people": [_person(one, text) for one in people], "found": [_found(one, text) for one in found],
        "newer": _href(text, page - 1) if page > 1 else "", "older": _href(text, page + 1) if more else "",
    }  # fmt: skip
    return show(request, "home/search.jinja", context)


def _page(text: str) -> int:
    return min(max(int(text), 1), 1000) if text.isdecimal() and len(text) < 5 else 1


def _href(text: str, page: int) -> str:
    return f"{reverse('home:search')}?{urlencode({'q': text, 'page': page} if page > 1 else {'q': text})}"


def _shown(found: list[Found], people: list[Named]) -> dict[UUID, set[int]]:
    shown: dict[UUID, set[int]] = defaultdict(set)
    for one in found:
        shown[one.person_id] |= {hit.category for hit in one.hits}
    for person in people:
        if person.is_near:
            shown[person.person_id].add(Category.IDENTITY.value)
    return shown


def _person(one: Named, text: str) -> dict[str, Any]:
    place = "record:timeline" if one.is_near else "people:person"
    return {
        "href": reverse(place, args=[one.person_id]), "name": marked(one.name, text), "does": one.does,
    }  # fmt: skip


def _found(one: Found, text: str) -> dict[str, Any]:
    record = reverse("record:timeline", args=[one.person_id])
    return {
        "name": one.name, "href": record, "hits": [_hit(one.person_id, hit, text) for hit in one.hits],
        "more": f"{record}?{urlencode({'text': text})}" if one.more else "",
    }  # fmt: skip


def _hit(person_id: UUID, hit: Hit, text: str) -> dict[str, Any]:
    value = (
        f"{words.number(hit.value)} {hit.unit}".strip()
        if hit.value is not None and not hit.value_words
        else ""
    )
    return {
        "href": reverse("record:entry", args=[person_id, hit.origin_id]), "title": marked(hit.title, text),
        "who": author_of(hit), "when": when_of(hit), "category": CATEGORY[Category(hit.category)],
        "value": value, "words": marked(_around(hit.words, text), text),
    }  # fmt: skip


def _pattern(text: str) -> re.Pattern[str] | None:
    """The beginnings of the words that were looked for: a stem may end sooner than the word that was typed."""
    stems = [re.escape(word if len(word) < 5 else word[: max(4, len(word) - 2)]) for word in words_of(text)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})\w*", re.IGNORECASE) if stems else None


def _around(told: str, text: str) -> str:
    """The part of the words in which the first hit stands."""
    pattern = _pattern(text)
    hit = pattern.search(told) if pattern else None
    if len(told) <= 2 * BESIDE or hit is None:
        return told[: 2 * BESIDE] + (" …" if len(told) > 2 * BESIDE else "")
    begin, end = max(0, hit.start() - BESIDE), min(len(told), hit.end() + BESIDE)
    begin = told.rfind(" ", 0, begin) + 1 if begin else 0
    end = told.find(" ", end) if told.find(" ", end) > 0 else len(told)
    return ("… " if begin else "") + told[begin:end] + (" …" if end < len(told) else "")


def marked(told: str, text: str) -> Markup:
    """The words with what was looked for in bold."""
    pattern, parts, last = _pattern(text), [], 0
    for hit in pattern.finditer(told) if pattern else ():
        parts += [escape(told[last : hit.start()]), Markup("<b>{}</b>").format(hit.group())]
        last = hit.end()
    return Markup("").join([*parts, escape(told[last:])])
