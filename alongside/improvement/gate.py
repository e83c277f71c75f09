"""Whether ideas and tests are open: those who live with a problem say that it is one (E5). Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Step(StrEnum):
    """What comes next before ideas and tests open."""

    MATTERS = "matters"
    PROBLEM = "problem"
    NOBODY_ELSE = "nobody-else"
    WAITS = "waits"
    NOT_YET = "not-yet"
    OPEN = "open"


@dataclass(frozen=True)
class Answer:
    """What somebody who lives with it said of the problem, in order of time."""

    seat: UUID
    agrees: bool


def step(
    matters: bool, wrote: UUID | None, answers: Iterable[Answer], live_with_it: Collection[UUID]
) -> Step:
    """Where a project stands. WROTE: who worded the problem; LIVE_WITH_IT: the seats that live with it, now.

    The latest answer of each holds. One yes of somebody who did not word it is needed, and no "not yet".
    """
    if not matters:
        return Step.MATTERS
    if wrote is None:
        return Step.PROBLEM
    last = {one.seat: one.agrees for one in answers if one.seat in live_with_it}
    if not all(last.values()):
        return Step.NOT_YET
    if any(seat != wrote for seat in last):
        return Step.OPEN
    return Step.WAITS if any(seat != wrote for seat in live_with_it) else Step.NOBODY_ELSE
