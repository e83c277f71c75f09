"""Asking what nearly every request asks: the database keeps the plan, so that only the answer costs time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import psycopg
from django.db import connection


class _Kept(psycopg.Cursor[Any]):
    """A cursor whose statements are prepared at their first use."""

    def execute(self, query: Any, params: Any = None, **_how: Any) -> _Kept:
        return super().execute(query, params, prepare=True)


def ask(statement: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of one statement, whose plan is kept for as long as the connection is.

    The statement is one of the program's own, few in number; every value needs a type that the database can tell
    (`%s::uuid`), because it is sent apart from the words.
    """
    connection.ensure_connection()
    kept: Any = _Kept(connection.connection)
    counted = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with counted(kept) as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []
