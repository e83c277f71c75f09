"""Who can see something, in words: the line that stands under every entry."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Category


@dataclass(frozen=True)
class Reader:
    """One audience, or one caregiver by name, that may read a category now."""

    audience: Audience
    name: str
    relation: str = ""


WhoSees = dict[Category, tuple[Reader, ...]]


def who_sees(by: Actor, person_id: UUID) -> WhoSees:
    """For each category, who besides the person may read it now: caregivers by name, other audiences once.

    Answered to the person, to their caregivers and to the care team; to others it is empty. One query.
    """
    rows = ask("SELECT category, audience, name, relation FROM sharing_who_sees(%s::uuid)", [person_id])
    seen: dict[Category, list[Reader]] = defaultdict(list)
    for category, audience, name, relation in rows:
        seen[Category(category)].append(Reader(Audience(audience), name or "", relation or ""))
    return {category: tuple(readers) for category, readers in seen.items()}


def readers_of(who: WhoSees, category: Category, kept_from: int = 0) -> tuple[Reader, ...]:
    """Who reads one entry: the category's readers without the audiences from which the entry is kept."""
    return tuple(one for one in who.get(category, ()) if not kept_from & (1 << one.audience))
