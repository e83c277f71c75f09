"""Something behind every door of scores, skills, budgets and the value review."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from alongside.people.queries.standing import today_of
from alongside.plans.actions.budgets import NewBudget, NewSpending, open_budget, spend
from alongside.plans.actions.scores import NewScore, score_goal
from alongside.plans.actions.skills import begin_skill, sign_ladder, write_ladder
from alongside.plans.actions.value import set_value_review
from tests.people.worlds import World
from tests.plans.scoring import PEN


def attaining(world: World, goal_id: Any) -> dict[str, Any]:
    """Where Maya's goal stands, her injection, her budget and the day on which they ask what it is worth."""
    maya, about = world.actor("maya"), {"person_id": world.maya.id}
    today = today_of(maya)
    score_goal(by=maya, **about, goal_id=goal_id, new=NewScore(0, 1, today))
    ladder = write_ladder(by=world.actor("jonas"), new=PEN)
    sign_ladder(by=world.actor("petra"), ladder_id=ladder.pk)
    skill = begin_skill(by=maya, **about, ladder_id=ladder.pk, learner_id=world.maya.id)
    new = NewBudget("Getting about", Decimal(900), "SEK", date(2026, 1, 1), date(2099, 1, 1))
    budget = open_budget(by=maya, **about, new=new)
    spending = spend(by=maya, **about, budget_id=budget.pk, new=NewSpending("Taxi", Decimal(9), today))
    review = set_value_review(by=maya, **about, due_on=today)
    return {
        "ladder_id": ladder.pk, "skill_id": skill.pk, "budget_id": budget.pk, "spending_id": spending.pk,
        "review_id": review.pk,
    }  # fmt: skip
