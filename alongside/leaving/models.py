"""The room's one noun: a parcel."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from alongside.kit.ids import time_ordered_id


class Parcel(models.Model):
    """Everything about a person in one file, as far as the one who asked may see it; kept for some days.

    It belongs to who asked, in the seat in which they asked: it holds what that seat could see.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    asked_in_seat = models.UUIDField()
    asked_at = models.DateTimeField(db_default=Now())
    state = models.TextField(
        default="waiting", choices=[(one, one) for one in ("waiting", "running", "done", "stopped", "gone")]
    )
    problem = models.TextField(default="", blank=True, help_text="Why it could not be made, in words.")
    total = models.IntegerField(default=0, help_text="Entries to write.")
    written = models.IntegerField(default=0, help_text="Entries written.")
    size = models.BigIntegerField(default=0, help_text="Bytes of the file.")
    ready_at = models.DateTimeField(null=True, blank=True)
    until = models.DateTimeField(null=True, blank=True, help_text="The file is deleted then.")

    privacy = dict.fromkeys(
        [
            "id",
            "community",
            "person",
            "asked_by",
            "asked_in_seat",
            "state",
            "problem",
            "total",
            "written",
            "size",
        ],
        "technical",
    ) | dict.fromkeys(["asked_at", "ready_at", "until"], "activity")

    class Meta:
        indexes = [models.Index(fields=["asked_by", "-asked_at"], name="parcel_by_asker")]
