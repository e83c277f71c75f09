"""A test of change (PDSA): its question and prediction, its plan, what was seen, and what came of it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.groups.models.seats import GroupSeat
from alongside.groups.models.written import WRITTEN, Written
from alongside.improvement.models.counts import Counted
from alongside.improvement.models.projects import Project


class Cycle(Written):
    """One small test, of a change in care or of how one works together, owned by a member of the group, whoever it is.

    Of working together it says who is in it from each side, and what one expects of that.
    """

    class Kind(models.TextChoices):
        CHANGE = "change"
        PARTNERSHIP = "partnership"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="cycles")
    after = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by"
    )
    idea_id = models.UUIDField(null=True, blank=True, help_text="The idea of the diagram that it tests.")
    counted = models.ForeignKey(
        Counted, null=True, blank=True, on_delete=models.PROTECT, related_name="cycles"
    )
    owner = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=Kind.choices, default=Kind.CHANGE, db_default=Kind.CHANGE)
    title = models.TextField()
    question = models.TextField()
    prediction = models.TextField()
    predicted = models.FloatField(null=True, blank=True)
    unit = models.TextField(default="", blank=True)
    who = models.TextField(default="", blank=True)
    what = models.TextField(default="", blank=True)
    where = models.TextField(default="", blank=True)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    between = models.TextField(
        default="", db_default="", blank=True, help_text="What one expects of working together."
    )

    privacy = WRITTEN | dict.fromkeys(["project", "after", "idea_id", "counted", "owner"], "technical") | dict.fromkeys(
        ["kind", "between"], "open"
    ) | dict.fromkeys(
        ["title", "question", "prediction", "predicted", "unit", "who", "what", "where", "begins_on", "ends_on"], "open"
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["project", "at"], name="cycles_of_project")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")), name="cycle_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(kind="change", between="") | Q(kind="partnership") & ~Q(who="") & ~Q(between=""),
                name="cycle_of_partners_says_who",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Seen(Written):
    """What somebody saw while a test ran: how many, of how many, in words; noted on the spot.

    Of working together also how it was for them.
    """

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="seen")
    count = models.PositiveIntegerField(null=True, blank=True)
    of = models.PositiveIntegerField(null=True, blank=True)
    words = models.TextField(default="", blank=True)
    felt = models.SmallIntegerField(null=True, blank=True, help_text="How it was for them: from -2 to 2.")

    privacy = WRITTEN | {
        "cycle": "technical", "count": "open", "of": "open", "words": "activity", "felt": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["cycle", "at"], name="seen_in_cycle")]
        constraints = [
            models.CheckConstraint(
                condition=Q(count__isnull=False) | ~Q(words="") | Q(felt__isnull=False), name="seen_something"
            ),
            models.CheckConstraint(condition=Q(felt=None) | Q(felt__range=(-2, 2)), name="seen_felt"),
            models.CheckConstraint(
                condition=Q(of=None) | Q(count__isnull=False, count__lte=F("of")), name="seen_of_as_many"
            ),
        ]


class Study(Written):
    """What came out, held against the prediction; what was learned; and what is done with it. Once for each test."""

    class Decides(models.TextChoices):
        ADOPT = "adopt"
        ADAPT = "adapt"
        ABANDON = "abandon"

    cycle = models.OneToOneField(Cycle, on_delete=models.PROTECT, related_name="study")
    found = models.FloatField(null=True, blank=True)
    words = models.TextField(help_text="What came out, beside what was predicted.")
    decides = models.TextField(choices=Decides.choices)
    learned = models.TextField()

    privacy = WRITTEN | {
        "cycle": "technical", "found": "open", "words": "activity", "decides": "open", "learned": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decides__in=["adopt", "adapt", "abandon"]), name="study_decides"
            )
        ]


class Owned(Written):
    """Whether somebody whom another named takes a test as their own. They say so once, from their own seat."""

    cycle = models.OneToOneField(Cycle, on_delete=models.PROTECT, related_name="owned")
    takes = models.BooleanField()

    privacy = WRITTEN | {"cycle": "technical", "takes": "activity"}
