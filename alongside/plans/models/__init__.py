"""The room's nouns, cut by what they are about."""

from alongside.plans.models.goals import Goal, GoalAct, GoalStep
from alongside.plans.models.matters import Matter, WorkMatter

__all__ = ["Goal", "GoalAct", "GoalStep", "Matter", "WorkMatter"]
