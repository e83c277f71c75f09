"""Putting drawn rows into the database in bulk, as the owner, and compiling them once."""

from __future__ import annotations

from typing import Any

from django.db import connection

Tables = dict[str, list[Any]]
COMPILED_BY_TRIGGERS = (
    "people_caregiver", "people_teammember", "people_enrolment", "people_seat", "people_person", "people_community",
    "people_organization", "sharing_choice", "sharing_studyconsent", "sharing_studyteammember",
    "sharing_study", "sharing_consentanswer", "sharing_emergencyaccess", "sharing_charterversion", "sharing_charterrule", "sharing_guardrail", "sharing_ageband",
)  # fmt: skip


def load(tables: Tables) -> None:
    """Put all rows in with the triggers asleep; the engine learns of them from `compile_all`."""
    with connection.cursor() as cursor:
        for table in COMPILED_BY_TRIGGERS:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for table, rows in tables.items():
            _copy(cursor, table, rows)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in COMPILED_BY_TRIGGERS:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def compile_all(tables: Tables) -> None:
    """Compile the grants of everybody drawn, in one call."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sharing_compile(%s)", [[person.id for person in tables["people_person"]]])
        cursor.execute("ANALYZE sharing_grant")


def _copy(cursor: Any, table: str, rows: list[Any]) -> None:
    if not rows:
        return
    names = list(vars(rows[0]))
    columns = ", ".join(f'"{name}"' for name in names)
    with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:  # noqa: S608
        for row in rows:
            copy.write_row([getattr(row, name) for name in names])


def copy_into(table: str, rows: list[Any]) -> None:
    """Put rows in with the triggers awake, in one statement."""
    with connection.cursor() as cursor:
        _copy(cursor, table, rows)
