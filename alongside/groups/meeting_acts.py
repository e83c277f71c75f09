"""What is done in a meeting, as a set of small acts. Whatever a meeting is at a moment follows from the set alone.

Nothing is written over: acts of several people who write at once are put together by taking them all, each once, in
the order of their time. So no order of arrival, no act that arrives twice and no lost connection changes what stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Kind(StrEnum):
    """What somebody did. `about` of each names the thing that it is about: a time, an item, a line, a proposal."""

    TIME = "time"
    TIME_YES = "time_yes"
    TIME_MAYBE = "time_maybe"
    TIME_NO = "time_no"
    TIME_SET = "time_set"
    ITEM = "item"
    DROP = "drop"
    ROLE = "role"
    HERE = "here"
    AWAY = "away"
    BEGIN = "begin"
    END = "end"
    NOW = "now"
    DONE = "done"
    LATER = "later"
    NOTE = "note"
    NEXT = "todo"
    REWORD = "reword"
    ROUND = "round"
    HAND = "hand"
    LOWER = "lower"
    PASS = "pass"  # noqa: S105 - a word of the meeting
    SPOKE = "spoke"
    TALK = "talk"
    FELT = "felt"
    PROPOSE = "propose"
    YES = "yes"
    ASIDE = "aside"
    OBJECT = "object"
    CLOSE = "close"
    MINUTES_YES = "minutes_yes"
    MINUTES_NO = "minutes_no"


@dataclass(frozen=True)
class Act:
    """One act: by whom (a seat), when, about what, and perhaps words, somebody whom it names, a day or a moment."""

    id: UUID
    kind: str
    seat: UUID
    at: datetime
    about: UUID | None = None
    words: str = ""
    whom: UUID | None = None
    on: date | None = None
    moment: datetime | None = None


def in_order(acts: Iterable[Act]) -> list[Act]:
    """Each act once, in the order of its time; of those of the same moment, in the order of their ids."""
    once = {one.id: one for one in acts}
    return sorted(once.values(), key=lambda one: (one.at, one.id))


def last_of(acts: Iterable[Act], *kinds: Kind) -> Act | None:
    """The last act of these kinds."""
    found = [one for one in in_order(acts) if one.kind in kinds]
    return found[-1] if found else None
