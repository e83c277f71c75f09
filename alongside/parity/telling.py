"""What is told of a round that is over: from five answers on, and of each side only where both have five. Pure.

Where all of those who are told together marked the same, or all but one, each one's answer would be known: then two
steps beside each other are told together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from alongside.parity.sides import Side

FEWEST = 5
Held = Mapping[str, Mapping[str, Any]]
Counts = list[int | None]
"""How often each of five answers was given; None: it is told together with the next one."""
Spread = Sequence[int | None]
"""The same, as it is read."""
Lot = Callable[[str], bool]
"""Draws for a statement and a side, by their names, which of its two neighbours a step in the middle is told with."""


def told_of(held: Held, lot: Lot, *, scale: bool = True) -> dict[str, Any]:
    """What a box tells: how many answered, how each statement's answers spread, and what was written.

    `marks` has for each statement `all`, or `partners` and `staff`: how often each of five answers was given. A
    statement that fewer than five marked is not among it; where fewer than five answered at all, nothing is. Without a
    `scale` a mark says yes and none says no: where all said yes, or all but one, it is told as all but one.
    """
    sides = [held[side] for side in Side if side in held]
    said = sum(one["said"] for one in sides)
    if said < FEWEST:
        return {}
    apart = len(sides) == len(Side) and all(one["said"] >= FEWEST for one in sides)
    keys = {key for one in sides for key in one["marks"]}
    marks = {key: _spread({side: held[side]["marks"][key] for side in Side if side in held}) for key in keys}
    asks = {key for one in sides for key in one["words"]}
    answered = {side: held[side]["said"] for side in Side} if apart else {"all": said}
    blurred = {
        key: {side: _alike(one, lot(f"{key} {side}")) for side, one in sides.items()}
        if scale
        else _named(sides, answered)
        for key, sides in sorted(marks.items())
    }
    return {
        "said": answered,
        "marks": {key: one for key, one in blurred.items() if one},
        "words": {key: _words(held, key, apart) for key in sorted(asks)},
    }


def _alike(counts: list[int], up: bool) -> Counts:
    """The same, but two steps told as one where all marked one step, or all but one did.

    Which two is drawn, also where it is plain that one of them has nobody: what is told fits either of them.
    """
    most = max(counts)
    if sum(counts) - most > 1:
        return list(counts)
    step = counts.index(most)
    low = min(max(step if up else step - 1, 0), len(counts) - 2)
    return [*counts[:low], None, counts[low] + counts[low + 1], *counts[low + 2 :]]


def _named(sides: dict[str, list[int]], answered: Mapping[Any, int]) -> dict[str, list[int]]:
    """How many said yes, by side where both are told; never so many that all of them must have."""
    yes = {side: one[0] for side, one in sides.items()}
    for told in (yes, {"all": sum(yes.values())}):
        said = {side: answered.get(side, sum(answered.values())) for side in told}
        fits = {side: min(count, said[side] - 1) for side, count in told.items()}
        if fits and all(count >= FEWEST for count in fits.values()):
            return {side: [count, 0, 0, 0, 0] for side, count in fits.items()}
    return {}


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


def marks_of(*spreads: Spread) -> list[float]:
    """All answers from 1 to 5, in order; those of two steps told together stand between them."""
    marks = []
    for spread in spreads:
        for place, count in enumerate(spread):
            value = place + (0.5 if place and spread[place - 1] is None else 1.0)
            marks += [value] * (count or 0)
    return sorted(marks)


def middle(spread: Spread) -> float:
    """The middle answer, from 1 to 5: half of the answers are not above it, half not below."""
    marks = marks_of(spread)
    half = len(marks) // 2
    return float(marks[half]) if len(marks) % 2 else (marks[half - 1] + marks[half]) / 2


def width(*spreads: Spread) -> float:
    """How far the answers lie apart: from 0, all the same, to 4; one answer at each end is left out of account.

    With ten answers or fewer none is left out: each of them counts.
    """
    marks = marks_of(*spreads)
    cut = 1 if len(marks) > 2 * FEWEST else 0
    return marks[len(marks) - 1 - cut] - marks[cut]


def differ(sides: Mapping[str, Spread]) -> bool:
    """Whether the two sides see it differently: their middle answers are more than one step apart."""
    if set(sides) != {str(side) for side in Side}:
        return False
    return abs(middle(sides[Side.PARTNERS]) - middle(sides[Side.STAFF])) > 1
