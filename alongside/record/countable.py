"""What of a person's rows may be counted in the community's numbers: each room above declares its own.

A room gives facts: what, about whom, on which day, with at most one number. No words, no names, no files. The room
that counts reads them by the SQL given here, as the tables' owner, and leaves out what its purpose may not use.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import migrations

from alongside.kit.terms import Category


class Shape(StrEnum):
    """How a fact holds in time.

    VALUE: from its day until the next of its kind. SPAN: from its day until a day (excluded; none: still).
    EVENT: on its day; `until` is the day on which what belongs to it was done, if it was. DAYS: on each day from its
    day until a day (excluded).
    """

    VALUE = "value"
    SPAN = "span"
    EVENT = "event"
    DAYS = "days"


@dataclass(frozen=True)
class Fact:
    """One kind of fact: how it holds, and of which category it is told."""

    shape: Shape
    category: Category


@dataclass(frozen=True)
class Facts:
    """What one statement gives: facts of several kinds.

    The statement has the columns what, person_id, category, day, until, value, given_at and own (told by the person
    or a caregiver, and not by the clinic); `%(zone)s` is the community's time zone. Rows that are kept from anybody,
    and what is held, it leaves out itself.
    """

    kinds: dict[str, Fact]
    statement: str


_GIVEN: list[Facts] = []


def give(facts: Facts) -> None:
    """Declare facts of a room; a kind is the same wherever it comes from."""
    known = kinds()
    for name, fact in facts.kinds.items():
        if known.get(name, fact) != fact:
            raise ValueError(f"{name!r} is given as {fact} and as {known[name]}")
    if facts not in _GIVEN:
        _GIVEN.append(facts)


def given() -> tuple[Facts, ...]:
    """All that the rooms declared."""
    return tuple(_GIVEN)


def kinds() -> dict[str, Fact]:
    """Every kind of fact."""
    return {name: fact for facts in _GIVEN for name, fact in facts.kinds.items()}


def watched(table: str, person: str = "person_id") -> migrations.RunSQL:
    """Let the database note whose facts may have changed whenever rows of this table do."""
    ways = (("insert", "NEW"), ("update", "NEW"), ("delete", "OLD"))
    steps: list[Any] = [
        f"CREATE TRIGGER counted_{way} AFTER {way.upper()} ON {table} REFERENCING {which} TABLE AS changed "
        f"FOR EACH STATEMENT EXECUTE FUNCTION record_touch('{person}')"
        for way, which in ways
    ]
    return migrations.RunSQL(steps, [f"DROP TRIGGER counted_{way} ON {table}" for way, _which in ways])
