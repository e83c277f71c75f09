"""What everyone knows before a first meeting: a short list, and when somebody has gone through it. Pure."""

from __future__ import annotations

from collections.abc import Iterable

MOST_POINTS = 20


def points_in(text: str) -> list[str]:
    """The points of a list that was typed, one on each line."""
    return [line for one in text.splitlines() if (line := one.strip(" \t-•*"))]


def is_whole(ticked: Iterable[int], points: int) -> bool:
    """Whether every point of a list is ticked."""
    return set(range(points)) <= set(ticked)
