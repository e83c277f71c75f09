"""What is said of a hurdle, who owns it, whether it is solved, and how near two of them are. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

FEWEST_IN_COMMON = 2


class Kind(StrEnum):
    """What is said of a hurdle."""

    TRIED = "tried"
    SOLVED = "solved"
    OPEN = "open"
    TAKES = "takes"


OF_OWNER = (Kind.SOLVED, Kind.OPEN)


def is_solved(kinds: Iterable[str]) -> bool:
    """Whether it was solved last, and does not stand in the way again."""
    said = [kind for kind in kinds if kind in OF_OWNER]
    return bool(said) and said[-1] == Kind.SOLVED


def next_said(*, owns: bool, solved: bool) -> tuple[Kind, ...]:
    """What one can say now: what was tried; who owns it, that it is solved; anybody else, that they take it on."""
    if solved:
        return (Kind.TRIED, Kind.OPEN) if owns else (Kind.TRIED,)
    return (Kind.TRIED, Kind.SOLVED) if owns else (Kind.TRIED, Kind.TAKES)


def nearness(
    title: Collection[str], terms: Collection[str], other_title: Collection[str], other_terms: Collection[str]
) -> tuple[int, int]:
    """How many words of their titles, and of all they say, two hurdles share. Nothing where it is too few."""
    titles, all_ = len(set(title) & set(other_title)), len(set(terms) & set(other_terms))
    return (titles, all_) if titles or all_ >= FEWEST_IN_COMMON else (0, 0)
