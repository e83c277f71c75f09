"""What is told of a round that is over: from five answers on, and of each side only where both have five. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alongside.parity.sides import Side

FEWEST = 5
Held = Mapping[str, Mapping[str, Any]]


def told_of(held: Held) -> dict[str, Any]:
    """What a box tells: how many answered, how each statement's answers spread, and what was written.

    `marks` has for each statement `all`, or `partners` and `staff`: how often each of five answers was given. A
    statement that fewer than five marked is not among it; where fewer than five answered at all, nothing is.
    """
    sides = [held[side] for side in Side if side in held]
    said = sum(one["said"] for one in sides)
    if said < FEWEST:
        return {}
    apart = len(sides) == len(Side) and all(one["said"] >= FEWEST for one in sides)
    keys = {key for one in sides for key in one["marks"]}
    marks = {key: _spread({side: held[side]["marks"][key] for side in Side if side in held}) for key in keys}
    asks = {key for one in sides for key in one["words"]}
    return {
        "said": {side: held[side]["said"] for side in Side} if apart else {"all": said},
        "marks": {key: one for key, one in sorted(marks.items()) if one},
        "words": {key: _words(held, key, apart) for key in sorted(asks)},
    }


def _spread(sides: dict[Side, list[int]]) -> dict[str, list[int]]:
    """One statement: each side's answers where both sides have five; else all together where all have; else nothing."""
    if len(sides) == len(Side) and all(sum(one) >= FEWEST for one in sides.values()):
        return {str(side): one for side, one in sides.items()}
    together = [sum(some) for some in zip(*sides.values(), strict=True)]
    return {"all": together} if sum(together) >= FEWEST else {}


def _words(held: Held, key: str, apart: bool) -> dict[str, list[str]]:
    """What was written: by each side where both have five, else together; in an order that comes from the words."""
    lists = {str(side): sorted(held[side]["words"][key]) for side in Side if side in held}
    return lists if apart else {"all": sorted(word for some in lists.values() for word in some)}


def middle(spread: list[int]) -> float:
    """The middle answer, from 1 to 5: half of the answers are not above it, half not below."""
    marks = [value for value, count in enumerate(spread, 1) for _one in range(count)]
    half = len(marks) // 2
    return float(marks[half]) if len(marks) % 2 else (marks[half - 1] + marks[half]) / 2


def width(spread: list[int]) -> int:
    """How far the answers lie apart: from 0, all the same, to 4; one answer at each end is left out of account.

    With ten answers or fewer none is left out: each of them counts.
    """
    marks = [value for value, count in enumerate(spread, 1) for _one in range(count)]
    cut = 1 if len(marks) > 2 * FEWEST else 0
    return marks[len(marks) - 1 - cut] - marks[cut]


def differ(sides: Mapping[str, list[int]]) -> bool:
    """Whether the two sides see it differently: their middle answers are more than one step apart."""
    if set(sides) != {str(side) for side in Side}:
        return False
    return abs(middle(sides[Side.PARTNERS]) - middle(sides[Side.STAFF])) > 1
