"""Who of a group has a contact person there, and why somebody has none: pure functions of what was said."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID


class Said(StrEnum):
    """What is said of being named."""

    YES = "yes"
    NO = "no"
    END = "end"


class Reached(StrEnum):
    """Who reads how one is reached: those whom one is there for, those who sit here, or whoever reads the group."""

    MINE = "mine"
    GROUP = "group"
    ALL = "all"


class Stands(StrEnum):
    """How it stands for one member."""

    HAS = "has"
    ASKED = "asked"
    NEVER = "never"
    ENDED = "ended"
    AWAY = "away"
    GONE = "gone"


LACKS = (Stands.NEVER, Stands.ENDED, Stands.AWAY, Stands.GONE)


@dataclass(frozen=True)
class Standing:
    """How it stands for a member, and the row of it: who is there for them, or was."""

    stands: Stands
    named: Any = None

    @property
    def lacks(self) -> bool:
        """Whether somebody should be named."""
        return self.stands in LACKS


def standing(seat: UUID, named: Sequence[Any], here: Collection[UUID], away: Collection[UUID]) -> Standing:
    """How it stands for one seat. NAMED: rows, the latest first, with `kinds`; HERE: who sits there and is not gone."""
    mine = [one for one in named if one.for_seat_id == seat]
    held = [one for one in mine if Said.YES in one.kinds and Said.END not in one.kinds]
    there = [one for one in held if one.contact_id in here]
    for one in there:
        if one.contact_id not in away:
            return Standing(Stands.HAS, one)
    asked = [one for one in mine if not one.kinds and one.contact_id in here]
    if asked:
        return Standing(Stands.ASKED, asked[0])
    if there:
        return Standing(Stands.AWAY, there[0])
    if held:
        return Standing(Stands.GONE, held[0])
    ended = any(Said.END in one.kinds for one in mine)
    return Standing(Stands.ENDED if ended else Stands.NEVER)


def next_said(kinds: Sequence[str], *, named: bool) -> tuple[Said, ...]:
    """The one named says yes or no once; after a yes either of the two ends it."""
    if not kinds:
        return (Said.YES, Said.NO) if named else (Said.END,)
    return (Said.END,) if list(kinds) == [Said.YES] else ()
