"""Where a center stands on its way, from what happened there alone. Pure: the page, the list and the tests ask it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

WEEKS = 4


class Step(StrEnum):
    """What comes on the way, in its order."""

    CHAMPION = "champion"
    READINESS = "readiness"
    PREPARE = "prepare"
    ASK = "ask"
    TASK = "task"
    LOOK = "look"
    NEXT = "next"


MINUTES: dict[Step, int] = {
    Step.CHAMPION: 10, Step.READINESS: 30, Step.PREPARE: 20, Step.ASK: 15, Step.TASK: 30, Step.LOOK: 20, Step.NEXT: 10,
}  # fmt: skip
"""How long each takes; asking takes so long for each person."""


@dataclass(frozen=True)
class Happened:
    """What happened at a center, as far as the way asks."""

    champion: bool = False
    talked: bool = False
    prepared: bool = False
    thought_of: int = 0
    asked: int = 0
    task: bool = False
    looked: bool = False
    went_on: bool = False


def done(told: Happened) -> dict[Step, bool]:
    """Which steps are done. Two people thought of and one of them asked is enough; nothing needs ten."""
    return {
        Step.CHAMPION: told.champion, Step.READINESS: told.talked, Step.PREPARE: told.prepared,
        Step.ASK: told.thought_of >= 2 and told.asked >= 1, Step.TASK: told.task, Step.LOOK: told.looked,
        Step.NEXT: told.went_on,
    }  # fmt: skip


def now(told: Happened) -> Step | None:
    """The step to take now: the first that is not done; None at the end of the way."""
    return next((step for step, is_done in done(told).items() if not is_done), None)


def reached(told: Happened, step: Step) -> bool:
    """Whether a step is done or its turn has come: what belongs to a later one is not shown yet."""
    order, here = list(Step), now(told)
    return done(told)[step] or here is None or order.index(step) <= order.index(here)


def week(begun: date, today: date) -> int:
    """The week of the way, from 1 on. After the fourth it has simply taken longer."""
    return (today - begun).days // 7 + 1
