"""Of which twelve months something is told: those that end with this month, or the twelve before them. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

MONTHS, YEARS = 12, 5


@dataclass(frozen=True)
class Span:
    """Twelve months: `first` and `last` are the first days of their months; `back`: how many years before this one."""

    back: int
    first: date
    last: date


def span(today: date, back: int = 0) -> Span:
    """The twelve months that end so many years before this month."""
    this = today.year * MONTHS + today.month - 1 - MONTHS * back
    return Span(back, _day(this - MONTHS + 1), _day(this))


def spans(today: date) -> list[Span]:
    """The last five times twelve months, the newest first."""
    return [span(today, back) for back in range(YEARS)]


def after(month: date) -> date:
    """The first day of the month after this one."""
    return _day(month.year * MONTHS + month.month)


def _day(month: int) -> date:
    return date(month // MONTHS, month % MONTHS + 1, 1)
