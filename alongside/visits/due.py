"""What is due by the community's standards of care, worked out from when something was last written down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID


class State(StrEnum):
    """Where something stands: NEVER where nobody wrote it down, SOON within the window before its day."""

    NEVER = "never"
    OVERDUE = "overdue"
    DUE = "due"
    SOON = "soon"
    DONE = "done"


_ORDER = (State.OVERDUE, State.NEVER, State.DUE, State.SOON, State.DONE)


SAID_OF = ("title", "words", "without")
"""What of a standard is said in words, and may be said in several languages."""


@dataclass(frozen=True)
class Standard:
    """One standard of care, as the community wrote it."""

    id: UUID
    title: str
    words: str
    category: int
    codes: tuple[str, ...]
    every_days: int
    window_days: int
    from_age: int = 0
    until_age: int | None = None
    without: str = ""

    def is_for(self, age: int | None) -> bool:
        """Whether somebody of this age is meant; where the age is not known, yes."""
        return age is None or self.from_age <= age and (self.until_age is None or age < self.until_age)


@dataclass(frozen=True)
class Due:
    """How one standard stands for one person: when it was done last, and the day on which it is due."""

    standard: Standard
    state: State
    last_on: date | None
    due_on: date | None


def due_of(standard: Standard, last_on: date | None, today: date) -> Due:
    """It is due from the window before its day on, and overdue from the window after it."""
    if last_on is None:
        return Due(standard, State.NEVER, None, None)
    due_on = last_on + timedelta(days=standard.every_days)
    window = timedelta(days=standard.window_days)
    if today > due_on + window:
        state = State.OVERDUE
    elif today >= due_on:
        state = State.DUE
    elif today >= due_on - window:
        state = State.SOON
    else:
        state = State.DONE
    return Due(standard, state, last_on, due_on)


def in_order(dues: Iterable[Due]) -> list[Due]:
    """What is overdue first, what is done last."""
    return sorted(dues, key=lambda one: (_ORDER.index(one.state), one.due_on or date.min, one.standard.title))
