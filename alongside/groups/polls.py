"""When to meet: what each answered, and which time suits most. Pure functions of the acts of a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from alongside.groups.meeting_acts import Act, Kind, in_order

ANSWERS = {Kind.TIME_YES: "yes", Kind.TIME_MAYBE: "maybe", Kind.TIME_NO: "no"}


@dataclass
class Time:
    """A time that somebody proposed, and what each answered last."""

    id: UUID
    moment: datetime
    answers: dict[UUID, str] = field(default_factory=dict)

    def count(self, says: str) -> int:
        """How many answered this."""
        return sum(one == says for one in self.answers.values())


def times(acts: Iterable[Act]) -> list[Time]:
    """The times that were proposed, in their order; one that was proposed twice is there once."""
    told = in_order(acts)
    found: dict[datetime, Time] = {}
    known: dict[UUID | None, Time] = {}
    for one in told:
        if one.kind == Kind.TIME and one.moment is not None:
            known[one.id] = found.setdefault(one.moment, Time(one.id, one.moment))
    for one in told:
        if one.kind in ANSWERS and one.about in known:
            known[one.about].answers[one.seat] = ANSWERS[Kind(one.kind)]
    return sorted(found.values(), key=lambda time: time.moment)


def best(found: Iterable[Time], partners: frozenset[UUID] = frozenset()) -> Time | None:
    """The time that suits most: fewest who cannot, partners' first, then most who can, then the earliest.

    None where nobody has answered: nothing is proposed out of the blue.
    """
    answered = [one for one in found if one.answers]

    def weight(time: Time) -> tuple[int, int, int, datetime]:
        out = sum(says == "no" and seat in partners for seat, says in time.answers.items())
        return out, time.count("no"), -time.count("yes"), time.moment

    return min(answered, key=weight, default=None)
