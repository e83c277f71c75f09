"""Asking who else may read how to reach somebody: a room above knows, and answers in words."""

from __future__ import annotations

from collections.abc import Callable

from alongside.contributions.actor import Actor
from alongside.people.models import Person

Teller = Callable[[Actor, Person], list[str]]
_TELLERS: list[Teller] = []


def tells_who_reads(teller: Teller) -> None:
    """Have this asked, as teller(by, person), for the others who may read how to reach a person."""
    _TELLERS.append(teller)


def who_reads(by: Actor, person: Person) -> list[str]:
    """The others who may read how to reach a person, each in words; nobody where nobody is told."""
    return [name for teller in _TELLERS for name in teller(by, person)]
