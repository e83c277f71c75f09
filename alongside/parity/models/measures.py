"""A team's own few measures of how it works together: read live from what is kept, or counted by hand (D46)."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.groups.models.written import WRITTEN, Written


class TeamMeasure(Written):
    """One measure that a team looks at: one of the list (`key`), or its own, with what exactly is counted."""

    key = models.TextField(default="", blank=True)
    name = models.TextField(default="", blank=True)
    means = models.TextField(default="", blank=True)
    share = models.BooleanField(default=True, help_text="So many of so many; else a plain count.")
    higher = models.BooleanField(default=True, help_text="More is better.")

    privacy = WRITTEN | dict.fromkeys(["key", "name", "means", "share", "higher"], "open")

    class Meta:
        indexes = [models.Index(fields=["group", "at"], name="measures_of_team")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(key="") | ~Q(name="") & ~Q(means=""), name="team_measure_says_what"
            )
        ]


class TeamMeasureEnd(Written):
    """The team looks at it no longer. What was counted stays."""

    measure = models.OneToOneField(TeamMeasure, on_delete=models.PROTECT, related_name="end")

    privacy = WRITTEN | {"measure": "technical"}


class TeamCount(Written):
    """What somebody of the team counted for a month; the latest of a month holds."""

    measure = models.ForeignKey(TeamMeasure, on_delete=models.PROTECT, related_name="counts")
    month = models.DateField(help_text="Its first day.")
    count = models.PositiveIntegerField()
    of = models.PositiveIntegerField(null=True, blank=True)

    privacy = WRITTEN | {"measure": "technical", "month": "open", "count": "open", "of": "open"}

    class Meta:
        indexes = [models.Index(fields=["measure", "month", "-at"], name="counts_of_measure")]
        constraints = [
            models.CheckConstraint(condition=Q(month__day=1), name="team_count_of_a_month"),
            models.CheckConstraint(
                condition=Q(of=None) | Q(of__gt=0, count__lte=F("of")), name="team_count_of_as_many"
            ),
        ]


class TestsMeasure(Written):
    """A test of working together (D45) is meant to move this measure: it is marked on its chart."""

    measure = models.ForeignKey(TeamMeasure, on_delete=models.PROTECT, related_name="tests")
    cycle = models.ForeignKey("improvement.Cycle", on_delete=models.PROTECT, related_name="+")

    privacy = WRITTEN | {"measure": "technical", "cycle": "technical"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["measure", "cycle"], name="test_marked_once")]
