"""Open feedback by trusted advisors: asked for with two yeses, written by name, answered point by point (B12)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.ids import time_ordered_id
from alongside.parity.factors import Factor
from alongside.parity.models.kept import SIDES

MOST_ADVISORS = 3


class Advice(Written):
    """A group asks one to three people whom both sides trust to look at how it shares power.

    `shows_told`: for that time they read what the group said without names, too.
    """

    words = models.TextField(default="", blank=True, help_text="What they are asked to look at.")
    until = models.DateField()
    shows_told = models.BooleanField()
    open_to_all = models.BooleanField(help_text="Everyone in the community reads what they say.")

    privacy = WRITTEN | dict.fromkeys(["words", "until", "shows_told", "open_to_all"], "activity")

    class Meta:
        indexes = [models.Index(fields=["group", "-at"], name="advice_of_group")]


class AdviceYes(Written):
    """One side of the group agrees that these advisors are asked."""

    advice = models.ForeignKey(Advice, on_delete=models.PROTECT, related_name="yeses")
    side = models.TextField(choices=SIDES)

    privacy = WRITTEN | {"advice": "technical", "side": "identity"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["advice", "side"], name="one_yes_of_a_side")]


class Advisor(models.Model):
    """Somebody who is asked to look: they say yes, or no thanks, and give what they wrote when they are done."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    advice = models.ForeignKey(Advice, on_delete=models.PROTECT, related_name="advisors")
    number = models.PositiveSmallIntegerField()
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    looks = models.BooleanField(null=True, blank=True)
    at = models.DateTimeField(null=True, blank=True)
    given_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "advice": "technical", "number": "technical", "person": "technical", "name": "identity",
        "looks": "choice", "at": "activity", "given_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["advice", "person"], name="advisor_asked_once"),
            models.UniqueConstraint(fields=["advice", "number"], name="advisor_has_a_place"),
            models.CheckConstraint(condition=Q(number__lt=MOST_ADVISORS), name="three_advisors_at_most"),
            models.CheckConstraint(condition=Q(given_at=None) | Q(looks=True), name="who_looks_gives"),
        ]


class AdvicePoint(models.Model):
    """What an advisor says of one of the seven: what goes well, what to try. Theirs alone until they give it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    advisor = models.ForeignKey(Advisor, on_delete=models.PROTECT, related_name="points")
    factor = models.TextField(choices=[(one.value, one.value) for one in Factor])
    well = models.TextField(default="", blank=True)
    tries = models.TextField(default="", blank=True)
    at = models.DateTimeField()

    privacy = {"id": "technical", "advisor": "technical"} | dict.fromkeys(
        ["factor", "well", "tries", "at"], "activity"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["advisor", "factor"], name="one_point_a_factor")]


class AdviceAnswer(Written):
    """What the group says to what it could try; the latest holds. `again_on`: when it looks at it again."""

    class Kind(models.TextChoices):
        WILL = "will"
        NOT_NOW = "not_now"
        DONE = "done"

    point = models.ForeignKey(AdvicePoint, on_delete=models.PROTECT, related_name="answers")
    kind = models.TextField(choices=Kind.choices)
    words = models.TextField(default="", blank=True)
    again_on = models.DateField(null=True, blank=True)

    privacy = WRITTEN | {"point": "technical"} | dict.fromkeys(["kind", "words", "again_on"], "activity")

    class Meta:
        indexes = [models.Index(fields=["point", "-at"], name="answers_to_point")]
        constraints = [
            models.CheckConstraint(condition=~Q(kind="not_now") | ~Q(words=""), name="not_now_says_why"),
            models.CheckConstraint(
                condition=Q(kind="done") | Q(again_on__isnull=False), name="looked_at_again"
            ),
        ]
