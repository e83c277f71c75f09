"""Where a motion stands: talked about, its amendments voted, itself voted, waiting to be counted, or decided."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from alongside.governance.models import Motion


class Step(StrEnum):
    """One part of a motion's way."""

    TALK = "talk"
    AMENDMENTS = "amendments"
    VOTE = "vote"
    COUNTING = "counting"
    DECIDED = "decided"


def step_of(motion: Motion, *, now: datetime, standing: bool, objected: bool, decided: bool) -> Step:
    """Where a motion stands at a moment.

    `standing`: an amendment has no fate yet. `objected`: an objection stood when the time for talking was over.
    """
    if decided:
        return Step.DECIDED
    if now < motion.voting_from:
        return Step.TALK
    if motion.way == Motion.Way.CONSENT and not objected:
        return Step.COUNTING
    if standing:
        return Step.AMENDMENTS if now < motion.amended_by else Step.COUNTING
    return Step.VOTE if now < motion.closes_at else Step.COUNTING


def days_of(begun: datetime, motion_days: int) -> tuple[datetime, datetime, datetime]:
    """When voting begins, when amendments are voted, and when it closes, for a motion begun now.

    Half of the charter's days are for talking; the last quarter at least is for the motion itself.
    """
    whole = timedelta(days=max(1, motion_days))
    return begun + whole / 2, begun + whole * 3 / 4, begun + whole
