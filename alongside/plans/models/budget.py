"""Money that a person directs: what it is for, and what was spent, as they keep it."""

from __future__ import annotations

from django.db import models

from alongside.plans.models.said import SAID_PRIVACY, SaidOf


class Budget(SaidOf):
    """An amount for a time, from somebody, for what the person decides. Only where there is one."""

    title = models.TextField()
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.TextField(help_text="Three letters, such as SEK or USD.")
    starts = models.DateField()
    ends = models.DateField(help_text="The last day.")
    payer = models.TextField(default="", blank=True, help_text="Who pays.")
    kept_from = models.PositiveSmallIntegerField(
        default=0, help_text="A bit for each audience that does not see it."
    )

    privacy = SAID_PRIVACY | {
        "title": "health", "amount": "health", "currency": "technical", "starts": "activity", "ends": "activity",
        "payer": "health", "kept_from": "choice",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person"], name="budget_by_person")]
        constraints = [
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="budget_is_some"),
            models.CheckConstraint(
                condition=models.Q(starts__lte=models.F("ends")), name="budget_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class BudgetLine(SaidOf):
    """What a part of a budget is meant for."""

    budget = models.ForeignKey(Budget, on_delete=models.PROTECT, related_name="lines")
    title = models.TextField()
    amount = models.DecimalField(max_digits=12, decimal_places=2)

    privacy = SAID_PRIVACY | {"budget": "technical", "title": "health", "amount": "health"}

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(amount__gt=0), name="budget_line_is_some")]


class Spending(SaidOf):
    """What was spent, on which day, for which purpose. One that was wrong is taken back by a line that names it."""

    budget = models.ForeignKey(Budget, on_delete=models.PROTECT, related_name="spendings")
    line = models.ForeignKey(BudgetLine, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    takes_back = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    words = models.TextField()
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    on = models.DateField()

    privacy = SAID_PRIVACY | {
        "budget": "technical", "line": "technical", "takes_back": "technical", "words": "health", "amount": "health",
        "on": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["budget", "on"], name="spending_by_budget")]
        constraints = [models.CheckConstraint(condition=models.Q(amount__gt=0), name="spending_is_some")]
