"""Who can see something, in words: the line that stands under every entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
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


_WHO = "SELECT category, audience, name, relation FROM sharing_who_sees(%s::uuid)"
_WHO_OF = f"{_WHO} WHERE category = ANY (%s::smallint[])"


def who_sees(by: Actor, person_id: UUID, of: Iterable[Category] = ()) -> WhoSees:
    """For each category, or for those named, who besides the person may read it now: caregivers by name, other
    audiences once.

    Answered to the person, to their caregivers and to the care team; to others it is empty. One query.
    """
    named = [int(one) for one in of]
    rows = ask(_WHO_OF, [person_id, named]) if named else ask(_WHO, [person_id])
    seen: dict[Category, list[Reader]] = defaultdict(list)
    for category, audience, name, relation in rows:
        seen[Category(category)].append(Reader(Audience(audience), name or "", relation or ""))
    return {category: tuple(readers) for category, readers in seen.items()}


def readers_of(who: WhoSees, category: Category, kept_from: int = 0) -> tuple[Reader, ...]:
    """Who reads one entry: the category's readers without the audiences from which the entry is kept."""
    return tuple(one for one in who.get(category, ()) if not kept_from & (1 << one.audience))
