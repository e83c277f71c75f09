"""A sheet: something that a team writes down together, part by part, to see care as it is and as it could be."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.seats import GroupSeat
from alongside.groups.models.written import WRITTEN, Written
from alongside.improvement.models.projects import Project
from alongside.improvement.sheets import Kind

KINDS = [(one.value, one.value) for one in Kind]


class Sheet(Written):
    """A journey, a walk through care, a visit looked at, a canvas, something tried on, or a look back."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="sheets")
    kind = models.TextField(choices=KINDS)
    title = models.TextField()
    on = models.DateField(null=True, blank=True)
    where = models.TextField(default="", blank=True)
    until = models.DateField(null=True, blank=True, help_text="The last day on which one writes in it.")
    moderator = models.ForeignKey(
        GroupSeat, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    privacy = WRITTEN | {"project": "technical", "moderator": "identity"} | dict.fromkeys(
        ["kind", "title", "on", "where", "until"], "open"
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["project", "at"], name="sheets_of_project")]
        constraints = [
            models.UniqueConstraint(fields=["project", "title"], name="sheet_title_once"),
            models.CheckConstraint(condition=Q(kind__in=[one.value for one in Kind]), name="sheet_kind"),
        ]

    def __str__(self) -> str:
        return self.title


class Closing(Written):
    """A sheet that is closed, once, with what came of it. Nobody writes in it any more."""

    sheet = models.OneToOneField(Sheet, on_delete=models.PROTECT, related_name="closing")
    words = models.TextField()

    privacy = WRITTEN | {"sheet": "technical", "words": "activity"}

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="sheet_closing_says")]


class Led(Written):
    """Whether somebody whom another named leads a sheet. They say so once, from their own seat."""

    sheet = models.OneToOneField(Sheet, on_delete=models.PROTECT, related_name="led")
    leads = models.BooleanField()

    privacy = WRITTEN | {"sheet": "technical", "leads": "activity"}


class SheetLine(Written):
    """What somebody wrote in one part of a sheet, and how it was there, where the sheet asks for it.

    Whoever wrote a line may take it back: its place stays, its words go.
    """

    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="lines")
    part = models.TextField()
    words = models.TextField()
    mark = models.SmallIntegerField(null=True, blank=True, help_text="How it was: from -2 to 2.")
    recalled_at = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | {
        "sheet": "technical", "part": "open", "words": "activity", "mark": "activity", "recalled_at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["sheet", "at"], name="lines_of_sheet")]
        constraints = [
            models.CheckConstraint(
                condition=Q(recalled_at=None) & ~Q(words="")
                | Q(recalled_at__isnull=False, words="", mark=None),
                name="sheet_line_says",
            ),
            models.CheckConstraint(condition=Q(mark=None) | Q(mark__range=(-2, 2)), name="sheet_line_mark"),
        ]
