"""Consultations: a question to many, answered by members without their name, and what came of it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone


class Consultation(Authored):
    """Somebody asks many, by a day: everyone, some centers, or whoever has the link (who reads, and cannot answer)."""

    class Reach(models.TextChoices):
        EVERYONE = "everyone"
        CENTERS = "centers"
        PUBLIC = "public"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    title = models.TextField()
    words = models.TextField(help_text="The text that is asked about.")
    reach = models.TextField(choices=Reach.choices)
    centers = ArrayField(models.UUIDField(), default=list, blank=True)
    center_names = models.TextField(default="", blank=True)
    closes_at = models.DateTimeField()
    counted_at = models.DateTimeField(null=True, blank=True)
    did = models.TextField(default="", blank=True, help_text="What came of it: you said, we did.")
    did_at = models.DateTimeField(null=True, blank=True)
    did_by_name = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "title": "open", "words": "open", "reach": "open",
        "centers": "open", "center_names": "open", "closes_at": "open", "counted_at": "open", "did": "open",
        "did_at": "open", "did_by_name": "identity", "at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "-at"], name="consultation_by_community")]
        constraints = [
            models.CheckConstraint(condition=Q(closes_at__gt=F("at")), name="consultation_has_time"),
            models.CheckConstraint(
                condition=~Q(reach="centers", centers=[]), name="consultation_has_centers"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Question(models.Model):
    """One question, with the answers to choose from."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="questions")
    position = models.PositiveSmallIntegerField()
    words = models.TextField()
    choices = ArrayField(models.TextField())

    privacy = dict.fromkeys(["id", "consultation", "position", "words", "choices"], "open")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["consultation", "position"], name="question_once")]


class Answer(models.Model):
    """What one person answered. Only they read it; when the time is over it becomes part of a spread."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    choice = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "question": "technical", "person": "technical", "choice": "choice", "at": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("answers to a consultation")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["question", "person"], name="answer_once")]


class Spread(models.Model):
    """How the answers to a question spread over its choices, where at least five answered; otherwise empty."""

    question = models.OneToOneField(
        Question, primary_key=True, on_delete=models.PROTECT, related_name="spread"
    )
    counts = ArrayField(models.PositiveIntegerField(), default=list)

    privacy = {"question": "technical", "counts": "open"}
