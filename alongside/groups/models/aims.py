"""What a group wants to reach in ninety days, how it goes, and what came of it."""

from __future__ import annotations

from django.db import models

from alongside.groups.models.written import WRITTEN, Written

DAYS = 90


class NinetyDayGoal(Written):
    """One thing that shall be different in ninety days, and how one will know."""

    words = models.TextField()
    known_by = models.TextField(help_text="How we shall know.")
    due_on = models.DateField()

    privacy = WRITTEN | {"words": "open", "known_by": "open", "due_on": "open"}

    class Meta:
        indexes = [models.Index(fields=["group", "-due_on"], name="aims_of_group")]


class CheckIn(Written):
    """How a goal goes, in somebody's words. The last three of its words say what came of it, and end it."""

    class Says(models.TextChoices):
        ON_WAY = "on_way"
        STUCK = "stuck"
        REACHED = "reached"
        PARTLY = "partly"
        DROPPED = "dropped"

    ENDS = (Says.REACHED, Says.PARTLY, Says.DROPPED)

    goal = models.ForeignKey(NinetyDayGoal, on_delete=models.PROTECT, related_name="check_ins")
    says = models.TextField(choices=Says.choices)
    words = models.TextField(default="", blank=True)

    privacy = WRITTEN | {"goal": "technical", "says": "open", "words": "open"}

    class Meta:
        indexes = [models.Index(fields=["goal", "-at"], name="check_ins_of_goal")]
