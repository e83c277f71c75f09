"""What the web role could do to holds by SQL alone, with no action and no rule in between: only what its seat may."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.record.actions.entries import write_entry
from alongside.record.models import Entry
from tests.record.family import Family, calprotectin
from tests.record.holding import WHY, a_result, hold, in_days


def tried(actor: Any, looking: Callable[..., Any], statement: str, *values: object) -> str:
    """How a statement ended: the number of rows that it changed, or that it was refused."""
    try:
        with transaction.atomic(), looking(actor), connection.cursor() as cursor:
            cursor.execute(statement, values)
            return str(cursor.rowcount)
    except DatabaseError as refused:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
        return type(refused.__cause__).__name__


@pytest.mark.parametrize("table", ["record_entry", "record_comment", "record_dispute", "record_file"])
@pytest.mark.parametrize("name", ["maya", "amina"])
def test_the_web_writes_the_moment_of_a_hold_on_nothing(
    result: Entry, family: Family, looking: Callable[..., Any], name: str, table: str
) -> None:
    hold(family, result)
    statement = f"UPDATE {table} SET held_until = NULL"

    assert tried(getattr(family, name), looking, statement) == "InsufficientPrivilege"


@pytest.mark.parametrize("column", ["kept_from = 0", "superseded_at = now()"])
def test_an_update_without_a_filter_does_not_reach_what_is_held(
    result: Entry, family: Family, looking: Callable[..., Any], column: str
) -> None:
    hold(family, result)
    tried(family.maya, looking, f"UPDATE record_entry SET {column}")

    assert Entry.objects.get(pk=result.pk).superseded_at is None


def test_an_entry_cannot_be_written_as_held(may: Family, looking: Callable[..., Any]) -> None:
    entry = a_result(may)
    statement = "INSERT INTO record_entry SELECT (jsonb_populate_record(NULL::record_entry, %s::jsonb)).*"
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_jsonb(e) FROM record_entry e WHERE id = %s", [entry.pk])
        row = cursor.fetchone()[0]
    row = row if isinstance(row, dict) else json.loads(row)
    other = "01990000-0000-7000-8000-000000000001"
    row |= {"id": other, "origin_id": other, "held_until": "2099-01-01T00:00:00Z"}

    assert tried(may.amina, looking, statement, json.dumps(row)) == "1"
    assert Entry.objects.get(pk=other).held_until is None


_HOLD = """
    INSERT INTO record_hold (id, person_id, category, entry_origin, kept_from, effect, reason, author_id, author_name,
      author_role, author_title, voice, starts, until, asked_by_name, answered_by_name, answer, released_by_name)
    VALUES (gen_random_uuid(), %s, 5, %s, 48, 'may', %s, %s, %s, 'clinician', '', 'clinician', now(), %s, '', '', '', '')
"""


@pytest.mark.parametrize(
    ("name", "reason", "days", "ends"),
    [("amina", WHY, 13, "1"), ("amina", WHY, 15, "InsufficientPrivilege"), ("amina", " ", 3, "InsufficientPrivilege"),
     ("petra", WHY, 3, "InsufficientPrivilege"), ("maya", WHY, 3, "InsufficientPrivilege"),
     ("jonas", WHY, 3, "InsufficientPrivilege"), ("stranger", WHY, 3, "InsufficientPrivilege")],
)  # fmt: skip
def test_raw_sql_holds_no_more_than_the_house_does(
    result: Entry, family: Family, looking: Callable[..., Any], name: str, reason: str, days: int, ends: str
) -> None:
    by = getattr(family, name)
    values = (family.of, result.origin_id, reason, by.person_id, by.name, in_days(days))

    assert tried(by, looking, _HOLD, *values) == ends


def test_raw_sql_holds_nothing_that_she_wrote(may: Family, looking: Callable[..., Any]) -> None:
    mine = write_entry(by=may.maya, person_id=may.of, new=calprotectin(1.0))
    values = (may.of, mine.origin_id, WHY, may.amina.person_id, may.amina.name, in_days(3))

    assert tried(may.amina, looking, _HOLD, *values) == "InsufficientPrivilege"


@pytest.mark.parametrize(
    ("name", "change", "ends"),
    [("maya", "released_at = now(), released_by_id = '{me}'", "InsufficientPrivilege"),
     ("jonas", "released_at = now(), released_by_id = '{me}'", "InsufficientPrivilege"),
     ("petra", "released_at = now(), released_by_id = '{me}'", "InsufficientPrivilege"),
     ("amina", "asked_at = now(), asked_by_id = '{me}'", "InsufficientPrivilege"),
     ("maya", "answer = 'x', answered_at = now(), answered_by_id = '{me}'", "InsufficientPrivilege"),
     ("maya", "until = now()", "InsufficientPrivilege"), ("amina", "until = 'infinity'", "InsufficientPrivilege"),
     ("stranger", "asked_at = now(), asked_by_id = '{me}'", "0"),
     ("maya", "asked_at = now(), asked_by_id = '{me}', asked_by_name = 'Maya'", "1"),
     ("amina", "released_at = now(), released_by_id = '{me}'", "1")],
)  # fmt: skip
def test_raw_sql_changes_a_hold_no_more_than_the_house_does(
    result: Entry, family: Family, looking: Callable[..., Any], name: str, change: str, ends: str
) -> None:
    hold(family, result)
    by = getattr(family, name)

    assert tried(by, looking, f"UPDATE record_hold SET {change.format(me=by.person_id)}") == ends
