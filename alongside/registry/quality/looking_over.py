"""Looking over people's values for what may not be right: the worker does it for those of whom something changed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from alongside.kit.ids import time_ordered_id
from alongside.registry.quality.checking import About, Value, doubts
from alongside.registry.quality.checking import Doubt as Found

_VALUES = """
    SELECT e.person_id, k.kind, (e.true_at AT TIME ZONE c.zone)::date, e.category, e.id, e.origin_id, e.value, e.unit,
      e.voice IN ('patient', 'caregiver'), e.kept_from, e.held_until
    FROM record_entry e
    JOIN people_person p ON p.id = e.person_id JOIN people_community c ON c.id = p.community_id
    CROSS JOIN LATERAL (SELECT CASE
      WHEN e.kind = 'Observation' THEN CASE e.code
        WHEN 'pga' THEN 'judgement' WHEN '29463-7' THEN 'weight' WHEN '8302-2' THEN 'height' END
      WHEN e.kind = 'Encounter' AND e.status NOT IN ('planned', 'arrived', 'cancelled')
        AND coalesce(e.resource::json #>> '{class,code}', '') <> 'IMP' THEN 'visit'
      WHEN e.kind = 'Condition' THEN 'diagnosis' END AS kind) k
    WHERE e.person_id = ANY(%(people)s) AND e.superseded_at IS NULL AND k.kind IS NOT NULL
      AND e.kind IN ('Observation', 'Encounter', 'Condition') AND e.status NOT IN ('entered-in-error', 'cancelled')"""
_ABOUT = """
    SELECT p.id, p.birth_date, p.sex, (SELECT min(coalesce(n.starts, n.created_at::date)) FROM people_enrolment n
      WHERE n.person_id = p.id AND (n.ends IS NULL OR n.ends > now()::date)), (now() AT TIME ZONE c.zone)::date
    FROM people_person p JOIN people_community c ON c.id = p.community_id
    WHERE p.id = ANY(%(people)s) AND p.died_on IS NULL AND p.merged_into_id IS NULL AND p.deactivated_at IS NULL
      AND EXISTS (SELECT 1 FROM people_enrolment n WHERE n.person_id = p.id)"""
_STANDING = """
    SELECT id, person_id, check_name, entry_id, closed_at IS NULL, told, categories FROM registry_doubt
    WHERE person_id = ANY(%(people)s) AND (closed_at IS NULL OR closed_how = 'right')"""
_ADD = """
    INSERT INTO registry_doubt (id, person_id, check_name, categories, kept_from, held_until, entry_id, entry_origin,
      told, asks, found_at, closed_how)
    VALUES (%(id)s, %(person)s, %(check)s, %(categories)s::smallint[], %(kept)s, %(held)s, %(entry)s, %(origin)s,
      %(told)s, %(asks)s, %(now)s, '') ON CONFLICT DO NOTHING"""
_GONE = "UPDATE registry_doubt SET closed_at = now(), closed_how = 'gone' WHERE id = ANY(%s)"
_ANEW = """
    UPDATE registry_doubt SET told = %(told)s, categories = %(categories)s::smallint[] WHERE id = %(id)s"""

Key = tuple[UUID, str, UUID | None]


def look_over(people: Sequence[UUID]) -> None:
    """Find anew what may not be right about these people; what is right by now closes by itself."""
    with connection.cursor() as cursor:
        cursor.execute(_ABOUT, {"people": list(people)})
        about = {
            key: (About(born, sex or "", enrolled), today)
            for key, born, sex, enrolled, today in cursor.fetchall()
        }
        found = _found(about, _values(cursor, people))
        cursor.execute(_STANDING, {"people": list(people)})
        standing = {
            (person, check, entry): (key, is_open, told, tuple(kinds))
            for key, person, check, entry, is_open, told, kinds in cursor.fetchall()
        }
        gone = [
            key for about_it, (key, is_open, *_is) in standing.items() if is_open and about_it not in found
        ]
        cursor.execute(_GONE, [gone])
        _tell_anew(cursor, found, standing)
        new = [_row(told, doubt) for told, doubt in found.items() if told not in standing]
        if new:
            cursor.executemany(_ADD, new)


def _tell_anew(cursor: Any, found: dict[Key, Found], standing: dict[Key, Any]) -> None:
    """Where what stands beside a value changed, an open doubt says so."""
    for about_it, (key, is_open, told, kinds) in standing.items():
        one = found.get(about_it)
        if is_open and one and (json.loads(told), kinds) != (one.told, one.categories):
            cursor.execute(
                _ANEW, {"id": key, "told": json.dumps(one.told), "categories": list(one.categories)}
            )


def _values(cursor: Any, people: Sequence[UUID]) -> dict[UUID, list[Value]]:
    cursor.execute(_VALUES, {"people": list(people)})
    told: dict[UUID, list[Value]] = defaultdict(list)
    for person, kind, on, category, entry, origin, value, unit, family, kept, held in cursor.fetchall():
        told[person].append(Value(kind, on, category, entry, origin, value, unit, family, kept, held))
    return told


def _found(about: dict[UUID, tuple[About, date]], values: dict[UUID, list[Value]]) -> dict[Key, Found]:
    return {
        (person, one.check, one.of.entry_id if one.of else None): one
        for person, (who, today) in about.items()
        for one in _of(who, values.get(person, ()), today)
    }


def _of(who: About, values: Iterable[Value], today: date) -> list[Found]:
    return doubts(who, values, today)


def _row(key: Key, doubt: Found) -> dict[str, Any]:
    person, check, entry = key
    of = doubt.of
    return {
        "id": time_ordered_id(), "person": person, "check": check, "categories": list(doubt.categories),
        "kept": of.kept_from if of else 0, "held": of.held_until if of else None, "entry": entry,
        "origin": of.origin_id if of else None, "told": json.dumps(doubt.told),
        "asks": "family" if doubt.by_family else "clinic", "now": timezone.now(),
    }  # fmt: skip
