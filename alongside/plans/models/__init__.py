"""The room's nouns, cut by what they are about."""

from alongside.plans.models.budget import Budget, BudgetLine, Spending
from alongside.plans.models.goals import Goal, GoalAct, GoalStep
from alongside.plans.models.matters import Matter, WorkMatter
from alongside.plans.models.scores import GoalScore
from alongside.plans.models.skills import Ladder, LadderSigned, Refresher, Skill, SkillStep
from alongside.plans.models.value import ValueReview, ValueSaid

__all__ = [
    "Budget", "BudgetLine", "Goal", "GoalAct", "GoalScore", "GoalStep", "Ladder", "LadderSigned", "Matter", "Refresher",
    "Skill", "SkillStep", "Spending", "ValueReview", "ValueSaid", "WorkMatter",
]  # fmt: skip
