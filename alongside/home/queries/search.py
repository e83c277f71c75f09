"""Finding people and entries that the actor's seat may see; nothing else can be found, counted or guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept
from alongside.record.naming import called

PEOPLE = 10
EACH = 4
NAMES = 12
MOST_WORDS = 8

_ENTRIES = "SELECT * FROM home_search(%s, %s, %s, %s, %s)"
_NAMES = "SELECT * FROM home_names(%s, %s)"


@dataclass(frozen=True)
class Hit:
    """One entry that was found."""

    id: UUID
    origin_id: UUID
    category: int
    title: str
    words: str
    value: float | None
    unit: str
    value_words: str
    true_at: datetime
    true_precision: str
    true_words: str
    author_name: str
    author_role: str
    author_title: str
    voice: str
    on_behalf_of_name: str


@dataclass
class Found:
    """What was found about one person; `more` says that there is more than is shown."""

    person_id: UUID
    name: str
    hits: list[Hit] = field(default_factory=list)
    more: bool = False


@dataclass(frozen=True)
class Named:
    """A person whose name was found: one whose record is open to the seat, or somebody known to the community."""

    person_id: UUID
    name: str
    is_near: bool
    does: str


def words_of(text: str) -> list[str]:
    """The words that are looked for, as they were typed."""
    return re.findall(r"[\w’'-]+", text.casefold())[:MOST_WORDS]


def find_entries(by: Actor, text: str, *, skip: int = 0, each: int = EACH) -> tuple[list[Found], bool]:
    """Entries by person, nearest first, and whether there are more people; whole words, else their beginnings."""
    words = words_of(text)
    if not words:
        return [], False
    rows = _asked(words, False, each, skip)
    if not rows and skip == 0:
        rows = _asked(words, True, each, skip)
    elif not rows:
        rows = _asked(words, True, each, skip) if not _asked(words, False, 1, 0, most=1) else []
    found = _by_person(rows, each)
    return found[:PEOPLE], len(found) > PEOPLE


def _asked(
    words: list[str], begun: bool, each: int, skip: int, most: int = PEOPLE + 1
) -> list[dict[str, Any]]:
    with kept() as cursor:
        cursor.execute(_ENTRIES, [words, begun, each + 1, most, skip])
        names = [column.name for column in cursor.description or []]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _by_person(rows: list[dict[str, Any]], each: int) -> list[Found]:
    people: dict[UUID, Found] = {}
    for row in rows:
        person_id, name = row.pop("person_id"), row.pop("name")
        found = people.setdefault(person_id, Found(person_id, name))
        if len(found.hits) < each:
            row |= {one: called(row[one]) for one in ("title", "unit", "value_words")}
            found.hits.append(Hit(**row))
        else:
            found.more = True
    return list(people.values())


def find_people(by: Actor, text: str) -> list[Named]:
    """People whose name has every word, each at the beginning of one of their names."""
    words = words_of(text)
    if not words:
        return []
    with kept() as cursor:
        cursor.execute(_NAMES, [words, NAMES])
        return [Named(row[0], row[1], row[2] is not None, row[3] or "") for row in cursor.fetchall()]
