"""What a community holds to be good care: how often something is looked at."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from alongside.kit.ids import time_ordered_id
from alongside.sharing.models.charter import CATEGORIES


class CareStandard(models.Model):
    """One line of the community's standards of care, in its own words: what, how often, for whom, and why.

    `codes` are those under which the record keeps it. It is due from `window_days` before its day on, and overdue
    from as many days after it. A line that was changed stays readable, with its end.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    title = models.TextField()
    words = models.TextField(default="", blank=True)
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    codes = ArrayField(models.TextField())
    every_days = models.PositiveIntegerField()
    window_days = models.PositiveIntegerField(default=30)
    from_age = models.PositiveSmallIntegerField(default=0)
    until_age = models.PositiveSmallIntegerField(null=True, blank=True)
    without = models.TextField(
        default="", blank=True, help_text="What cannot be told where it is missing, such as: growth."
    )
    translations = models.JSONField(
        default=dict,
        blank=True,
        help_text="By language: title, words and without, as the community says them there.",
    )
    position = models.PositiveSmallIntegerField(default=0)
    author_id = models.UUIDField(null=True)
    author_name = models.TextField()
    author_role = models.TextField()
    begun_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = (
        dict.fromkeys(["id", "community", "title", "words", "category", "codes", "every_days"], "open")
        | dict.fromkeys(
            ["window_days", "from_age", "until_age", "without", "translations", "position"], "open"
        )
        | {"author_id": "identity", "author_name": "identity", "author_role": "identity"}
        | {"begun_at": "open", "ended_at": "open"}
    )

    class Meta:
        indexes = [models.Index(fields=["community"], condition=Q(ended_at=None), name="standards_in_force")]
        constraints = [
            models.CheckConstraint(condition=Q(every_days__gte=1), name="standard_has_a_rhythm")
        ]  # fmt: skip
