"""The ledger's nouns: lines, and the seals over them."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from alongside.kit.ids import time_ordered_id


class Line(models.Model):
    """One act. It names what it is about without foreign keys, so that it outlives it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    at = models.DateTimeField(default=timezone.now)
    community_id = models.UUIDField(null=True)
    actor_id = models.UUIDField(null=True)
    actor_name = models.TextField()
    role = models.TextField()
    on_behalf_of_id = models.UUIDField(null=True)
    on_behalf_of_name = models.TextField(default="", blank=True)
    center_id = models.UUIDField(null=True)
    verb = models.TextField()
    subject_type = models.TextField()
    subject_id = models.UUIDField(null=True)
    subject_words = models.TextField(default="", blank=True)
    about_id = models.UUIDField(null=True)
    answers_id = models.UUIDField(
        null=True, help_text="The subject that this act follows on, such as an entry."
    )
    category = models.PositiveSmallIntegerField(null=True)
    place = models.TextField()
    phase = models.TextField()
    produces = models.TextField()
    details = models.JSONField(default=dict)
    mac = models.BinaryField()

    privacy = {
        "id": "technical", "at": "activity", "community_id": "technical", "actor_id": "identity",
        "actor_name": "identity", "role": "activity", "on_behalf_of_id": "identity",
        "on_behalf_of_name": "identity", "center_id": "activity", "verb": "activity",
        "subject_type": "activity", "subject_id": "technical", "subject_words": "health",
        "about_id": "identity", "answers_id": "technical", "category": "activity", "place": "activity",
        "phase": "activity", "produces": "activity", "details": "health", "mac": "technical",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["about_id", "-at"], name="line_about_at"),
            models.Index(fields=["actor_id", "-at"], name="line_actor_at"),
            models.Index(fields=["community_id", "-at"], name="line_community_at"),
            models.Index(fields=["subject_id"], name="line_subject"),
            models.Index(
                fields=["answers_id"], condition=models.Q(answers_id__isnull=False), name="line_answers"
            ),
            models.Index(
                fields=["community_id", "-at"], condition=models.Q(about_id=None), name="line_of_community"
            ),
        ]


class Seal(models.Model):
    """A minute's lines under one Merkle root, chained to the seal before."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(default=timezone.now)
    lines = models.IntegerField()
    root = models.BinaryField()
    previous = models.BinaryField()
    hash = models.BinaryField()

    privacy = dict.fromkeys(["number", "at", "lines", "root", "previous", "hash"], "technical")


class Leaf(models.Model):
    """One sealed line's place and hash in its seal: what lets `verify` name the line that was touched."""

    line_id = models.UUIDField(primary_key=True)
    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="leaves", db_index=False)
    position = models.IntegerField()
    hash = models.BinaryField()

    privacy = dict.fromkeys(["line_id", "seal", "position", "hash"], "technical")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seal", "position"], name="leaf_one_per_place")]
