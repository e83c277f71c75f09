"""What the snapshot's tables are called, for those who do not need the library of expressions."""

from __future__ import annotations

from datetime import date

ENROLLED = "enrolled"
"""The kind of fact that everyone has: where they were enrolled when."""

CLOCK = "clock"
"""A table of one row: the day up to which is counted."""


CODED = "coded"
"""The table of all numbers that are named by their codes."""


def is_coded(kind: str) -> bool:
    """Whether it is a number of the record by its code, and no kind of fact that a room gives."""
    return ":" in kind


def name_of(kind: str) -> str:
    """What the table of a kind of fact is called, whatever the engine."""
    return f"facts_{kind}"


def month_of(day: date) -> int:
    """The number of a day's month: its year times twelve, plus the month from 0."""
    return day.year * 12 + day.month - 1
