"""How people decided to read a chart: every act with who and when; and charts that somebody keeps as theirs."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.registry.models.measures import Measure

_SAID = AUTHOR_PRIVACY | {"id": "technical", "at": "activity"}


class SavedChart(Authored):
    """One line of a measure as somebody wants to see it, under a name: theirs, or shared with the community.

    What the community decided about the line holds in it, too, where `with_shared` says so.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="charts")
    line_by = models.TextField(help_text="all, center, band, sex or diagnosis")
    line_key = models.TextField(default="", blank=True)
    title = models.TextField()
    with_shared = models.BooleanField(default=True)
    shared = models.BooleanField(default=False, help_text="With everyone in the community.")
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = _SAID | {
        "community": "technical", "measure": "open", "line_by": "open", "line_key": "open", "title": "activity",
        "with_shared": "choice", "shared": "choice", "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["measure", "-at"], name="saved_chart_by_measure")]

    def __str__(self) -> str:
        return self.title


class ChartAct(Authored):
    """Something that somebody decided about how a line is read. Nothing is edited: what is undone is undone by an act.

    Where it belongs to nobody's saved chart, it holds for everyone.
    """

    class Kind(models.TextChoices):
        SPLIT = "split"
        FREEZE = "freeze"
        LEAVE_OUT = "leave_out"
        TARGET = "target"
        NOTE = "note"
        DRAWN_AS = "drawn_as"
        RULES = "rules"
        UNDO = "undo"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="acts")
    line_by = models.TextField()
    line_key = models.TextField(default="", blank=True)
    chart = models.ForeignKey(
        SavedChart, null=True, blank=True, on_delete=models.PROTECT, related_name="acts"
    )
    kind = models.TextField(choices=Kind.choices)
    month = models.DateField(null=True, blank=True, help_text="The first day of the month that it is about.")
    value = models.FloatField(null=True, blank=True)
    choice = models.TextField(default="", blank=True)
    words = models.TextField(default="", blank=True)
    undoes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone"
    )

    privacy = _SAID | dict.fromkeys(
        ["measure", "line_by", "line_key", "chart", "kind", "month", "value", "choice", "undoes"], "open"
    ) | {"words": "activity"}  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["measure", "line_by", "line_key", "at"], name="chart_act_by_line")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=("split", "freeze", "leave_out", "note"), month__isnull=False, undoes=None)
                | Q(kind="target", value__isnull=False, month=None, undoes=None)
                | Q(kind__in=("drawn_as", "rules"), month=None, undoes=None) & ~Q(choice="")
                | Q(kind="undo", undoes__isnull=False, month=None),
                name="chart_act_says_what",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=("split", "leave_out", "note")) | ~Q(words=""), name="chart_act_because"
            ),
            models.CheckConstraint(
                condition=Q(month=None) | Q(month__day=1), name="chart_act_of_a_month"
            ),
        ]  # fmt: skip
