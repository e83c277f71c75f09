"""Hiding small numbers, so that none can be worked out from what is shown.

A **group** is one row of counts that add up within it: how many were counted, how many of them met, how many did not.
A **table** is a total and its groups, into which the people of the total are divided. What is published of one moment
is a set of tables of the same total (by center, by age, by sex ...), each divided in one way only, and never in two.

1. A group is hidden whole where any of its counts is at most the threshold. Nobody in it at all is no count: zero
   people are zero.
2. What is hidden in a table is known together: the total without what is shown. So where one group is hidden, or where
   all that is hidden is at most the threshold in any count, the smallest group that is shown is hidden, too, and so on.
3. Where the total itself is hidden, all is hidden.

Then every hidden count belongs to a sum of two hidden counts or more, which itself is over the threshold, and
nothing else is known of it: the tables share nothing but their total.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Protocol, Self, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Group(Protocol):
    """What is hidden or shown together, and what is known of two groups when only both together are."""

    @property
    def counted(self) -> int:
        """How many there are; of a group without anybody nothing needs hiding."""

    @property
    def met(self) -> int:
        """How many of them met."""

    def is_small(self, threshold: int, fewest: int = 0) -> bool:
        """Whether it tells of too few."""

    def __add__(self, other: Self, /) -> Self:
        """The two together."""


Some = TypeVar("Some", bound=Group)


@dataclass(frozen=True)
class Counts:
    """How many were counted, and how many of them met."""

    counted: int
    met: int

    @property
    def parts(self) -> tuple[int, int, int]:
        """Every count that the two tell."""
        return self.counted, self.met, self.counted - self.met

    def is_small(self, threshold: int, fewest: int = 0) -> bool:
        """Whether any of its counts is too small to show, or fewer were counted than say anything."""
        return min(self.parts) <= threshold or self.counted < fewest

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.counted + other.counted, self.met + other.met)


def hidden(
    total: Some, groups: Mapping[Key, Some], threshold: int, fewest: int = 0, gone: Iterable[Key] = ()
) -> frozenset[Key]:
    """The groups of a table that are not shown. With `fewest`, nothing is known of fewer than so many, either.

    GONE: groups that are hidden anyway, by what else is told of the same people.
    """
    if total.is_small(threshold, fewest):
        return frozenset(groups)
    gone = frozenset(gone)
    there = {key: one for key, one in groups.items() if one.counted}
    away = {key for key, one in there.items() if key in gone or one.is_small(threshold, fewest)}
    while away and (len(away) < 2 or _together(there[key] for key in away).is_small(threshold, fewest)):
        left = [key for key in there if key not in away]
        if not left:
            break
        away.add(min(left, key=lambda key: (there[key].counted, there[key].met, repr(key))))
    return frozenset(away)


def _together(some: Iterable[Some]) -> Some:
    return reduce(add, some)
