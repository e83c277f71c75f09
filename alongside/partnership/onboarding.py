"""Coming new somewhere: whose turn a step is, what is done, and what is next for each. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any
from uuid import UUID

MOST_DAYS = 365


class Does(StrEnum):
    """Who does a step: whoever comes new, who helps them begin, or somebody else, whom that one reminds."""

    NEWCOMER = "newcomer"
    CONTACT = "contact"
    OTHER = "other"


class Said(StrEnum):
    """What is said of an onboarding: a step is done, or is not after all; somebody else helps them begin."""

    DONE = "done"
    UNDONE = "undone"
    CONTACT = "contact"


def done_of(said: Iterable[tuple[UUID | None, str]]) -> set[UUID]:
    """Which steps are done, from (step, what was said) in its order: what was said last of each holds."""
    last: Mapping[UUID, str] = {step: kind for step, kind in said if step is not None}
    return {step for step, kind in last.items() if kind == Said.DONE}


def next_for(steps: Sequence[Any], done: Iterable[UUID], *, newcomer: bool) -> Any | None:
    """The first open step that is for the newcomer; or the first for who helps them, who reminds others, too."""
    over = set(done)
    mine = (one for one in steps if (one.does == Does.NEWCOMER) is newcomer)
    return next((one for one in mine if one.pk not in over), None)


def all_done(steps: Sequence[Any], done: Iterable[UUID]) -> bool:
    """Whether every step is done of which others may know. What is private counts for nobody but its own person."""
    over = set(done)
    return all(one.pk in over for one in steps if not one.private)
