"""Coming new somewhere: whose turn a step is, what is done, and what is next for each. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
    """What is said of an onboarding: a step is done, or is not after all; somebody helps them begin, or does not."""

    DONE = "done"
    UNDONE = "undone"
    CONTACT = "contact"
    NOT = "not"


HELP = (Said.CONTACT, Said.NOT)


@dataclass(frozen=True)
class Helping:
    """Whose seat helps somebody new begin; or whose is asked, and has not answered."""

    helps: Any | None = None
    asked: Any | None = None


def helping(named: Any, by: Any, said: Iterable[tuple[Any, str]]) -> Helping:
    """Who helps, from who was named, by whom, and from (seat, what was said of it) in its order.

    Whoever names themselves helps; whoever was named by another is asked. Who has left the group does neither.
    """
    last, kind = named, Said.CONTACT if named == by else ""
    for seat, told in said:
        last, kind = (seat, told) if told in HELP else (last, kind)
    if last.left_at is not None or kind == Said.NOT:
        return Helping()
    return Helping(helps=last) if kind else Helping(asked=last)


def done_of(said: Iterable[tuple[UUID | None, str]]) -> set[UUID]:
    """Which steps are done, from (step, what was said) in its order: what was said last of each holds."""
    last: Mapping[UUID, str] = {step: kind for step, kind in said if step is not None}
    return {step for step, kind in last.items() if kind == Said.DONE}


def next_for(steps: Sequence[Any], done: Iterable[UUID], *, newcomer: bool) -> Any | None:
    """The first open step that is for the newcomer; or the first for who helps them, who reminds others, too."""
    over = set(done)
    mine = (one for one in steps if (one.does == Does.NEWCOMER) is newcomer)
    return next((one for one in mine if one.pk not in over), None)
