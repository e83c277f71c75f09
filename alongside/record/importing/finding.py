"""Asking the database whom and what it knows already: a few questions for a whole batch."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db import connection

from alongside.record.importing.matching import Knowledge, Known
from alongside.record.importing.plan import Incoming, Plan

# Whom the center looks after today, by the community's day.
_OURS = """EXISTS (
      SELECT 1 FROM people_enrolment e WHERE e.person_id = p.id AND e.center_id = %(center)s
        AND (e.starts IS NULL OR e.starts <= %(today)s) AND (e.ends IS NULL OR e.ends > %(today)s))"""

# Whoever went into another person by a merge is that person; for uploads, only whom this center looks after.
_BY_NUMBER = f"""
    SELECT i.system, i.value, p.id, p.name, p.birth_date, p.sex
    FROM unnest(%(systems)s::text[], %(values)s::text[]) AS asked(system, value)
    JOIN people_identifier i
      ON i.community_id = %(community)s AND i.system = asked.system AND i.value = asked.value
    JOIN people_person was ON was.id = i.person_id
    JOIN people_person p ON p.id = coalesce(was.merged_into_id, was.id)
    WHERE NOT %(own_only)s OR {_OURS}
"""  # noqa: S608 - a condition of our own
_BY_NAME = f"""
    SELECT k.key, k.file, p.id, p.name, p.birth_date, p.sex, k.stands_in
    FROM record_patientkey k
    JOIN people_person was ON was.id = k.person_id
    JOIN people_person p ON p.id = coalesce(was.merged_into_id, was.id)
    WHERE k.community_id = %(community)s AND k.source = %(source)s AND k.key = ANY(%(names)s)
      AND (NOT %(own_only)s OR {_OURS})
    ORDER BY k.id
"""  # noqa: S608 - a condition of our own
_TEXTS = """
    SELECT e.person_id, e.source_key, md5(e.resource) FROM record_entry e
    WHERE e.person_id = ANY(%(people)s) AND e.kind = 'Patient' AND e.source = %(source)s
"""
_HOLDERS = """
    SELECT e.person_id, e.source_key, md5(e.resource)
    FROM unnest(%s::uuid[], %s::text[]) AS asked(person, key)
    JOIN record_entry e ON e.person_id = asked.person AND e.source_key = asked.key AND e.source = %s
"""
_NAMESAKES = f"""
    SELECT DISTINCT new.id
    FROM unnest(%(ids)s::uuid[], %(given)s::text[], %(family)s::text[], %(born)s::date[])
      AS new(id, given, family, born)
    JOIN people_person p ON p.community_id = %(community)s AND p.family_name = new.family
      AND p.given_name = new.given AND p.birth_date = new.born AND p.id <> new.id AND p.merged_into_id IS NULL
    WHERE new.family <> '' AND (NOT %(own_only)s OR {_OURS})
"""  # noqa: S608 - a condition of our own
_TITLES = """
    SELECT DISTINCT ON (source_key) source_key, title FROM record_reference
    WHERE community_id = %(community)s AND source = %(source)s AND source_key = ANY(%(names)s) AND open
    ORDER BY source_key, version DESC
"""


def _constants(plan: Plan) -> dict[str, Any]:
    return {
        "community": plan.community_id, "center": plan.center_id, "source": plan.source, "own_only": plan.own_only,
        "today": plan.begun_at.astimezone(plan.zone).date(),
    }  # fmt: skip


def find_people(
    plan: Plan, numbers: Collection[tuple[str, str]], names: Collection[str], *, texts: bool
) -> Knowledge:
    """Whom the community knows by these numbers, and by these names of the source."""
    known = Knowledge()
    with connection.cursor() as cursor:
        if numbers:
            systems, values = [one[0] for one in numbers], [one[1] for one in numbers]
            cursor.execute(_BY_NUMBER, _constants(plan) | {"systems": systems, "values": values})
            for system, value, *person in cursor.fetchall():
                known.by_number[system, value] = person[0]
                known.people.setdefault(person[0], Known(*person))
        if names:
            cursor.execute(_BY_NAME, _constants(plan) | {"names": list(names)})
            for key, file, *person in cursor.fetchall():
                known.by_name.setdefault(key, []).append((file, person[0]))
                known.people[person[0]] = Known(*person)
        if texts and known.people:
            cursor.execute(_TEXTS, _constants(plan) | {"people": list(known.people)})
            for person_id, key, digest in cursor.fetchall():
                known.texts.setdefault((person_id, key), set()).add(digest)
    return known


def find_holders(plan: Plan, doubtful: Collection[tuple[Incoming, set[UUID]]]) -> dict[int, UUID]:
    """Which of the people in question has the very text of a resource already, by the resource's position."""
    asked = [(one, person_id) for one, people in doubtful for person_id in people]
    if not asked:
        return {}
    with connection.cursor() as cursor:
        people = [person_id for _one, person_id in asked]
        cursor.execute(_HOLDERS, [people, [one.key for one, _person in asked], plan.source])
        held = set(cursor.fetchall())
    return {id(one): person_id for one, person_id in asked if (person_id, one.key, one.digest) in held}


def find_titles(plan: Plan, names: Iterable[str]) -> dict[str, str]:
    """What the things with these names are called."""
    with connection.cursor() as cursor:
        cursor.execute(_TITLES, _constants(plan) | {"names": list(names)})
        return dict(cursor.fetchall())


def find_namesakes(plan: Plan, people: Iterable[tuple[UUID, str, str, object]]) -> set[UUID]:
    """Which of these new people (id, given name, family name, birth date) have a namesake born on the same day."""
    rows = list(people)
    if not rows:
        return set()
    ids, given, family, born = zip(*rows, strict=True)
    with connection.cursor() as cursor:
        new = {"ids": list(ids), "given": list(given), "family": list(family), "born": list(born)}
        cursor.execute(_NAMESAKES, _constants(plan) | new)
        return {row[0] for row in cursor.fetchall()}
