"""What everything in this room bears besides: of which group it is, from which seat it was written, and when."""

from __future__ import annotations

from django.db import models

from alongside.kit.ids import time_ordered_id

WRITTEN = {"id": "technical", "group": "technical", "seat": "technical", "at": "activity"}
"""The privacy classes of the fields that all share."""


class Written(models.Model):
    """Something that a member wrote in a group, from their own seat."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey("groups.GroupSeat", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        abstract = True
