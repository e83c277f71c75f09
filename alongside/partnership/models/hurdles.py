"""What is in the way, what was tried, and how it was solved (D32)."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.partnership.hurdles import Kind
from alongside.partnership.models.onboarding import OnboardingStep


class Hurdle(Authored):
    """Something is in the way of working together: perhaps at a center, perhaps at a step. Everyone reads it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    center = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    step = models.ForeignKey(
        OnboardingStep, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    title = models.TextField()
    words = models.TextField(default="", blank=True)
    title_terms = ArrayField(models.TextField(), default=list, blank=True)
    terms = ArrayField(
        models.TextField(), default=list, blank=True, help_text="What is found by, worked out."
    )

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "person": "technical", "at": "activity", "center": "open",
        "step": "technical",
    } | dict.fromkeys(["title", "words", "title_terms", "terms"], "open")  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "-at"], name="hurdles_here")]
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="hurdle_says")]

    def __str__(self) -> str:
        return self.title


class HurdleLine(Authored):
    """What was tried, that it is solved or stands in the way again, or that somebody takes it on."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    hurdle = models.ForeignKey(Hurdle, on_delete=models.PROTECT, related_name="lines")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=[(one.value, one.value) for one in Kind])
    words = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "hurdle": "technical", "person": "technical", "at": "activity", "kind": "activity",
        "words": "open",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["hurdle", "at"], name="lines_of_hurdle")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind__in=["tried", "solved"]) | ~Q(words=""), name="hurdle_line_says"
            )
        ]
