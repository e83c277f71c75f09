"""The numbers that a project looks at: the registry's, or counted by hand."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.improvement.models.projects import Project


class Counted(Written):
    """A number of a project: one line of a measure of the registry, or something that its members count by hand."""

    class Kind(models.TextChoices):
        OUTCOME = "outcome"
        PROCESS = "process"
        BALANCING = "balancing"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="counts")
    kind = models.TextField(choices=Kind.choices, default=Kind.OUTCOME)
    measure = models.ForeignKey(
        "registry.Measure", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    line_by = models.TextField(default="all", help_text="all, or center: whose numbers")
    line_key = models.TextField(default="", blank=True)
    name = models.TextField(help_text="What is counted, in words.")
    share = models.BooleanField(default=True, help_text="How many of how many, and not only how many.")
    higher_is_better = models.BooleanField(default=True)

    privacy = WRITTEN | {"project": "technical"} | dict.fromkeys(
        ["kind", "measure", "line_by", "line_key", "name", "share", "higher_is_better"], "open"
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "name"], name="counted_once_by_name"),
            models.CheckConstraint(
                condition=Q(kind__in=["outcome", "process", "balancing"]), name="counted_kind"
            ),
            models.CheckConstraint(
                condition=Q(line_by="all", line_key="") | Q(measure__isnull=False, line_by="center"),
                name="counted_line",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Tallied(Written):
    """How many, of how many, on a day; counted by hand. What is counted later for the same day holds."""

    counted = models.ForeignKey(Counted, on_delete=models.PROTECT, related_name="tallies")
    on = models.DateField()
    count = models.PositiveIntegerField()
    of = models.PositiveIntegerField(null=True, blank=True)

    privacy = WRITTEN | {"counted": "technical"} | dict.fromkeys(["on", "count", "of"], "open")

    class Meta:
        indexes = [models.Index(fields=["counted", "on", "at"], name="tallies_of_counted")]
        constraints = [
            models.CheckConstraint(condition=Q(of=None) | Q(count__lte=F("of")), name="tallied_of_as_many")
        ]
