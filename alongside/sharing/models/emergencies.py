"""Access in an emergency: the care team's rights for some hours, for a stated reason."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from alongside.kit.ids import time_ordered_id


class EmergencyAccess(models.Model):
    """A clinician stated a reason and stands in the care team of a person for the charter's hours.

    The person is told at once; the community's body reviews it by `review_by`.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="emergencies")
    seat = models.ForeignKey("people.Seat", on_delete=models.PROTECT, related_name="+")
    viewer_id = models.UUIDField()
    viewer_name = models.TextField()
    title = models.TextField(default="", blank=True)
    center_name = models.TextField(default="", blank=True)
    reason = models.TextField()
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    review_by = models.DateField()

    privacy = {
        "id": "technical", "person": "technical", "seat": "technical", "viewer_id": "technical",
        "viewer_name": "identity", "title": "activity", "center_name": "activity", "reason": "health",
        "starts": "activity", "ends": "activity", "review_by": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="emergency_from_until")]
        indexes = [models.Index(fields=["person", "-starts"], name="emergency_by_person")]


class EmergencyLetter(models.Model):
    """Somebody was written to about an emergency access: once, however often it is asked for."""

    id = models.BigAutoField(primary_key=True)
    emergency = models.ForeignKey(EmergencyAccess, on_delete=models.PROTECT, related_name="letters")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    privacy = {"id": "technical", "emergency": "technical", "person": "technical", "at": "activity"}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["emergency", "person"], name="emergency_told_once"),
        ]
