"""What lists say about one person: their own row, and the lists that they are in as those who made them see it."""

# ruff: noqa: S608 - the words of the statement are the program's own; every value is sent apart

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.people.queries.standing import today_of
from alongside.registry.looking import MEASURE, Looking, Scope, asks_of, from_kept
from alongside.registry.queries.population import LATELY, NOT_MET, Row

_OF_ONE = f"""
    WITH known AS MATERIALIZED (
      SELECT l.person_id, {LATELY}
      FROM record_lately l WHERE l.person_id = %(person)s::uuid {{seen}} GROUP BY l.person_id
    ), tried AS MATERIALIZED (
      SELECT o.person_id, o.at AS tried_at, o.way, o.outcome, o.author_name, o.again_on
      FROM registry_outreach o WHERE o.person_id = %(person)s::uuid ORDER BY o.at DESC LIMIT 1
    )
    SELECT p.id, p.name, p.birth_date, k.seen_on, k.planned_on, k.judged, k.judged_on, k.review_on, k.form_since,
      k.steroid, n.contact, o.tried_at, o.way, o.outcome, o.author_name, o.again_on
    FROM people_person p CROSS JOIN (SELECT {{contact}} AS contact) n
    LEFT JOIN known k ON k.person_id = p.id LEFT JOIN tried o ON o.person_id = p.id
    WHERE p.id = %(person)s::uuid"""
# What the seat that made the list sees, and the reader, too.
_BY_LIST = "registry_seen_by_list(%(list)s::uuid, %(person)s::uuid)"
_AS_LIST = f"""AND EXISTS (SELECT 1 FROM {_BY_LIST} s
        WHERE s.category = l.category AND (l.kept_from & (1 << s.audience)) = 0)"""
_SEES = f"EXISTS (SELECT 1 FROM {_BY_LIST} s WHERE s.category = {{category}} AND s.audience <= {{nearest}})"
_COUNTED = (
    NOT_MET[:-1]
    + f""" AND NOT EXISTS (SELECT 1 FROM unnest(s.categories) c
      WHERE NOT EXISTS (SELECT 1 FROM {_BY_LIST} x WHERE x.category = c)))"""
)
_LISTS = """
    SELECT l.id, l.title, l.author_name, l.looks_for, l.categories, c.name FROM registry_populationlist l
    JOIN people_organization c ON c.id = l.center_id
    WHERE l.ended_at IS NULL AND l.shared AND l.center_id IN (
      SELECT e.center_id FROM people_enrolment e WHERE e.person_id = %(person)s::uuid
        AND (e.starts IS NULL OR e.starts <= %(today)s::date) AND (e.ends IS NULL OR e.ends > %(today)s::date))
    ORDER BY l.at DESC, l.id LIMIT 40"""


@dataclass(frozen=True)
class Listed:
    """A list of a person's center: what it is called, who made it, and what it looks for."""

    id: UUID
    title: str
    author_name: str
    looks_for: dict[str, Any]
    categories: tuple[int, ...]
    center_name: str


def row_of(by: Actor, person_id: UUID) -> Row | None:
    """How a person stands of late, as far as the reader may see. One query."""
    found = _asked(_OF_ONE.format(seen="", contact="true"), {"person": person_id, "today": today_of(by)})
    return Row(*found[0]) if found else None


def in_lists(by: Actor, person_id: UUID) -> list[tuple[Listed, bool]]:
    """The shared lists of a person's center, and whether the person is in each. Two queries, however many lists."""
    values = {"person": person_id, "today": today_of(by)}
    lists = [
        Listed(key, title, name, json.loads(told), tuple(kinds), center)
        for key, title, name, told, kinds, center in _asked(_LISTS, values)
    ]
    if not lists:
        return []
    parts: list[str] = []
    for place, one in enumerate(lists):
        parts.append(_inside(place, from_kept(one.looks_for), values))
        values[f"list_{place}"] = one.id
    (told,) = _asked("SELECT " + ", ".join(parts), values)
    return list(zip(lists, told, strict=True))


def _inside(place: int, looking: Looking, values: dict[str, Any]) -> str:
    """Whether the person is in one list, as SQL, with its values under names of their own."""
    asked, told = asks_of(looking)
    if MEASURE in looking.conditions:
        asked.append(_COUNTED)
    nearest = int(Audience.TEAM if looking.scope == Scope.MINE else Audience.CENTER)
    asked.append(_SEES.format(category=int(Category.IDENTITY), nearest=nearest))
    contact = _SEES.format(category=int(Category.CONTACT), nearest=nearest)
    statement = _OF_ONE.format(seen=_AS_LIST, contact=contact) + "".join(f" AND {one}" for one in asked)
    for name in (*told, "list"):
        statement = statement.replace(f"%({name})s", f"%({name}_{place})s")
    values |= {f"{name}_{place}": value for name, value in told.items()}
    return f"EXISTS ({statement})"


def _asked(statement: str, values: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
