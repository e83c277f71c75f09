"""In what somebody goes along with somebody else, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum


class Along(StrEnum):
    """As a peer, as a parent, as a coach (of either side), or as somebody who has been a partner before."""

    PEER = "peer"
    PARENT = "parent"
    COACH = "coach"
    PARTNERED = "partnered"


NEEDS_TRAINING = (Along.PEER, Along.PARENT)
"""Whoever goes along with somebody in illness has learned to listen first (D50)."""


class Word(StrEnum):
    """What is said of a question to go along."""

    YES = "yes"
    NO = "no"
    END = "end"


def next_word(told: Sequence[Word], *, mentor: bool) -> tuple[Word, ...]:
    """The mentor says yes or no once; either ends it at any time, with or without a reason."""
    if not told:
        return (Word.YES, Word.NO) if mentor else (Word.END,)
    return (Word.END,) if told[-1] == Word.YES else ()
