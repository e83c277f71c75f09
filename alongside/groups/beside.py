"""What rooms above say of a group: whose board it is, what it improves. The room itself looks down only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from alongside.contributions.actor import Actor
from alongside.groups.models import Group

Link = tuple[str, Any]
Says = Callable[[Actor, Group], list[Link]]
_SAYS: list[Says] = []
_ENDS: list[Callable[[Actor, Group], str]] = []


def stands_beside(says: Says) -> None:
    """A room above gives the links that it has to a group: an address, and what it says."""
    _SAYS.append(says)


def before_the_end(says: Callable[[Actor, Group], str]) -> None:
    """A room above says what becomes of its things when a group ends; nothing where there are none."""
    _ENDS.append(says)


def ends_with(by: Actor, group: Group) -> list[str]:
    """What one has to know before a group ends, as far as the actor reads it."""
    return [told for says in _ENDS if (told := says(by, group))]


def beside(by: Actor, group: Group) -> list[Link]:
    """Where else this group is spoken of, as far as the actor reads it."""
    return [link for says in _SAYS for link in says(by, group)]
