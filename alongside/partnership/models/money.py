"""What time is worth here, who says yes to money and who pays, what a group planned, and what it offered."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.seats import GroupSeat
from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.ids import time_ordered_id

SIGNED = {
    "id": "technical", "community": "technical", "by_id": "technical", "by_name": "identity", "at": "activity",
    "ended_at": "activity",
}  # fmt: skip


class Signed(models.Model):
    """Something that holds in a community from when somebody said it until somebody ends it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    by_id = models.UUIDField()
    by_name = models.TextField()
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class Rate(Signed):
    """What an hour of a kind of work is worth: the same for everybody who does it, and read by everybody."""

    work = models.TextField()
    amount = models.PositiveBigIntegerField(help_text="For an hour, in the currency's smallest unit.")
    currency = models.TextField()
    words = models.TextField(default="", blank=True)

    privacy = SIGNED | {"work": "open", "amount": "open", "currency": "open", "words": "open"}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "work"], condition=Q(ended_at=None), name="one_rate_a_work"
            ),
            models.CheckConstraint(
                condition=~Q(work="") & Q(currency__regex="^[A-Z]{3}$") & Q(amount__gt=0), name="rate_says"
            ),
        ]

    def __str__(self) -> str:
        return self.work


class Duty(Signed):
    """Somebody says yes to money in a group, or pays for the community. Nobody names themselves."""

    class Does(models.TextChoices):
        APPROVE = "approve"
        PAY = "pay"

    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    does = models.TextField(choices=Does.choices)

    privacy = SIGNED | {
        "group": "technical", "person": "technical", "name": "identity", "does": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "group", "person", "does"], condition=Q(ended_at=None),
                nulls_distinct=False, name="one_duty_each",
            ),
            models.CheckConstraint(
                condition=Q(does="approve", group__isnull=False) | Q(does="pay", group=None),
                name="duty_of_group_or_community",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name


class Budget(Written):
    """What a group plans, for itself or a project: time of both sides, and money. The latest holds, the first stays."""

    project = models.ForeignKey(
        "improvement.Project", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    currency = models.TextField()
    partner_minutes = models.PositiveIntegerField(default=0)
    staff_minutes = models.PositiveIntegerField(default=0)
    pay = models.PositiveBigIntegerField(default=0)
    expenses = models.PositiveBigIntegerField(default=0)
    words = models.TextField(default="", blank=True)

    privacy = WRITTEN | {"project": "technical"} | dict.fromkeys(
        ["currency", "partner_minutes", "staff_minutes", "pay", "expenses", "words"], "open"
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["group", "project", "at"], name="budgets_of_group")]
        constraints = [
            models.CheckConstraint(condition=Q(currency__regex="^[A-Z]{3}$"), name="budget_currency")
        ]


class PayOffer(Written):
    """Pay that a group offers somebody who sits there. They take it or decline it, and never say why."""

    class Answer(models.TextChoices):
        TAKES = "takes"
        DECLINES = "declines"

    to_seat = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")
    rate = models.ForeignKey(Rate, on_delete=models.PROTECT, related_name="+")
    minutes = models.PositiveIntegerField()
    words = models.TextField(default="", blank=True)
    answer = models.TextField(choices=Answer.choices, default="", blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | {
        "to_seat": "identity", "rate": "technical", "minutes": "activity", "words": "activity", "answer": "choice",
        "answered_at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["to_seat", "at"], name="pay_offers_to_seat")]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None)
                | Q(answer__in=["takes", "declines"], answered_at__isnull=False),
                name="pay_offer_answered",
            )
        ]
