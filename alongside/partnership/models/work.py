"""What a team does now and wants to do in six months, and where a skill or time is missing (D27)."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.partnership.opportunity_kinds import Lacks, When


class Work(Written):
    """One thing that a team does or wants to do. Where something is missing, somebody may be the one who has it."""

    title = models.TextField()
    when = models.TextField(choices=[(one.value, one.value) for one in When])
    lacks = models.TextField(choices=[(one.value, one.value) for one in Lacks])
    needs = models.TextField(default="", blank=True, help_text="Which skill is missing, in words.")
    terms = ArrayField(
        models.TextField(), default=list, blank=True, help_text="What is found by, worked out."
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | dict.fromkeys(["title", "when", "lacks", "needs", "terms", "ended_at"], "open")

    class Meta:
        indexes = [models.Index(fields=["group", "when", "-at"], name="work_of_group")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & (~Q(lacks="skill") | ~Q(needs="")), name="work_says_what_is_missing"
            )
        ]

    def __str__(self) -> str:
        return self.title
