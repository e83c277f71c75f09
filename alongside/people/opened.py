"""Saying that somebody's page is opened, so that a room above can leave the receipt before it is shown."""

from __future__ import annotations

from collections.abc import Callable

from alongside.contributions.actor import Actor
from alongside.people.models import Person

Listener = Callable[[Actor, Person, bool], object]
_LISTENERS: list[Listener] = []


def on_open(listener: Listener) -> None:
    """Have this called, as listener(by, person, contact), each time that somebody opens another person's page here."""
    _LISTENERS.append(listener)


def opened(by: Actor, person: Person, contact: bool = False) -> None:
    """Tell them, before anything is shown; nobody leaves a receipt for looking at themselves.

    `contact` says that the page shows how to reach the person, too.
    """
    if by.person_id != person.id:
        for listener in _LISTENERS:
            listener(by, person, contact)
