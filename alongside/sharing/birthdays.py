"""On which day somebody reaches an age."""

from __future__ import annotations

from datetime import date


def birthday(born: date, years: int) -> date:
    """The day on which somebody reaches an age; who was born on 29 February does so on 1 March in other years.

    The same as the database's `sharing_birthday`.
    """
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)
