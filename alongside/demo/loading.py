"""Putting many rows into the database at once, by COPY, with the triggers asleep for just that transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

# Whoever writes one of these is recompiled by a trigger, one statement at a time; a loader does it once, for all.
WATCHED = ("people_person", "people_seat", "people_caregiver", "people_teammember", "people_enrolment",
           "sharing_study", "sharing_studyconsent", "sharing_studyteammember")  # fmt: skip


@contextmanager
def loading(also: tuple[str, ...] = ()) -> Iterator[None]:
    """One transaction in which rows come in by the thousand; afterwards every trigger is awake again."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _triggers(cursor, "DISABLE", also)
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        yield
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _triggers(cursor, "ENABLE", also)
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _triggers(cursor: Any, verb: str, also: tuple[str, ...]) -> None:
    for table in WATCHED + also:
        cursor.execute(f"ALTER TABLE {table} {verb} TRIGGER USER")


@contextmanager
def words_later() -> Iterator[None]:
    """While many entries come in, the index of words gathers them and takes them in by the ten thousand."""
    _gather_words("on")
    yield
    for index in _gather_words("off"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [index])


def _gather_words(state: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam "
            "WHERE i.indrelid = 'record_entry'::regclass AND a.amname = 'gin'"
        )
        indexes = [name for (name,) in cursor.fetchall()]
        for index in indexes:
            cursor.execute(f"ALTER INDEX {index} SET (fastupdate = {state})")
    return indexes


def copy_in(table: str, columns: str, lines: Iterable[str]) -> None:
    """Lines in PostgreSQL's own text form, into a table."""
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
        for line in lines:
            copy.write(line)


def line_of(*values: object) -> str:
    """Values as one line for COPY: nothing for None, t and f for yes and no."""
    return "\t".join(map(_shown, values)) + "\n"


def _shown(value: object) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    text = str(value)
    if "\\" in text or "\t" in text or "\n" in text:
        text = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
    return text
