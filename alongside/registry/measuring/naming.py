"""What the snapshot's tables are called, for those who do not need the library of expressions."""

from __future__ import annotations

from datetime import date

CLOCK = "clock"
"""A table of one row: the day up to which is counted."""


def name_of(kind: str) -> str:
    """What the table of a kind of fact is called, whatever the engine."""
    return f"facts_{kind}"


def month_of(day: date) -> int:
    """The number of a day's month: its year times twelve, plus the month from 0."""
    return day.year * 12 + day.month - 1
