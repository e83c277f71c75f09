"""How each person stands of late: what a list of people is found by. Each room above gives its own.

A room gives, of each person, the last of a few kinds of things: on which day, with at most one number. No words.
What is kept from somebody is given with from whom, so that row-level security judges it as it judges the thing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import migrations


@dataclass(frozen=True)
class Lately:
    """What one statement gives: of each person, the last of each of these kinds.

    The statement has the columns what, person_id, category, kept_from, held_until, day, until and value, one row for
    each kind, category, mask and hold; `%(only)s` is an array of persons (none: everyone), `%(zone)s` the time zone.
    """

    kinds: tuple[str, ...]
    statement: str


_GIVEN: list[Lately] = []


def give_lately(lately: Lately) -> None:
    """Declare what a room gives; a kind comes from one room alone."""
    known = {kind for one in _GIVEN if one != lately for kind in one.kinds}
    twice = known & set(lately.kinds)
    if twice:
        raise ValueError(f"given by two rooms: {', '.join(sorted(twice))}")
    if lately not in _GIVEN:
        _GIVEN.append(lately)


def given_lately() -> tuple[Lately, ...]:
    """All that the rooms declared."""
    return tuple(_GIVEN)


def forgotten(table: str, columns: tuple[str, ...], what: str = "") -> migrations.RunSQL:
    """Let what is kept from somebody anew, in this table, be gone from lists at once."""
    changed = " OR ".join(f"OLD.{one} IS DISTINCT FROM NEW.{one}" for one in columns)
    return migrations.RunSQL(
        f"CREATE TRIGGER lately_forgotten AFTER UPDATE OF {', '.join(columns)} ON {table} FOR EACH ROW "
        f"WHEN ({changed}) EXECUTE FUNCTION record_forget_lately('{what}')",
        f"DROP TRIGGER lately_forgotten ON {table}",
    )


Follows = Callable[[Sequence[UUID]], None]
_FOLLOWING: list[Follows] = []


def follow(what: Follows) -> None:
    """Let a room above do something of its own for the same people, in the same transaction."""
    if what not in _FOLLOWING:
        _FOLLOWING.append(what)


def following() -> tuple[Follows, ...]:
    """All that rooms above do besides."""
    return tuple(_FOLLOWING)
