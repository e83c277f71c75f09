"""What became of what was found: where it spread, whether it is in practice, and when somebody looks again."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.groups.models.written import WRITTEN, Written
from alongside.improvement.models.cycles import Cycle
from alongside.improvement.models.projects import Project
from alongside.kit.ids import time_ordered_id


class Spread(Authored):
    """Where a center stands with a change that a test adopted. The latest of each center holds."""

    class State(models.TextChoices):
        KNOWS = "knows"
        TRIES = "tries"
        DOES = "does"
        LEFT = "left"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="spread")
    center = models.ForeignKey("people.Organization", on_delete=models.PROTECT, related_name="+")
    center_name = models.TextField()
    state = models.TextField(choices=State.choices)
    words = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "group": "technical", "cycle": "technical", "at": "activity", "center": "open",
        "center_name": "open", "state": "open", "words": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["cycle", "at"], name="spread_of_test")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["knows", "tries", "does"]) | Q(state="left") & ~Q(words=""),
                name="spread_left_says_why",
            )
        ]


class Looked(Written):
    """Whether a project, or what one of its tests found, is in practice, and whether one is satisfied (A5).

    The latest holds; it may name a day on which somebody looks again.
    """

    class Says(models.TextChoices):
        YES = "yes"
        PARTLY = "partly"
        NO = "no"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="looked")
    cycle = models.ForeignKey(Cycle, null=True, blank=True, on_delete=models.PROTECT, related_name="looked")
    practice = models.TextField(choices=Says.choices)
    satisfied = models.TextField(choices=Says.choices)
    words = models.TextField(default="", blank=True)
    again_on = models.DateField(null=True, blank=True)

    privacy = WRITTEN | {
        "project": "technical", "cycle": "technical", "practice": "open", "satisfied": "activity", "words": "activity",
        "again_on": "open",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["project", "at"], name="looked_at_project")]
        constraints = [
            models.CheckConstraint(
                condition=Q(practice__in=["yes", "partly", "no"], satisfied="yes")
                | Q(practice__in=["yes", "partly", "no"], satisfied__in=["partly", "no"]) & ~Q(words=""),
                name="looked_says_why_not",
            )
        ]
