"""Time that people gave: said by whoever worked, of every role, paid or not."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.partnership.hours import Terms
from alongside.partnership.models.money import Rate

DAY = 24 * 60


class Worked(Written):
    """Time that somebody says they gave to a group, and how it was paid. They alone take it back."""

    project = models.ForeignKey(
        "improvement.Project", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    on = models.DateField()
    minutes = models.PositiveIntegerField()
    work = models.TextField()
    terms = models.TextField(choices=[(one.value, one.value) for one in Terms])
    rate = models.ForeignKey(Rate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    amount = models.PositiveBigIntegerField(default=0)
    currency = models.TextField(default="", blank=True)
    recalled_at = models.DateTimeField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True, help_text="As of which day five were told.")

    privacy = WRITTEN | {"project": "technical", "rate": "technical"} | dict.fromkeys(
        ["on", "minutes", "work", "terms", "amount", "currency", "recalled_at", "told_on"], "activity"
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["group", "-on"], name="hours_of_group"),
            models.Index(fields=["group"], condition=Q(told_on=None), name="hours_not_told_yet"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(terms="pay", rate__isnull=False, amount__gt=0, currency__regex="^[A-Z]{3}$")
                | Q(terms__in=["job", "bono", "free"], rate=None, amount=0, currency=""),
                name="worked_terms",
            ),
            models.CheckConstraint(condition=~Q(work="") & Q(minutes__range=(1, DAY)), name="worked_says"),
        ]
