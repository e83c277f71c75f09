"""What is to be talked about again: goals that two see differently."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.plans.planned import GoalShown, Plan
from alongside.plans.queries.plan import goals_of
from alongside.plans.vocabulary import Agreement


@dataclass(frozen=True)
class TalkDue:
    """One open disagreement: the goal, the point in a few words, the day that was set, and who sees it differently."""

    goal_id: UUID
    title: str
    point: str
    day: date | None
    names: tuple[str, ...]


def talks_due(by: Actor, person_id: UUID) -> list[TalkDue]:
    """The disagreements that are kept open and go on the next agenda by themselves, by day. One query."""
    return talks_in(Plan(person_id, goals=tuple(goals_of(by, person_id, ()))))


def talks_in(plan: Plan) -> list[TalkDue]:
    """The same, of a plan that was read already."""
    found = [_talk(one) for one in plan.open_goals if is_open_talk(one)]
    return sorted(found, key=lambda one: (one.day or date.max, one.title))


def is_open_talk(goal: GoalShown) -> bool:
    """Whether two views stand: within the goal, or because it was begun beside another one and is not agreed."""
    told = goal.negotiation
    return told.is_kept_open or goal.beside_id is not None and told.agreement != Agreement.AGREED


def _talk(goal: GoalShown) -> TalkDue:
    told = goal.negotiation
    names = tuple(dict.fromkeys(one.who.name for one in told.open_with)) or (goal.who.name,)
    return TalkDue(goal.id, goal.title, told.point, told.talk_again_on, names)
