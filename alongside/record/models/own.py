"""What a person set up for their own journal: what they follow, and what they have begun to write."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from alongside.kit.ids import time_ordered_id
from alongside.record.naming import called


class Followed(models.Model):
    """A symptom or a measurement that a person chose to follow in the journal (B32), perhaps for a goal."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    code_system = models.TextField(default="", blank=True)
    code = models.TextField()
    title = models.TextField()
    unit = models.TextField(default="", blank=True)
    scale = models.TextField(
        default="number", choices=[("number", "number"), ("0-10", "0-10"), ("yes", "yes")]
    )
    goal_words = models.TextField(default="", blank=True, help_text="What it is for, in the person's words.")
    position = models.PositiveIntegerField(default=0)
    begun_at = models.DateTimeField(db_default=Now())
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "person": "technical", "code_system": "health", "code": "health", "title": "health",
        "unit": "health", "scale": "health", "goal_words": "health", "position": "technical", "begun_at": "activity",
        "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "code"], condition=models.Q(ended_at=None), name="followed_once"
            )
        ]

    @property
    def called(self) -> str:
        """What it is called in the reader's language, where the house named it."""
        return called(self.title)


class Draft(models.Model):
    """Words begun and not yet saved: seen by the one who writes them, and by nobody else."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    author = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    form = models.TextField()
    content = models.JSONField(default=dict)
    kept_at = models.DateTimeField(auto_now=True)

    privacy = {
        "id": "technical", "author": "technical", "person": "technical", "form": "technical", "content": "health",
        "kept_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["author", "person", "form"], name="draft_once")]
