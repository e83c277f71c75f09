"""What people know from living it or from learning it, and whom the community asks first (C10)."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from alongside.people.models.communities import Community
from alongside.people.models.persons import Person


class Topic(models.Model):
    """Something that people can be experts in: school and IBD, infusions, joint research."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, on_delete=models.PROTECT)
    name = models.TextField()

    privacy = dict.fromkeys(["id", "community", "name"], "open")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "name"], name="topic_once")]

    def __str__(self) -> str:
        return self.name


class Expertise(models.Model):
    """A person knows a topic: from living it, or from learning it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="expertise")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="experts")
    lived = models.BooleanField(help_text="From living it; otherwise from learning it.")
    words = models.TextField(default="", blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "person": "technical", "topic": "identity", "lived": "identity", "words": "identity",
        "ended_at": "activity", "created_at": "activity",
    }  # fmt: skip


class ExpertOfRecord(models.Model):
    """The person whom the community asks first about a topic; may be a patient or a caregiver."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="experts_of_record")
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    named_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "topic": "open", "person": "identity", "named_at": "activity", "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["topic"], condition=models.Q(ended_at=None), name="one_expert_of_record_per_topic"
            )
        ]
