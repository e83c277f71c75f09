"""How far a goal has come, as each person sees it."""

from __future__ import annotations

from django.db import models

from alongside.plans.models.said import SAID_PRIVACY, SaidOf
from alongside.plans.vocabulary import Side


class GoalScore(SaidOf):
    """On this day this person saw the goal on this level. Nobody's score takes the place of another's.

    `version` is the version of the goal whose five levels were looked at, `side` on whose side somebody spoke.
    """

    goal = models.ForeignKey("plans.Goal", on_delete=models.PROTECT, related_name="scores")
    version = models.PositiveIntegerField()
    side = models.TextField(choices=[(one.value, one.value) for one in Side])
    level = models.SmallIntegerField(help_text="From -2 to +2; 0 is as hoped.")
    words = models.TextField(default="", blank=True)
    on = models.DateField(help_text="The day that it is said of.")

    privacy = SAID_PRIVACY | {
        "goal": "technical", "version": "technical", "side": "identity", "level": "health", "words": "health",
        "on": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "goal", "at"], name="goal_score_by_person")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(level__gte=-2, level__lte=2), name="score_on_five_levels"
            )
        ]
