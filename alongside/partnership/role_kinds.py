"""For whom a role is, and what is said of holding one. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

LONGEST_MINUTES = 6_000


class ForSide(StrEnum):
    """For whom a role is meant."""

    PARTNERS = "partners"
    STAFF = "staff"
    EITHER = "either"


class Word(StrEnum):
    """What is said of holding a role."""

    YES = "yes"
    END = "end"


def holds(said: Collection[str]) -> bool:
    """Whether somebody holds a role that was proposed: with the other one's yes, until somebody ends it."""
    return Word.YES in said and Word.END not in said


def is_over(ends: date | None, today: date) -> bool:
    """Whether a role has ended: on its last day nobody holds it any more."""
    return ends is not None and ends <= today


def may_say_yes(*, proposer: bool, holder: bool, proposed_by_holder: bool) -> bool:
    """Whether it is for this one to say yes: the holder where others proposed it; else anybody but the holder."""
    return not proposer and (not holder if proposed_by_holder else holder)
