"""Time by side and by how it was paid (B6): the same words for everybody, whoever they are. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from alongside.groups.sides import Side


class Terms(StrEnum):
    """How time was paid: by the community, as part of one's job, given from one's profession, or not at all."""

    PAY = "pay"
    JOB = "job"
    BONO = "bono"
    FREE = "free"


@dataclass(frozen=True)
class Given:
    """Minutes on the same terms, of one side, by so many people; and what they are worth where they are paid here."""

    side: Side
    terms: Terms
    people: int
    minutes: int
    amount: int = 0
    currency: str = ""


@dataclass
class SideHours:
    """What a side gave: minutes by how they were paid, and pay by currency."""

    minutes: dict[Terms, int] = field(default_factory=lambda: defaultdict(int))
    pay: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def all(self) -> int:
        """Every minute."""
        return sum(self.minutes.values())

    @property
    def paid(self) -> int:
        """Minutes that somebody paid for: the community, or an employer."""
        return self.minutes[Terms.PAY] + self.minutes[Terms.JOB]


def by_side(told: Iterable[Given]) -> dict[Side, SideHours]:
    """Both sides, also where one gave nothing."""
    found = {side: SideHours() for side in Side}
    for one in told:
        found[one.side].minutes[one.terms] += one.minutes
        if one.amount:
            found[one.side].pay[one.currency] += one.amount
    return found
