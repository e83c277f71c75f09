"""Where raters see one goal, and how far they are apart: for sentences, which the rooms write."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Rater = TypeVar("Rater", bound=Hashable)


@dataclass(frozen=True)
class Views(Generic[Rater]):
    """Who sees the goal on which level: the highest level first, raters in the order in which they were given."""

    by_level: tuple[tuple[int, tuple[Rater, ...]], ...]

    @property
    def raters(self) -> int:
        """How many have scored."""
        return sum(len(who) for _, who in self.by_level)

    @property
    def spread(self) -> int:
        """How many levels lie between the highest and the lowest view; 0 where all see the same, or one alone."""
        return self.by_level[0][0] - self.by_level[-1][0] if self.by_level else 0


@dataclass(frozen=True)
class Apart(Generic[Rater]):
    """One side sees `steps` levels more (or, below zero, fewer) than the other."""

    who: tuple[Rater, ...]
    steps: int
    than: tuple[Rater, ...]


def views_of(levels: Mapping[Rater, int]) -> Views[Rater]:
    """Group the raters by the level on which they see the goal."""
    found: dict[int, list[Rater]] = {}
    for rater, level in levels.items():
        found.setdefault(level, []).append(rater)
    return Views(tuple((level, tuple(found[level])) for level in sorted(found, reverse=True)))


def apart(views: Views[Rater]) -> Apart[Rater] | None:
    """Who differs from whom, where there are exactly two views; None where there are fewer or more.

    The smaller side is said to differ from the larger; of two equally large ones, the lower from the higher.
    """
    if len(views.by_level) != 2:
        return None
    (high, above), (low, below) = views.by_level
    if len(above) < len(below):
        return Apart(above, high - low, below)
    return Apart(below, low - high, above)
