"""Is this plan still worth it? Said by each, on a day that they set."""

from __future__ import annotations

from django.db import models

from alongside.plans.models.said import SAID_PRIVACY, SaidOf


class ValueReview(SaidOf):
    """A day on which each says whether the plan is worth it. The one that was set last is the one that counts."""

    due_on = models.DateField()
    words = models.TextField(default="", blank=True, help_text="What to look at.")

    privacy = SAID_PRIVACY | {"due_on": "activity", "words": "health"}

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="value_review_by_person")]


class ValueSaid(SaidOf):
    """What one of them says: an answer and why. Said again, the later one counts and the first stays readable."""

    class Answer(models.TextChoices):
        YES = "yes"
        PARTLY = "partly"
        NO = "no"
        UNSURE = "unsure"

    review = models.ForeignKey(ValueReview, on_delete=models.PROTECT, related_name="said")
    answer = models.TextField(choices=Answer.choices)
    words = models.TextField(default="", blank=True)

    privacy = SAID_PRIVACY | {"review": "technical", "answer": "health", "words": "health"}

    class Meta:
        indexes = [models.Index(fields=["review", "at"], name="value_said_by_review")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answer__in=["yes", "partly", "no", "unsure"]), name="value_answer_known"
            )
        ]
