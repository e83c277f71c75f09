"""What rooms above say of a group: whose board it is, what it improves. The room itself looks down only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.groups.models import Group

Link = tuple[str, Any]
Says = Callable[[Actor, Group], list[Link]]
_SAYS: list[Says] = []


@dataclass
class OfSeats:
    """What a room above says of those who sit in a group: a line by each seat, and what to look at.

    What to look at says something (`says`), what to do (`do`), perhaps where (`href`, `link`), and perhaps what one
    click does (`act`: an address to send to; `send`: a name and a value; `button`).
    """

    notes: dict[UUID, str] = field(default_factory=dict)
    looks: list[dict[str, Any]] = field(default_factory=list)


Asks = Callable[[str, str], Any]
Starts = Callable[[Group, UUID | None], dict[str, Any]]
_PARTS: list[Says] = []
_AT_START: dict[str, tuple[Asks, Starts]] = {}
_OF_SEATS: list[Callable[[Actor, Group, list[Any]], OfSeats]] = []
_ENDS: list[Callable[[Actor, Group], str]] = []


def stands_beside(says: Says) -> None:
    """A room above gives the links that it has to a group: an address, and what it says."""
    _SAYS.append(says)


def puts_beside(says: Says) -> None:
    """A room above gives parts of the group's page: an address that answers with one, and a link where it does not."""
    _PARTS.append(says)


def parts(by: Actor, group: Group) -> list[Link]:
    """The parts that rooms above put beside a group."""
    return [link for says in _PARTS for link in says(by, group)]


def says_of_seats(says: Callable[[Actor, Group, list[Any]], OfSeats]) -> None:
    """A room above says something of those who sit in a group."""
    _OF_SEATS.append(says)


def of_seats(by: Actor, group: Group, seats: list[Any]) -> OfSeats:
    """What rooms above say of those who sit there now, as far as the actor reads it."""
    whole = OfSeats()
    for says in _OF_SEATS:
        told = says(by, group, seats)
        whole.notes |= told.notes
        whole.looks += told.looks
    return whole


def asks_at_start(name: str, asks: Asks, says: Starts) -> None:
    """A room above says what is to be agreed at the start of a group, or of a piece of its work.

    Whether it is, is asked in the one question that finds the group or the piece (`asks`, by this name), of the columns
    in which that question has the group, and the piece where there is one. `says` is one of `OfSeats.looks`.
    """
    _AT_START[name] = (asks, says)


def asked_at_start(group: str = "pk", piece: str = "") -> dict[str, Any]:
    """What is asked of a group, or of a piece of its work, in the question that finds it."""
    return {name: asks(group, piece) for name, (asks, _says) in _AT_START.items()}


def at_start(found: Any, group: Group, piece: UUID | None = None) -> list[dict[str, Any]]:
    """What is to be agreed and is not yet, from what was found so; nothing of support among families."""
    if group.support or group.ended_at is not None:
        return []
    return [says(group, piece) for name, (_asks, says) in _AT_START.items() if not getattr(found, name)]


def before_the_end(says: Callable[[Actor, Group], str]) -> None:
    """A room above says what becomes of its things when a group ends; nothing where there are none."""
    _ENDS.append(says)


def ends_with(by: Actor, group: Group) -> list[str]:
    """What one has to know before a group ends, as far as the actor reads it."""
    return [told for says in _ENDS if (told := says(by, group))]


def beside(by: Actor, group: Group) -> list[Link]:
    """Where else this group is spoken of, as far as the actor reads it."""
    return [link for says in _SAYS for link in says(by, group)]
