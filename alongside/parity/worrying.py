"""Where a worry about working together stands: raised, owed an answer, answered, heard (D63). Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

LONGEST = timedelta(days=60)
"""So far ahead at most lies the day by which somebody answers."""


class Kind(StrEnum):
    """What is done with a worry: by those of the group or center, and by whoever raised it."""

    RAISE = "raise"
    ASK = "ask"
    TAKE = "take"
    LEAVE = "leave"
    ANSWER = "answer"
    HEARD = "heard"
    UNHEARD = "unheard"
    BACK = "back"
    MOVE = "move"


OF_RAISER = (Kind.HEARD, Kind.UNHEARD, Kind.BACK)
OVER = (Kind.HEARD, Kind.BACK)


@dataclass(frozen=True)
class Stands:
    """Who owes the answer, who is asked to, by when, whether it is answered, and whether it is over."""

    owner: UUID | None = None
    owner_name: str = ""
    asked: UUID | None = None
    asked_name: str = ""
    until: date | None = None
    answered: bool = False
    over: bool = False


@dataclass(frozen=True)
class Said:
    """What somebody does with it: who says it; with whom they ask, and by which day they answer."""

    kind: Kind
    by: UUID | None = None
    by_name: str = ""
    to: UUID | None = None
    to_name: str = ""
    until: date | None = None


def after(now: Stands, said: Said) -> Stands:
    """How it stands when this was said. Whoever owes it goes on to owe it until another has taken it."""
    nobody = replace(now, asked=None, asked_name="")
    free = replace(nobody, owner=None, owner_name="", until=None)
    told = {
        Kind.ASK: replace(now, asked=said.to, asked_name=said.to_name),
        Kind.TAKE: replace(nobody, owner=said.by, owner_name=said.by_name, until=said.until, answered=False),
        Kind.LEAVE: nobody if now.asked is not None and now.asked == said.by else free,
        Kind.ANSWER: replace(nobody, answered=True), Kind.UNHEARD: replace(now, answered=False),
        Kind.MOVE: replace(free, answered=False),
    }  # fmt: skip
    return replace(now, over=True) if said.kind in OVER else told.get(said.kind, now)


def next_of_those_who_answer(now: Stands, me: UUID, *, here: bool) -> tuple[Kind, ...]:
    """What somebody can say who sits in its group, or works with its center: only whoever owes it answers.

    `here`: whoever owes it is there still. While it is, they alone hand it on.
    """
    if now.over:
        return ()
    if now.owner == me:
        return (Kind.ANSWER, Kind.ASK, Kind.LEAVE)
    if now.asked == me:
        return (Kind.TAKE, Kind.LEAVE)
    return () if now.answered or now.owner is not None and here else (Kind.TAKE, Kind.ASK)


def next_of_raiser(now: Stands) -> tuple[Kind, ...]:
    """What whoever raised it can say: to take it back; once it is answered, whether that answers it."""
    if now.over:
        return ()
    return (Kind.HEARD, Kind.UNHEARD, Kind.BACK) if now.answered else (Kind.BACK,)
