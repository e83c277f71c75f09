"""The days of a goal, and its turns: talked about again, looked at again, set aside, taken up, ended."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.verbs import Verb
from alongside.plans import rules, verbs
from alongside.plans.actions.written import add_act, speak, tell
from alongside.plans.models import GoalAct
from alongside.plans.vocabulary import ActKind, Outcome
from alongside.sharing.queries.rights import rights_over


@act
def talk_again(*, by: Actor, person_id: UUID, goal_id: UUID, day: date, point: str = "") -> GoalAct:
    """Set the day on which they talk again about what they see differently."""
    spoken = speak(by, person_id, goal_id, ActKind.TALK)
    set_by = add_act(by, spoken, ActKind.TALK, day=day, point=point)
    tell(by, verbs.TALK_SET, spoken, set_by)
    return set_by


@act
def look_again(*, by: Actor, person_id: UUID, goal_id: UUID, day: date) -> GoalAct:
    """Set the day on which they look together whether the goal is still right."""
    spoken = speak(by, person_id, goal_id, ActKind.REVIEW)
    set_by = add_act(by, spoken, ActKind.REVIEW, day=day)
    tell(by, verbs.REVIEW_SET, spoken, set_by)
    return set_by


@act
def set_aside(*, by: Actor, person_id: UUID, goal_id: UUID, reason: str) -> GoalAct:
    """Leave a goal for now, and say why; all that was said stays."""
    return _turn(by, person_id, goal_id, ActKind.SET_ASIDE, verbs.SET_ASIDE, reason=reason)


@act
def take_up(*, by: Actor, person_id: UUID, goal_id: UUID, reason: str) -> GoalAct:
    """Work again on a goal that was set aside or ended."""
    return _turn(by, person_id, goal_id, ActKind.TAKEN_UP, verbs.TAKEN_UP, reason=reason)


@act
def end_goal(*, by: Actor, person_id: UUID, goal_id: UUID, outcome: Outcome, reason: str) -> GoalAct:
    """End a goal: reached, in part, not, or because something else matters now; and say why."""
    return _turn(by, person_id, goal_id, ActKind.ENDED, verbs.ENDED, reason=reason, outcome=outcome.value)


def _turn(by: Actor, person_id: UUID, goal_id: UUID, kind: ActKind, verb: Verb, **said: Any) -> GoalAct:
    spoken = speak(by, person_id, goal_id, kind)
    rules.may_turn(by, rights_over(by, person_id), spoken.side, spoken.goal.author_id).or_refuse()
    turned = add_act(by, spoken, kind, **said)
    tell(by, verb, spoken, turned)
    return turned
