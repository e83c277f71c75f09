"""What people say of the seven things that make it fair, to be shown beside what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.parity.factors import Factor
from alongside.parity.models import Told
from alongside.parity.round_words import ASKS, PULSE
from alongside.parity.sides import Side
from alongside.parity.telling import Spread, differ, middle


@dataclass(frozen=True)
class Statement:
    """One statement: its words; each side's spread of answers from 1 to 5, or that of `all`; the middle of each."""

    words: Any
    sides: dict[str, Spread]

    @property
    def middles(self) -> dict[str, float]:
        """The middle answer of each side, or of all."""
        return {side: middle(counts) for side, counts in self.sides.items()}

    @property
    def differ(self) -> bool:
        """Whether the two sides see it differently."""
        return differ(self.sides)


@dataclass(frozen=True)
class Said:
    """The latest round on the seven factors that is told: of which round, when it was over, and each statement."""

    round_id: UUID
    over_at: datetime
    marks: dict[str, Statement]

    def of(self, factor: Factor) -> list[Statement]:
        """The statements on one factor, of which five or more said something."""
        return [one for key, one in self.marks.items() if key.partition(".")[0] == factor]


def said_of_factors(by: Actor, *, group_id: UUID | None = None, center_id: UUID | None = None) -> Said | None:
    """What a group, or those who work with a center, said last without names; None where the actor reads nothing of it.

    What a group that its members alone read says is read by its members alone. One query.
    """
    here = Told.objects.filter(
        round__community=by.community_id, round__kind=PULSE, round__group=group_id, round__center=center_id,
        told__has_key="said",
    )  # fmt: skip
    last = here.select_related("round").order_by("-round__over_at").first()
    if last is None or last.round.over_at is None:
        return None
    words = ASKS[PULSE].statements
    marks = last.told["marks"]
    told = {
        key: Statement(words[key], {side: marks[key][side] for side in ("all", *Side) if side in marks[key]})
        for key in words if key in marks
    }  # fmt: skip
    return Said(last.round_id, last.round.over_at, told)
