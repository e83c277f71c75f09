"""Asking and writing what nearly every request asks and writes: the database keeps the plan for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

import psycopg
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import (
    BooleanField,
    DateTimeField,
    Field,
    FloatField,
    ForeignKey,
    Model,
    TextField,
    UUIDField,
)
from django.db.models.expressions import DatabaseDefault
from psycopg.adapt import AdaptersMap
from psycopg.types.datetime import TimestamptzLoader

_ALONE = "SELECT pg_advisory_xact_lock(hashtextextended(%s::text, 0))::text"
_TELL = " RETURNING pg_notify(%s::text, %s::text)"


_ADAPTERS: WeakKeyDictionary[psycopg.Connection[Any], AdaptersMap] = WeakKeyDictionary()


class _Kept(psycopg.Cursor[Any]):
    """A cursor whose statements are prepared at their first use, and which reads moments as the driver does.

    Django's way is Python for each, so that a connection may have another zone than UTC; none here has.
    """

    @property
    def adapters(self) -> AdaptersMap:
        """Made once for a connection, and not for each statement."""
        found = _ADAPTERS.get(self.connection)
        if found is None:
            found = _ADAPTERS[self.connection] = AdaptersMap(self.connection.adapters)
            found.register_loader("timestamptz", TimestamptzLoader)
        return found

    def execute(self, query: Any, params: Any = None, **_how: Any) -> _Kept:
        return super().execute(query, params, prepare=True)


def ask(statement: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of one statement, whose plan is kept for as long as the connection is.

    The statement is one of the program's own, few in number; every value needs a type that the database can tell
    (`%s::uuid`), because it is sent apart from the words.
    """
    with kept() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.pgresult.nfields else []


def put(row: Model, *, once: bool = False, tell: tuple[str, str] | None = None) -> bool:
    """Write one new row; False where, written `once`, it is there already.

    `tell` is a channel and what it is told at commit, in the same trip.
    """
    given = {
        one.column: _value(row, one) for one in row._meta.concrete_fields if not _left_to_database(row, one)
    }
    statement, values = _put(type(row), tuple(given), once) + (_TELL if tell else ""), given.values()
    with kept() as cursor:
        cursor.execute(statement, [*values, *(tell or ())])
        written = bool(cursor.rowcount)
    row._state.adding = not written
    return written


def kept() -> Any:
    """A cursor for a statement of whose answer the names are wanted, too; its plan is kept."""
    database: Any = connections[DEFAULT_DB_ALIAS]
    database.ensure_connection()
    cursor: Any = _Kept(database.connection)
    return database.make_debug_cursor(cursor) if database.queries_logged else database.make_cursor(cursor)


_AS_IT_IS: dict[type[Field[Any, Any]], type] = {
    TextField: str, UUIDField: UUID, ForeignKey: UUID, BooleanField: bool, FloatField: float, DateTimeField: datetime,
}  # fmt: skip
"""What the driver writes as it stands; to have each field look at it took a fifth of the time of a write."""


def _value(row: Model, field: Field[Any, Any]) -> Any:
    value = getattr(row, field.attname)
    if type(value) is _AS_IT_IS.get(type(field)) and not getattr(field, "auto_now", False):
        return value
    return field.get_db_prep_save(field.pre_save(row, True), connections[DEFAULT_DB_ALIAS])


def _left_to_database(row: Model, field: Any) -> bool:
    return isinstance(getattr(row, field.attname), DatabaseDefault)


@cache
def _put(model: type[Model], columns: tuple[str, ...], once: bool) -> str:
    types = {one.column: one.db_type(connection) for one in model._meta.concrete_fields}
    names = ", ".join(f'"{one}"' for one in columns)
    values = ", ".join(f"%s::{types[one]}" for one in columns)
    unless = " ON CONFLICT DO NOTHING" if once else ""
    return f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({values}){unless}'  # noqa: S608 - names alone


def one_at_a_time(what: str) -> None:
    """Wait until whoever does the same to the same thing in this moment has done it, to the end of what is one.

    What they did is seen by what is read afterwards: so a rule answers the second of two, and no error does.
    """
    ask(_ALONE, [what])
