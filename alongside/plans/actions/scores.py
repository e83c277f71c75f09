"""Saying where a goal stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.plans import rules_attaining as rules
from alongside.plans import verbs_attaining as verbs
from alongside.plans.announcing import announce
from alongside.plans.models import GoalScore
from alongside.plans.queries.plan import goal_of
from alongside.plans.queries.sides import side_of
from alongside.sharing.queries.rights import rights_over


@dataclass(frozen=True)
class NewScore:
    """The level from −2 to +2 on which somebody sees a goal, looking at the steps of a version; which day, and why."""

    level: int
    version: int
    on: date
    words: str = ""


@act
def score_goal(*, by: Actor, person_id: UUID, goal_id: UUID, new: NewScore) -> GoalScore:
    """Say where a goal stands as one sees it oneself. What others said, and what one said before, stays."""
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    goal = goal_of(by, person_id, goal_id)
    rules.when_score(goal, new.version, new.on, today_of(by)).or_refuse()
    side = side_of(by, person_id)
    if side is None:
        raise Refused("", may_know=False)
    score = GoalScore(
        **written_by(by), person_id=person_id, goal_id=goal.id, version=new.version, side=side.value,
        level=new.level, words=new.words, on=new.on,
    )  # fmt: skip
    score.save(force_insert=True)
    announce(score)
    contribute(
        by,
        verbs.GOAL_SCORED,
        score,
        words=goal.title,
        about=person_id,
        answers=goal.id,
        category=Category.PLAN,
    )
    return score
