"""A project, what it says of itself, who confirmed its problem, and its aim."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written

LONGEST = 4000


class Project(Written):
    """Something that a group wants to make better, and finds out whether it did."""

    class Template(models.TextChoices):
        IMPROVEMENT = "improvement"
        ALWAYS = "always"
        PARTNERSHIP = "partnership"
        STARTER = "starter"

    title = models.TextField()
    template = models.TextField(choices=Template.choices, default=Template.IMPROVEMENT)
    starter = models.TextField(
        default="", db_default="", blank=True, help_text="Which start of a few weeks it is."
    )
    need = models.ForeignKey(
        "improvement.Need", null=True, blank=True, on_delete=models.PROTECT, related_name="projects"
    )
    ends_on = models.DateField(null=True, blank=True, help_text="The day on which one asks: what next?")
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | {"need": "technical"} | dict.fromkeys(
        ["title", "template", "starter", "ends_on", "ended_at"], "open"
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["group", "-at"], name="projects_of_group")]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "title"], condition=Q(ended_at=None), name="project_title_once"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Saying(Written):
    """What matters to those whom a project is about, its problem, what shall always happen, or what comes next.

    One wording of it; the latest holds.
    """

    class What(models.TextChoices):
        MATTERS = "matters"
        PROBLEM = "problem"
        VISION = "vision"
        NEXT = "next"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="sayings")
    what = models.TextField(choices=What.choices)
    words = models.TextField()

    privacy = WRITTEN | {"project": "technical", "what": "open", "words": "activity"}

    class Meta:
        indexes = [models.Index(fields=["project", "what", "-at"], name="sayings_of_project")]
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=["matters", "problem", "vision", "next"]) & ~Q(words=""),
                name="saying_says",
            )
        ]


class Confirmed(Written):
    """Whether this is the problem, by somebody who lives with it. A "not yet" says why; the latest of each holds."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    problem = models.ForeignKey(Saying, on_delete=models.PROTECT, related_name="confirmed")
    agrees = models.BooleanField()
    words = models.TextField(default="", blank=True)

    privacy = WRITTEN | {
        "project": "technical", "problem": "technical", "agrees": "activity", "words": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(agrees=True) | ~Q(words=""), name="not_yet_says_why")
        ]


class Aim(Written):
    """What shall be different, for whom, from which number to which, until when. The latest holds."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="aims")
    words = models.TextField()
    whom = models.TextField(default="", blank=True)
    from_value = models.FloatField(null=True, blank=True)
    to_value = models.FloatField(null=True, blank=True)
    unit = models.TextField(default="", blank=True)
    by_on = models.DateField(null=True, blank=True)

    privacy = WRITTEN | {"project": "technical"} | dict.fromkeys(
        ["words", "whom", "from_value", "to_value", "unit", "by_on"], "open"
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["project", "-at"], name="aims_of_project")]
