"""Reports and assessments: one of a body and a time, what people wrote in it, who said yes, and how it stood then."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.parity.models.kept import SIDES

WORDS = 6000
STEPS = 4


class Report(Authored):
    """A year of a council, a project told to others, or a look at oneself: of one group, center or community.

    It is a draft until both sides said yes to it as it stands (`Final`). What is mended later is a report of its own,
    which `mends` the one before.
    """

    class Kind(models.TextChoices):
        COUNCIL = "council"
        PROJECT = "project"
        GRID = "grid"
        STANDARDS = "standards"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=Kind.choices)
    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    project = models.ForeignKey(
        "improvement.Project", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    center = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    since = models.DateField(help_text="The first day of which it tells.")
    until = models.DateField(help_text="The last one.")
    mends = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="mended_by"
    )

    privacy = AUTHOR_PRIVACY | {"id": "technical", "community": "technical", "at": "activity"} | dict.fromkeys(
        ["kind", "group", "project", "center", "since", "until", "mends"], "open"
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "-at"], name="reports_of_community")]
        constraints = [
            models.CheckConstraint(condition=Q(since__lte=F("until")), name="report_has_days"),
            models.CheckConstraint(
                condition=Q(kind="council", group__isnull=False, project=None, center=None)
                | Q(kind="project", group__isnull=False, project__isnull=False, center=None)
                | Q(kind__in=["grid", "standards"], project=None) & (Q(group=None) | Q(center=None)),
                name="report_of_one_body",
            ),
            models.UniqueConstraint(
                fields=["community", "kind", "group", "project", "center", "until"], condition=Q(mends=None),
                nulls_distinct=False, name="one_report_of_a_time",
            ),
        ]  # fmt: skip


class ReportWords(Authored):
    """What somebody wrote in one part of a report. Words are only added; which of them hold, `reporting` says."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="words")
    part = models.TextField()
    side = models.TextField(choices=SIDES)
    step = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Where they see it, from 1 to 4."
    )
    words = models.TextField(default="", blank=True)
    following = models.TextField(default="", blank=True, help_text="What shall come next.")

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "report": "technical", "at": "activity", "part": "open", "side": "identity",
        "step": "activity", "words": "activity", "following": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["report", "part", "at"], name="words_of_report")]
        constraints = [
            models.CheckConstraint(
                condition=Q(step=None) | Q(step__gte=1, step__lte=STEPS), name="report_step"
            )
        ]


class ReportYes(Authored):
    """Somebody said yes to a report for their side, as it stood: `mark` is worked out from all that is in it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="yeses")
    side = models.TextField(choices=SIDES)
    mark = models.TextField()

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "report": "technical", "at": "activity", "side": "identity", "mark": "technical",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "author_id", "mark"], name="report_yes_each"),
        ]


class Final(Authored):
    """A report as it was when both sides had said yes: every number with its day and what it is, and all words."""

    report = models.OneToOneField(Report, primary_key=True, on_delete=models.PROTECT, related_name="final")
    mark = models.TextField()
    told = models.JSONField()

    privacy = AUTHOR_PRIVACY | {
        "report": "technical",
        "at": "activity",
        "mark": "technical",
        "told": "activity",
    }


class Rhythm(Authored):
    """How often a body looks at something again, and on which day next. The latest holds; 0 months: no more."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=Report.Kind.choices)
    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    center = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    months = models.PositiveSmallIntegerField()
    next_on = models.DateField()

    privacy = AUTHOR_PRIVACY | {"id": "technical", "community": "technical", "at": "activity"} | dict.fromkeys(
        ["kind", "group", "center", "months", "next_on"], "open"
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "kind", "-at"], name="rhythms_of_community")]
        constraints = [models.CheckConstraint(condition=Q(months__in=[0, 6, 12, 24]), name="rhythm_months")]
