"""Scores of one goal over time, each rater apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

Rater = TypeVar("Rater", bound=Hashable)


@dataclass(frozen=True)
class Score(Generic[Rater]):
    """One rater saw the goal on this level on this day. Given in the order in which they were said."""

    rater: Rater
    on: date
    level: int


def lines(scores: Iterable[Score[Rater]]) -> dict[Rater, tuple[Score[Rater], ...]]:
    """Each rater's scores by day; of several on one day the one that was said last.

    Raters stand in the order in which they first appear.
    """
    found: dict[Rater, dict[date, Score[Rater]]] = {}
    for one in scores:
        found.setdefault(one.rater, {})[one.on] = one
    return {rater: tuple(days[day] for day in sorted(days)) for rater, days in found.items()}


def latest(scores: Iterable[Score[Rater]]) -> dict[Rater, int]:
    """Where each rater sees the goal now: the level of their latest day."""
    return {rater: line[-1].level for rater, line in lines(scores).items()}


def changes(scores: Iterable[Score[Rater]]) -> dict[Rater, int | None]:
    """By how many levels each rater's latest day differs from their first; None where there is one day only."""
    return {
        rater: line[-1].level - line[0].level if len(line) > 1 else None
        for rater, line in lines(scores).items()
    }


def since(scores: Iterable[Score[Rater]]) -> date | None:
    """The day of the first score; None where there is none."""
    return min((one.on for one in scores), default=None)
