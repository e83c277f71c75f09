"""No migration goes back to rules that it cannot put back: it says plainly that there is no way back."""

from __future__ import annotations

import re

from django.db.migrations import RunSQL
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration

DROPS = re.compile(r"\bDROP POLICY (?:IF EXISTS )?(\w+) ON (\w+)")


def forgets(operation: object) -> bool:
    """Whether a step drops a rule of the database, and going back would let it be."""
    if not isinstance(operation, RunSQL) or operation.reverse_sql != RunSQL.noop:
        return False
    told = [operation.sql] if isinstance(operation.sql, str) else list(operation.sql)
    return any(DROPS.search(str(one)) for one in told)


def left_open(chain: list[Migration]) -> list[str]:
    """From the newest back: the migrations that forget a rule before one is met at which there is no way back."""
    found = []
    for one in reversed(chain):
        if any(not step.reversible for step in one.operations):
            break
        if any(forgets(step) for step in one.operations):
            found.append(f"{one.app_label}.{one.name}")
    return found


def test_where_a_rule_cannot_be_put_back_there_is_no_way_back():
    loader = MigrationLoader(None, ignore_no_migrations=True)
    rooms: dict[str, list[Migration]] = {}
    for (room, _name), one in sorted(loader.disk_migrations.items()):
        if type(one).__module__.startswith("alongside."):
            rooms.setdefault(room, []).append(one)

    assert len(rooms) > 10
    assert {room: left for room, chain in rooms.items() if (left := left_open(chain))} == {}
