"""What is written down together: the kinds of sheets, their parts in order, and what each asks for. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a sheet is."""

    JOURNEY = "journey"
    WALK = "walk"
    VISIT = "visit"
    CANVAS = "canvas"
    TRY = "try"
    REVIEW = "review"
    DIARY = "diary"
    PARTNERS = "partners"


class Marks(StrEnum):
    """What the mark of a line says."""

    NONE = "none"
    FEELING = "feeling"
    SEEN = "seen"


@dataclass(frozen=True)
class Asks:
    """What a kind of sheet asks for: its parts, whether a line is marked, who writes it, and when it opens."""

    parts: tuple[str, ...]
    marks: Marks = Marks.NONE
    lived: tuple[str, ...] = ()
    """The parts in which those write who made the way themselves."""
    solves: bool = False
    """Whether it is a solution, which opens with the gate."""


_WAY = ("before", "coming", "waiting", "meeting", "leaving", "home")
ASKS: dict[Kind, Asks] = {
    Kind.JOURNEY: Asks(_WAY, Marks.FEELING, _WAY),
    Kind.WALK: Asks((*_WAY, "surprised", "change"), Marks.FEELING),
    Kind.VISIT: Asks(
        ("greeted", "asked", "listened", "understood", "decided", "next", "remark"), Marks.SEEN,
        ("greeted", "asked", "listened", "understood", "decided", "next"),
    ),
    Kind.CANVAS: Asks(("whom", "now", "hurts", "keep", "if", "who", "smallest")),
    Kind.TRY: Asks(("what", "tried", "better", "said"), solves=True),
    Kind.REVIEW: Asks(("expected", "happened", "why", "keep", "change")),
    Kind.DIARY: Asks(("page", "strikes", "says", "could"), Marks.NONE, ("page",)),
    Kind.PARTNERS: Asks(("agenda", "heard", "used", "decided", "no", "told"), Marks.SEEN),
}  # fmt: skip
MARKS: dict[Marks, tuple[int, ...]] = {
    Marks.NONE: (), Marks.FEELING: (2, 1, 0, -1, -2), Marks.SEEN: (1, 0, -1),
}  # fmt: skip


def felt(marks: Iterable[tuple[str, int | None]], parts: Iterable[str]) -> list[tuple[str, float, int]]:
    """Along a way: each part that somebody marked, how it was on average, and how many said so."""
    told: dict[str, list[int]] = {}
    for part, mark in marks:
        if mark is not None:
            told.setdefault(part, []).append(mark)
    return [(part, sum(told[part]) / len(told[part]), len(told[part])) for part in parts if part in told]
