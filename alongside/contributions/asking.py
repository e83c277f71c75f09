"""Asking and writing what nearly every request asks and writes: the database keeps the plan for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Model
from django.db.models.expressions import DatabaseDefault
from psycopg.types.datetime import TimestamptzLoader

_TELL = " RETURNING pg_notify(%s::text, %s::text)"


class _Kept(psycopg.Cursor[Any]):
    """A cursor whose statements are prepared at their first use, and which reads moments as the driver does.

    Django's way is Python for each, so that a connection may have another zone than UTC; none here has.
    """

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        super().__init__(connection)
        self.adapters.register_loader("timestamptz", TimestamptzLoader)

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
    fields = [one for one in row._meta.concrete_fields if not _left_to_database(row, one)]
    statement = _put(type(row), tuple(one.column for one in fields), once) + (_TELL if tell else "")
    database = connections[DEFAULT_DB_ALIAS]
    values = [one.get_db_prep_save(one.pre_save(row, True), database) for one in fields]
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


def _left_to_database(row: Model, field: Any) -> bool:
    return isinstance(getattr(row, field.attname), DatabaseDefault)


@cache
def _put(model: type[Model], columns: tuple[str, ...], once: bool) -> str:
    types = {one.column: one.db_type(connection) for one in model._meta.concrete_fields}
    names = ", ".join(f'"{one}"' for one in columns)
    values = ", ".join(f"%s::{types[one]}" for one in columns)
    unless = " ON CONFLICT DO NOTHING" if once else ""
    return f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({values}){unless}'  # noqa: S608 - names alone
