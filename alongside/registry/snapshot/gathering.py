"""Gathering facts from the database: in one transaction, so that all of them are of one moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from django.db import connection

from alongside.record import coded
from alongside.record.countable import given
from alongside.registry.measuring.definition import NoDefinition, from_kept
from alongside.registry.measuring.naming import is_coded
from alongside.registry.purpose import COUNTED

SQL = Path(__file__).resolve().parent.parent / "sql"
LOCK = 7_210_215
SMALL = 7
"""Up to how many people nothing is shown where no charter says it."""


@dataclass(frozen=True)
class Moment:
    """The moment of which everything is read, and what held then."""

    now: datetime
    today: date
    zone: str
    charter: UUID | None
    charter_number: int
    closed: list[int]
    """The categories that the charter closes to studies for everyone: they are not counted."""
    few: int
    """Up to how many people nothing is shown, as the charter says."""
    stale: dict[UUID, list[int]]
    """Whose facts may have changed, with the lines that say so."""


@contextmanager
def alone() -> Iterator[psycopg.Connection[Any]]:
    """A connection of one's own as the tables' owner; whoever counts, counts alone."""
    given_to = connection.settings_dict
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    where = {name: given_to[key] for name, key in names.items() if given_to[key]}
    with psycopg.connect(**where, autocommit=True) as database:
        database.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        yield database


@contextmanager
def one_moment(database: psycopg.Connection[Any]) -> Iterator[None]:
    """Everything read within is as it was at one moment, whatever is written meanwhile."""
    database.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
    try:
        yield
    finally:
        database.execute("ROLLBACK")


def number_members(database: psycopg.Connection[Any], community_id: UUID) -> None:
    """Give everyone who is enrolled a number, and commit it."""
    database.execute((SQL / "members.sql").read_bytes(), {"community": community_id})


def look(database: psycopg.Connection[Any], community_id: UUID) -> Moment:
    """What holds at this moment."""
    now, zone, charter, number, closed, few = _one(
        database,
        "SELECT now(), c.zone, v.id, coalesce(v.number, 0), ARRAY(SELECT g.category FROM sharing_guardrail g "
        "WHERE g.version_id = v.id AND g.audience = 5 AND g.bound = 'ceiling' AND g.\"right\" = 0 ORDER BY 1), "
        f"coalesce(v.small_number, {SMALL}) FROM people_community c "
        "LEFT JOIN sharing_charterversion v ON v.community_id = c.id AND v.in_force_from <= now() "
        "AND (v.replaced_at IS NULL OR now() < v.replaced_at) WHERE c.id = %s",
        [community_id],
    )
    (today,) = _one(database, "SELECT (%s::timestamptz AT TIME ZONE %s)::date", [now, zone])
    rows = database.execute(
        "SELECT t.person_id, array_agg(t.id) FROM record_countstale t "
        "LEFT JOIN people_person p ON p.id = t.person_id LEFT JOIN registry_member m ON m.person_id = t.person_id "
        "WHERE coalesce(p.community_id, m.community_id) = %s GROUP BY t.person_id",
        [community_id],
    ).fetchall()
    return Moment(now, today, zone, charter, number, closed, few, dict(rows))


def _one(database: psycopg.Connection[Any], statement: Any, values: Sequence[Any]) -> Any:
    return database.execute(statement, values).fetchone()


def named_codes(database: psycopg.Connection[Any], community_id: UUID) -> list[str]:
    """The numbers by their codes that any measure of the community names: none else enters the snapshot."""
    rows = database.execute(
        "SELECT v.definition FROM registry_measureversion v JOIN registry_measure m ON m.id = v.measure_id "
        "WHERE m.community_id = %(here)s AND v.definition::text LIKE '%%:%%|%%' "
        "UNION ALL SELECT d.definition FROM registry_owndefinition d JOIN registry_measure m ON m.id = d.measure_id "
        "WHERE m.community_id = %(here)s AND d.definition::text LIKE '%%:%%|%%'",
        {"here": community_id},
    ).fetchall()
    return sorted({name for (told,) in rows for name in _facts_of(told) if is_coded(name)})


def _facts_of(told: dict[str, Any]) -> tuple[str, ...]:
    try:
        return from_kept(told).facts
    except NoDefinition:
        return ()


def due(database: psycopg.Connection[Any], community_id: UUID, since: datetime, moment: Moment) -> set[UUID]:
    """Whose facts the clock alone changed: a hold ended, or a choice about studies began or came to its end."""
    rows = database.execute(
        "SELECT h.person_id FROM record_hold h JOIN people_person p ON p.id = h.person_id "
        "WHERE p.community_id = %(here)s AND h.until > %(since)s AND h.until <= %(now)s UNION "
        "SELECT c.person_id FROM sharing_choice c JOIN people_person p ON p.id = c.person_id "
        "WHERE p.community_id = %(here)s AND c.audience = 5 AND (c.starts > %(day)s AND c.starts <= %(today)s "
        "OR c.ends > %(day)s AND c.ends <= %(today)s)",
        {"here": community_id, "since": since, "now": moment.now, "day": since.date(), "today": moment.today},
    ).fetchall()
    return {person for (person,) in rows}


@dataclass(frozen=True)
class Gathered:
    """Files with what was gathered, to be read once and removed; and the numbers that are to be replaced."""

    people: Path
    homes: Path
    facts: Path
    numbers: list[int]

    def remove(self) -> None:
        """They were read."""
        for path in (self.people, self.homes, self.facts):
            path.unlink(missing_ok=True)


def gather(
    database: psycopg.Connection[Any], community_id: UUID, moment: Moment, only: Sequence[UUID] | None, folder: Path,
    wanted: Sequence[str] | None = (),
) -> Gathered:  # fmt: skip
    """Write down what may be counted, of everyone or of these alone; of coded numbers, those wanted (None: all)."""
    values = {
        "community": community_id, "today": moment.today, "charter": moment.charter, "zone": moment.zone,
        "only": None if only is None else list(only), "categories": [int(one) for one in COUNTED],
        "wanted": None if wanted is None else list(wanted),
        "codes": None if wanted is None else [coded.code_of(one) for one in wanted],
    }  # fmt: skip
    with psycopg.ClientCursor(database) as cursor:
        cursor.execute((SQL / "counted.sql").read_text(encoding="utf-8"), values)
        cursor.execute("CREATE UNIQUE INDEX ON counted (person_id)")
        cursor.execute("ANALYZE counted")
        found = Gathered(
            folder / "people.csv", folder / "homes.csv", folder / "facts.csv", _numbers(cursor, only)
        )
        _copy(cursor, found.people, "COPY (SELECT number, born, sex FROM counted) TO STDOUT (FORMAT csv)", {})
        _copy(cursor, found.homes, HOMES, {})
        found.facts.unlink(missing_ok=True)
        wrapped = (SQL / "facts.sql").read_text(encoding="utf-8")
        statements = [facts.statement for facts in given()]
        for statement in statements if wanted == [] or wanted == () else [*statements, coded.STATEMENT]:
            _copy(cursor, found.facts, wrapped.replace("{statement}", statement), values)
    return found


HOMES = """COPY (
    SELECT c.number, e.center_id, coalesce(e.starts, date '1900-01-01'), coalesce(e.ends, date '2200-01-01')
    FROM counted c JOIN people_enrolment e ON e.person_id = c.person_id
  ) TO STDOUT (FORMAT csv)"""


def _numbers(cursor: psycopg.ClientCursor[Any], only: Sequence[UUID] | None) -> list[int]:
    """The numbers of whom one asked for, also of who is not counted any more."""
    if only is None:
        return []
    cursor.execute("SELECT number FROM registry_member WHERE person_id = ANY(%s)", [list(only)])
    return [number for (number,) in cursor.fetchall()]


def _copy(cursor: psycopg.ClientCursor[Any], path: Path, statement: str, values: dict[str, Any]) -> None:
    with path.open("ab") as file, cursor.copy(statement.encode(), values or None) as rows:
        for some in rows:
            file.write(some)


def forget_stale(database: psycopg.Connection[Any], moment: Moment) -> None:
    """What was gathered needs not be gathered again; what came since stays. Who is gone loses the number, too."""
    lines = [line for told in moment.stale.values() for line in told]
    database.execute("DELETE FROM record_countstale WHERE id = ANY(%s)", [lines])
    database.execute(
        "DELETE FROM registry_member m WHERE m.person_id = ANY(%s) "
        "AND NOT EXISTS (SELECT 1 FROM people_person p WHERE p.id = m.person_id)",
        [list(moment.stale)],
    )
