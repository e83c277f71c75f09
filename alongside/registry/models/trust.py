"""How complete, timely and plausible what is written is, month by month: of all of us, and of each center."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class QualityLine(models.Model):
    """One line of numbers about what is written: by which question, of all of us or of one center.

    Months of too few people hold nothing. What stands here may be read by everyone in the community.
    """

    class What(models.TextChoices):
        TIMELY = "timely"
        COMPLETE = "complete"
        PLAUSIBLE = "plausible"
        ANSWERED = "answered"
        ONCE = "once"

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    what = models.TextField(choices=What.choices)
    by = models.TextField(help_text="all or center")
    key = models.TextField(default="", blank=True)
    first_month = models.IntegerField(help_text="Year times twelve, plus the month from 0.")
    counted = ArrayField(models.IntegerField(null=True))
    met = ArrayField(models.IntegerField(null=True))
    made_at = models.DateTimeField()

    privacy = dict.fromkeys(
        ["id", "community", "what", "by", "key", "first_month", "counted", "met", "made_at"], "open"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "what", "by", "key"], name="quality_line_once")
        ]
