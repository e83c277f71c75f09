"""Whether an aim says what, for whom, from which number to which, and until when. It shows and never blocks. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FARTHEST = 3 * 366


class Missing(StrEnum):
    """What an aim does not say yet."""

    WHOM = "whom"
    START = "start"
    NUMBER = "number"
    SAME = "same"
    DAY = "day"
    PAST = "past"
    FAR = "far"
    LONG = "long"


@dataclass(frozen=True)
class Said:
    """What an aim says."""

    words: str
    whom: str = ""
    from_value: float | None = None
    to_value: float | None = None
    by_on: date | None = None


def missing(aim: Said, today: date) -> tuple[Missing, ...]:
    """What to look at, in the order in which one reads an aim (D8: specific, measurable, with a date and a number)."""
    found = []
    if not aim.whom.strip():
        found.append(Missing.WHOM)
    if len(aim.words.split()) > 40:
        found.append(Missing.LONG)
    if aim.to_value is None:
        found.append(Missing.NUMBER)
    elif aim.from_value is None:
        found.append(Missing.START)
    elif aim.from_value == aim.to_value:
        found.append(Missing.SAME)
    if aim.by_on is None:
        found.append(Missing.DAY)
    elif aim.by_on <= today:
        found.append(Missing.PAST)
    elif (aim.by_on - today).days > FARTHEST:
        found.append(Missing.FAR)
    return tuple(found)
