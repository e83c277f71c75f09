"""Who wants no letters: rooms in which one can say so tell it to every room that writes some."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

Says = Callable[[set[UUID]], set[UUID]]
_SAYS: list[Says] = []


def letters_off(says: Says) -> None:
    """A room says of whom it knows that they want no letters at all."""
    _SAYS.append(says)


def who_wants_none(people: set[UUID]) -> set[UUID]:
    """Those of these people who want no letters."""
    return set().union(*(says(people) for says in _SAYS)) if people else set()
