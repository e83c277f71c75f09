"""The hand-over: a talk that the young person, the caregivers and the team prepare, each for themselves."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Voice

TOPICS = ("medicines", "appointments", "reading", "calling", "talking", "school", "worry")
"""What a hand-over is about; what each is called, `record.handing_over` says."""
VOICES = [(one.value, one.value) for one in Voice]


class Handover(models.Model):
    """One talk about one person: when all that was written is shown at the latest, and when they talk again.

    It is content about a person, of the category plan, and no rule of sharing: so it lives in the record.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    begun_by_name = models.TextField()
    begun_at = models.DateTimeField(default=timezone.now)
    shows_on = models.DateField(null=True, blank=True, help_text="From this day on all of it is shown.")
    again_on = models.DateField(null=True, blank=True, help_text="When they talk again.")
    closed_at = models.DateTimeField(null=True, blank=True, help_text="Another talk was begun since.")

    privacy = {
        "id": "technical", "person": "technical", "begun_by_name": "identity", "begun_at": "activity",
        "shows_on": "activity", "again_on": "activity", "closed_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(closed_at=None), name="one_handover_at_a_time"
            )
        ]


class HandoverReady(models.Model):
    """One of them has said: I am ready to show what I wrote. From then on it stands."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="ready")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    author_id = models.UUIDField()
    author_name = models.TextField()
    voice = models.TextField(choices=VOICES)
    at = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "handover": "technical", "person": "technical", "author_id": "identity",
        "author_name": "identity", "voice": "identity", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["handover", "author_id"], name="ready_once")]


class HandoverWords(models.Model):
    """What one of them thinks and would like, about one topic; their own until they are ready to show it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="words")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    topic = models.TextField()
    author_id = models.UUIDField()
    author_name = models.TextField()
    voice = models.TextField(choices=VOICES)
    words = models.TextField()
    written_at = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "handover": "technical", "person": "technical", "topic": "health",
        "author_id": "identity", "author_name": "identity", "voice": "identity", "words": "health",
        "written_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["handover", "topic", "author_id"], name="handover_words_once"),
            models.CheckConstraint(condition=models.Q(topic__in=TOPICS), name="handover_words_topic"),
        ]


class HandoverAgreed(models.Model):
    """What they agreed on about one topic; a later line takes the place of the one before, which stays readable."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="agreed")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    topic = models.TextField()
    words = models.TextField()
    author_id = models.UUIDField()
    author_name = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "handover": "technical", "person": "technical", "topic": "health", "words": "health",
        "author_id": "identity", "author_name": "identity", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(topic__in=TOPICS), name="handover_agreed_topic")
        ]
