"""Where a goal stands, worked out from what was said of it: whose word is the latest, and on which five steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from alongside.plans.planned import GoalShown
from alongside.plans.said import Scored

ORDER = ("patient", "caregiver", "clinician")


def on_the_steps_now(goal: GoalShown, said: Iterable[Scored]) -> tuple[Scored, ...]:
    """What was said on the five steps that the goal has now; a score on other steps cannot be set beside it."""
    alike = {
        one.number for one in goal.negotiation.versions if one.made.levels and one.made.levels == goal.levels
    }
    return tuple(one for one in said if one.version in alike)


def latest_of(goal: GoalShown, by_version: Mapping[int, Iterable[Scored]]) -> tuple[Scored, ...]:
    """Each one's latest word on the steps that the goal has now, by the version that was looked at."""
    said = sorted((one for some in by_version.values() for one in some), key=lambda one: (one.on, one.at))
    return latest(on_the_steps_now(goal, said))


def latest(said: Iterable[Scored]) -> tuple[Scored, ...]:
    """Each one's word on their latest day; of several on that day, the last."""
    found: dict[UUID | None, Scored] = {}
    for one in said:
        before = found.get(one.who.id)
        if before is None or (one.on, one.at) >= (before.on, before.at):
            found[one.who.id] = one
    return tuple(in_order(found.values()))


def in_order(scores: Iterable[Scored]) -> list[Scored]:
    """The person first, then caregivers, then clinicians; by name within."""
    return sorted(scores, key=lambda one: (place_of(one.who.voice), one.who.name, str(one.who.id)))


def place_of(voice: str) -> int:
    """Where somebody of that role stands in a row."""
    return ORDER.index(voice) if voice in ORDER else len(ORDER)
