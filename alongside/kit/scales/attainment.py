"""The T-score of goal attainment scaling.

Source: Kiresuk TJ, Sherman RE. Goal attainment scaling: a general method for evaluating comprehensive community
mental health programs. Community Mental Health Journal 1968;4(6):443-453, doi 10.1007/BF01530764. The names of the
levels follow the HL7 guide on person-centered outcomes: much worse than now -2, as it is now -1, what is realistic 0,
better +1, much better +2.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from math import fsum, isfinite, sqrt
from typing import TypeVar

Rater = TypeVar("Rater", bound=Hashable)

LEVELS = (-2, -1, 0, 1, 2)
"""The five levels, from the lowest up."""
HOPED = 0
"""The level that was hoped for, and is realistic."""
BASELINES = (-1, -2)
"""Where somebody may stand when a goal begins: -2 where it cannot get worse."""
RHO = 0.30
"""How much the scores of one person's goals are taken to go together; the authors' own value."""


@dataclass(frozen=True)
class Attained:
    """Where one goal stands, in one rater's eyes, and how much the goal weighs among the person's goals."""

    level: int
    weight: float = 1.0

    def __post_init__(self) -> None:
        if self.level not in LEVELS:
            raise ValueError(f"a level is one of {LEVELS}, not {self.level}")
        if not (isfinite(self.weight) and self.weight > 0):
            raise ValueError(f"a weight is more than nothing, not {self.weight}")


def t_score(goals: Iterable[Attained], *, rho: float = RHO) -> float:
    """How far one rater thinks that somebody has come over all their goals: 50 is "as hoped", 10 is one spread.

    T = 50 + 10 Σwx / √((1−ρ)Σw² + ρ(Σw)²), with x from −2 to +2. Not rounded. It compares goals that were chosen and
    levelled with equal care; it compares no two people. Raises ValueError where there is no goal, or where ρ is not
    a correlation that leaves a spread.
    """
    scored = list(goals)
    if not scored:
        raise ValueError("without a goal that was scored there is no T-score")
    if not 0 <= rho <= 1:
        raise ValueError(f"rho is from 0 to 1, not {rho}")
    # Only the proportion of the weights counts: taken as shares of the largest, no size of theirs can overflow.
    largest = max(one.weight for one in scored)
    shares = [one.weight / largest for one in scored]
    reached = fsum(share * one.level for share, one in zip(shares, scored, strict=True))
    spread = (1 - rho) * fsum(share**2 for share in shares) + rho * fsum(shares) ** 2
    return 50 + 10 * reached / sqrt(spread)


def t_scores(by_rater: Mapping[Rater, Iterable[Attained]], *, rho: float = RHO) -> dict[Rater, float]:
    """The T-score of each rater apart, in their order; without those who scored no goal. No mean is taken."""
    listed = {rater: list(goals) for rater, goals in by_rater.items()}
    return {rater: t_score(goals, rho=rho) for rater, goals in listed.items() if goals}
