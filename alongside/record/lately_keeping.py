"""Keeping up how each person stands of late: what lists of people are found by. Only the worker does it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from alongside.record.handing_on import hand_on
from alongside.record.lately import following, given_lately
from alongside.sharing.preparing import is_coming

LOCK = 7_210_216
"""Held alone while some are brought up to date; shared by whoever keeps something from somebody meanwhile."""
AT_ONCE = 500
_COLUMNS = "person_id, what, category, kept_from, held_until, day, until, value"


def bring_up(person_ids: Iterable[UUID]) -> int:
    """Find anew how these people stand of late; how many rows that gave. A few hundred at once, each whole or not."""
    return sum(_some(list(some)) for some in _in_parts(list(dict.fromkeys(person_ids))))


def bring_up_stale() -> int:
    """The same for everyone of whom something changed; how many people that were. What is not done stays to be done,
    also while a charter comes into force: that must not wait for lists.
    """
    people = 0
    hand_on()
    while not is_coming() and (some := _stale()):
        people += some
    return people


def _stale() -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM record_lately_stale WHERE person_id IN (SELECT DISTINCT s.person_id FROM (SELECT person_id "
            "FROM record_lately_stale ORDER BY id LIMIT %s) s) RETURNING person_id",
            [AT_ONCE],
        )
        people = list({key for (key,) in cursor.fetchall()})
        if people:
            _some(people)
        return len(people)


def _in_parts(people: Sequence[UUID]) -> Iterable[Sequence[UUID]]:
    return (people[first : first + AT_ONCE] for first in range(0, len(people), AT_ONCE))


def _some(people: list[UUID]) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute("DELETE FROM record_lately WHERE person_id = ANY(%s)", [people])
        rows = sum(_found(cursor, zone, some) for zone, some in _by_zone(cursor, people))
        for besides in following():
            besides(people)
        return rows


def _by_zone(cursor: Any, people: list[UUID]) -> list[tuple[str, list[UUID]]]:
    cursor.execute(
        "SELECT c.zone, array_agg(p.id) FROM people_person p JOIN people_community c ON c.id = p.community_id "
        "WHERE p.id = ANY(%s) GROUP BY c.zone",
        [people],
    )
    return list(cursor.fetchall())


def _found(cursor: Any, zone: str, some: list[UUID]) -> int:
    rows = 0
    for one in given_lately():
        statement = f"INSERT INTO record_lately ({_COLUMNS}) SELECT {_COLUMNS} FROM ({one.statement}) x"  # noqa: S608
        cursor.execute(statement, {"only": some, "zone": zone})
        rows += cursor.rowcount
    return rows
