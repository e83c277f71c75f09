"""How much there is of a category, and what waits: told by the rooms above, which keep it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category


@dataclass(frozen=True)
class Amount:
    """So many entries, back to this moment."""

    entries: int
    since: datetime | None


@dataclass(frozen=True)
class Waits:
    """Something held from the person for now: who holds it, what they do, and where it stands."""

    who: Mapping[str, str]
    lead: str
    text: str
    href: str


Counter = Callable[[Actor, UUID, Category, Audience], Amount]
_COUNTERS: list[Counter] = []
Teller = Callable[[Actor, UUID], list[Waits]]
_TELLERS: list[Teller] = []


def on_count(counter: Counter) -> None:
    """Have this asked how many entries of a category somebody in that audience could see, as the actor may know it."""
    _COUNTERS.append(counter)


def amount_of(by: Actor, person_id: UUID, category: Category, audience: Audience) -> Amount:
    """How many entries of a category an audience would see where it sees the category, and how far back."""
    told = [counter(by, person_id, category, audience) for counter in _COUNTERS]
    days = [one.since for one in told if one.since]
    return Amount(sum(one.entries for one in told), min(days, default=None))


def on_waits(teller: Teller) -> None:
    """Have this asked what is held from somebody for now, as the actor may know it."""
    _TELLERS.append(teller)


def waits_of(by: Actor, person_id: UUID) -> list[Waits]:
    """What is held from somebody for now: that it is, and nothing of it."""
    return [one for teller in _TELLERS for one in teller(by, person_id)]
