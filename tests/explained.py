"""How many rows the statements of a page read, as the database itself counts them: the same on a fast day and a slow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connection

_COUNTED = ("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")


@contextmanager
def rows_read(table: str) -> Iterator[list[int]]:
    """Rows of a table that each statement asked inside looked at, those thrown away again with them."""
    found: list[int] = []

    def count(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if table in sql and sql.lstrip().startswith(("SELECT", "WITH")):
            with psycopg.ClientCursor(connection.connection) as cursor:
                told = cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", params).fetchone()
            found.append(_read(told[0][0]["Plan"], table))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        yield found


def _read(plan: dict[str, Any], table: str) -> int:
    own = plan.get("Relation Name") == table
    here = sum(plan.get(name, 0) for name in _COUNTED) * plan["Actual Loops"] if own else 0
    return here + sum(_read(part, table) for part in plan.get("Plans", ()))
