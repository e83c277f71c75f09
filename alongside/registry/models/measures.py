"""Measures: what is counted, in a definition that people can read; its versions, and who looks after it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Role

_SAID = AUTHOR_PRIVACY | {"id": "technical", "at": "activity"}


class Measure(Authored):
    """One thing that the community counts, or that somebody proposed to count. `key` names one that ships."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    key = models.TextField(default="", blank=True)
    position = models.PositiveSmallIntegerField(default=100)

    privacy = _SAID | {"community": "technical", "key": "open", "position": "open"}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "key"], condition=~Q(key=""), name="shipped_measure_once"
            )
        ]


class MeasureVersion(Authored):
    """One wording of a measure: its definition as data, its name, why it is counted, and where it comes from.

    The version taken into use last is the one that counts. What a version says is never changed.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.TextField()
    why = models.TextField(help_text="What it is good to know for.")
    source = models.TextField(default="", blank=True)
    definition = models.JSONField(
        help_text="See alongside.registry.measuring.definition; empty where it is proposed in words alone."
    )
    feeds = models.TextField(
        default="", db_default="", blank=True, help_text="In words, what it could be counted from."
    )
    used_from = models.DateTimeField(null=True, blank=True)

    privacy = _SAID | dict.fromkeys(
        ["measure", "number", "title", "why", "source", "definition", "feeds", "used_from"], "open"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["measure", "number"], name="measure_version_once")]

    def __str__(self) -> str:
        return self.title


class MeasureOwner(Authored):
    """Somebody looks after a measure, in the seat in which they said so."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="owners")
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = _SAID | {"measure": "open", "ended_at": "activity"}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "author_id"], condition=Q(ended_at=None), name="looks_after_once"
            )
        ]


LIVED = (Role.PATIENT, Role.CAREGIVER)
"""One of the two groups of seats from which a measure needs somebody who looks after it; the other is all others."""
