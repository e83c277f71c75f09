"""Ranking ideas and needs together: each side's own order first, and then both, each side with the same weight. Pure.

Everyone names up to three. A side is its members' mean, so a side of two counts as much as a side of nine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

CHOICES = 3


class Side(StrEnum):
    """Who ranks: patients and families, or those who work in care."""

    FAMILIES = "families"
    CARE = "care"


@dataclass(frozen=True)
class Ballot:
    """What one member names, the first first."""

    side: Side
    needs: tuple[UUID, ...]


@dataclass(frozen=True)
class Order:
    """What was named, in order, each with its points of three at most; and how many members ranked."""

    needs: tuple[tuple[UUID, float], ...]
    members: int


def side_order(ballots: Iterable[Ballot], side: Side) -> Order:
    """The order of one side: three points for a first place, two, one; divided by how many ranked."""
    here = [one for one in ballots if one.side == side]
    points: Counter[UUID] = Counter()
    for one in here:
        points.update({need: CHOICES - place for place, need in enumerate(one.needs[:CHOICES])})
    return Order(_ordered({need: told / len(here) for need, told in points.items()}), len(here))


def merged(orders: Mapping[Side, Order]) -> tuple[tuple[UUID, float], ...]:
    """Both sides together: the mean of those sides that have ranked."""
    ranked = [one for one in orders.values() if one.members]
    points: dict[UUID, float] = {}
    for one in ranked:
        for need, told in one.needs:
            points[need] = points.get(need, 0.0) + told / len(ranked)
    return _ordered(points)


def _ordered(points: Mapping[UUID, float]) -> tuple[tuple[UUID, float], ...]:
    return tuple(sorted(points.items(), key=lambda one: (-round(one[1], 9), one[0])))


def apart(orders: Mapping[Side, Order]) -> list[UUID]:
    """What one side has among its first three and the other has not at all: worth talking about before it is merged."""
    firsts: Sequence[set[UUID]] = [
        {need for need, _points in orders[side].needs[:CHOICES]} for side in Side if orders[side].members
    ]
    named = {need for order in orders.values() for need, _points in order.needs}
    if len(firsts) < 2:
        return []
    everywhere = [{need for need, _points in orders[side].needs} for side in Side]
    return sorted(
        need
        for need in named
        if any(need in one for one in firsts) and not all(need in one for one in everywhere)
    )
