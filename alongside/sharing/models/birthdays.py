"""Who was told that a birthday is about to change who sees what."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from alongside.kit.ids import time_ordered_id
from alongside.sharing.models.charter import AgeBand


class BirthdayNotice(models.Model):
    """One of those concerned was told, once, that from a birthday on an age band changes what caregivers see.

    The band belongs to a version of the charter, so another version tells again. A birth date that is corrected
    gives another day, and that is told, too.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    to = models.ForeignKey(
        "people.Person", on_delete=models.CASCADE, related_name="+", help_text="The person, or a caregiver."
    )
    band = models.ForeignKey(AgeBand, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    told_at = models.DateTimeField(default=timezone.now)
    mailed_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "person": "technical", "to": "technical", "band": "technical", "day": "identity",
        "told_at": "activity", "mailed_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "to", "band", "day"], name="birthday_told_once")
        ]
        indexes = [models.Index(fields=["to", "day"], name="birthday_by_reader")]
