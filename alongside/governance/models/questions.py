"""What people ask about a look at a record, and what the body that reviews says of emergency access."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alongside.kit.ids import time_ordered_id
from alongside.sharing.models.charter import AUDIENCES


class LookQuestion(models.Model):
    """Somebody does not understand a look, and a body owes them an answer by a day.

    It holds what the body needs and no more: who looked, when, in which role, by which rule, at which categories.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    asker_id = models.UUIDField()
    asker_name = models.TextField()
    asker_voice = models.TextField()
    viewer_id = models.UUIDField()
    viewer_name = models.TextField()
    viewer_role = models.TextField()
    viewer_title = models.TextField(default="", blank=True)
    viewer_center = models.TextField(default="", blank=True)
    audience = models.PositiveSmallIntegerField(choices=AUDIENCES)
    emergency = models.BooleanField(default=False)
    times = models.PositiveIntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    categories = ArrayField(models.PositiveSmallIntegerField())
    words = models.TextField()
    asked_at = models.DateTimeField()
    answer_by = models.DateField()
    answer = models.TextField(default="", blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by_id = models.UUIDField(null=True, blank=True)
    answered_by_name = models.TextField(default="", blank=True)

    privacy = {
        "id": "technical", "community": "technical", "person": "technical", "asker_id": "technical",
        "asker_name": "identity", "asker_voice": "identity", "viewer_id": "technical", "viewer_name": "identity",
        "viewer_role": "activity", "viewer_title": "activity", "viewer_center": "activity", "audience": "activity",
        "emergency": "activity", "times": "activity", "first_at": "activity", "last_at": "activity",
        "categories": "activity", "words": "activity", "asked_at": "activity", "answer_by": "activity",
        "answer": "activity", "answered_at": "activity", "answered_by_id": "technical", "answered_by_name": "identity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "-asked_at"], name="look_question_by_community")]


class EmergencyReview(models.Model):
    """What the body says of one emergency access, once, in words that the person reads."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    emergency = models.OneToOneField(
        "sharing.EmergencyAccess", on_delete=models.PROTECT, related_name="review"
    )
    understandable = models.BooleanField()
    words = models.TextField()
    by_id = models.UUIDField()
    by_name = models.TextField()
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "community": "technical", "emergency": "technical", "understandable": "activity",
        "words": "activity", "by_id": "technical", "by_name": "identity", "at": "activity",
    }  # fmt: skip
