"""Doubts: what is written about a person and may not be right, or is missing; and what was said to it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id


class Doubt(models.Model):
    """Something that may not be right, or is missing: by which check, of which entry, with which numbers.

    The worker finds it. It is read by whoever may see all that it tells of, and closes by itself: when the entry is
    corrected, when somebody says that it is right, or when there is nothing to doubt any more.
    """

    class Asks(models.TextChoices):
        FAMILY = "family"
        CLINIC = "clinic"

    class How(models.TextChoices):
        CORRECTED = "corrected"
        RIGHT = "right"
        GONE = "gone"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person_id = models.UUIDField()
    check_name = models.TextField(help_text="See alongside.registry.quality.checking.")
    categories = ArrayField(models.PositiveSmallIntegerField())
    kept_from = models.PositiveSmallIntegerField(default=0)
    held_until = models.DateTimeField(null=True, blank=True)
    entry_id = models.UUIDField(null=True, blank=True)
    entry_origin = models.UUIDField(null=True, blank=True)
    told = models.JSONField(default=dict)
    asks = models.TextField(choices=Asks.choices)
    found_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_how = models.TextField(default="", blank=True)

    privacy = {
        "id": "technical", "person_id": "technical", "check_name": "health", "categories": "technical",
        "kept_from": "choice", "held_until": "technical", "entry_id": "technical", "entry_origin": "technical",
        "told": "health", "asks": "activity", "found_at": "activity", "closed_at": "activity", "closed_how": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person_id", "check_name", "entry_id"], condition=Q(closed_at=None) | Q(closed_how="right"),
                nulls_distinct=False, name="doubt_once",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, closed_how="") | Q(closed_at__isnull=False) & ~Q(closed_how=""),
                name="doubt_closed_somehow",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["person_id"], condition=Q(closed_at=None), name="doubt_open_by_person"),
            models.Index(fields=["entry_id"], condition=Q(closed_at=None), name="doubt_open_by_entry"),
        ]


class DoubtSaid(Authored):
    """What somebody said to a doubt: it is right as it stands; or the family, or the clinic, knows better."""

    class Kind(models.TextChoices):
        RIGHT = "right"
        ASK_FAMILY = "ask_family"
        ASK_CLINIC = "ask_clinic"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    doubt = models.ForeignKey(Doubt, on_delete=models.PROTECT, related_name="said")
    person_id = models.UUIDField()
    kind = models.TextField(choices=Kind.choices)
    words = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "doubt": "technical", "person_id": "technical", "kind": "activity", "words": "health",
        "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(kind="right") | ~Q(words=""), name="doubt_right_because"),
        ]
