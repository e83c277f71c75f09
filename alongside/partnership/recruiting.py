"""Whom a team thinks of, asks and welcomes: where somebody stands, and for how long anything of them is kept. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

LONGEST_KEPT = timedelta(days=365)
"""From the first contact on; then it is gone, wherever they stand."""
CALL_WITHIN = timedelta(days=3)
"""Whoever left their number is called within so many days."""


class Stage(StrEnum):
    """Where somebody stands. Who says no stands nowhere: nothing of them is kept."""

    THOUGHT = "thought"
    ASKED = "asked"
    VISITING = "visiting"
    PARTNER = "partner"
    NOT_NOW = "not_now"


class Moved(StrEnum):
    """What happened with somebody, without saying with whom."""

    THOUGHT = "thought"
    CAME = "came"
    ASKED = "asked"
    VISITING = "visiting"
    PARTNER = "partner"
    NOT_NOW = "not_now"
    NOTED = "noted"
    NO = "no"
    LEFT = "left"
    OVER = "over"


KEPT: dict[Stage, timedelta] = {
    Stage.THOUGHT: timedelta(days=60), Stage.ASKED: timedelta(days=90), Stage.VISITING: timedelta(days=180),
    Stage.PARTNER: timedelta(days=30), Stage.NOT_NOW: timedelta(days=180),
}  # fmt: skip
"""How long what was written of somebody is kept after it was touched last."""


class Question(StrEnum):
    """What a team answers before it asks anybody."""

    WORK = "work"
    TIME = "time"
    GIVE = "give"
    WELCOME = "welcome"
    REACH = "reach"


def forget_on(stage: Stage, today: date, first: date) -> date:
    """The day on which nothing of somebody is kept any more."""
    return min(today + KEPT[stage], first + LONGEST_KEPT)


def moved(before: Stage, after: Stage) -> Moved:
    """What a change of stage is called; where there is none, something was noted."""
    return Moved.NOTED if before == after else Moved(after.value)
