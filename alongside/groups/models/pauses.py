"""Somebody does not come for a time. There is no field for a reason."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written


class Pause(Written):
    """A seat pauses: until the day before `until`, or until its person says that they are back (`ended_at`)."""

    until = models.DateField(null=True, blank=True, help_text="The day of coming back; none: it is open.")
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | {"until": "activity", "ended_at": "activity"}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["seat"], condition=Q(ended_at=None), name="one_pause_a_seat")
        ]
