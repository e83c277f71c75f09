"""Holds: an entry that waits before the person and their caregivers see it."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import models

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import HoldEffect, Voice
from alongside.sharing.models.charter import CATEGORIES

UNTIL_ASKED = datetime(9999, 1, 1, tzinfo=UTC)
"""Until when an entry waits that comes when it is asked for."""


class Hold(models.Model):
    """One entry is held from the person and the caregivers: by whom, why, until when, and who asked for it.

    It holds nothing of the entry but its category, because those from whom the entry is held read this.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    entry_origin = models.UUIDField()
    kept_from = models.PositiveSmallIntegerField(
        default=48,
        help_text="As its entry is kept, and from everyone who treats nobody: other centers, studies.",
    )
    effect = models.TextField(
        choices=[(one.value, one.value) for one in HoldEffect], default=HoldEffect.MAY.value
    )
    reason = models.TextField()
    author_id = models.UUIDField(null=True, help_text="Who holds it; none for the charter.")
    author_name = models.TextField()
    author_role = models.TextField()
    author_title = models.TextField(default="", blank=True)
    voice = models.TextField(choices=[(one.value, one.value) for one in Voice])
    starts = models.DateTimeField()
    until = models.DateTimeField(
        help_text="From this moment on it is seen; the year 9999: when it is asked for."
    )
    asked_at = models.DateTimeField(null=True, blank=True)
    asked_by_id = models.UUIDField(null=True, blank=True)
    asked_by_name = models.TextField(default="", blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by_id = models.UUIDField(null=True, blank=True)
    answered_by_name = models.TextField(default="", blank=True)
    answer = models.TextField(default="", blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    released_by_id = models.UUIDField(null=True, blank=True)
    released_by_name = models.TextField(default="", blank=True)

    privacy = (
        dict.fromkeys(["id", "person", "category", "entry_origin", "kept_from", "effect"], "technical")
        | dict.fromkeys(["author_id", "author_name", "author_role", "author_title", "voice"], "identity")
        | dict.fromkeys(
            ["asked_by_id", "asked_by_name", "answered_by_id", "answered_by_name", "released_by_id"],
            "identity",
        )
        | {"released_by_name": "identity", "reason": "health", "answer": "health"}
        | dict.fromkeys(["starts", "until", "asked_at", "answered_at", "released_at"], "activity")
    )

    class Meta:
        indexes = [models.Index(fields=["entry_origin"], name="hold_by_entry")]
        constraints = [
            models.CheckConstraint(condition=models.Q(until__gt=models.F("starts")), name="hold_starts_until")
        ]
