"""People like somebody: of the same diagnosis and age, counted, where that points at nobody."""

from __future__ import annotations

from django.db import models


class Alike(models.Model):
    """How many of one diagnosis and age band there are, and how they are; none where a part would point at somebody."""

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    diagnosis = models.PositiveSmallIntegerField()
    band = models.PositiveSmallIntegerField()
    people = models.PositiveIntegerField()
    judged = models.PositiveIntegerField(null=True)
    quiet = models.PositiveIntegerField(null=True)
    steroid = models.PositiveIntegerField(null=True)
    made_at = models.DateTimeField()

    privacy = dict.fromkeys(
        ["id", "community", "diagnosis", "band", "people", "judged", "quiet", "steroid", "made_at"], "open"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "diagnosis", "band"], name="alike_once")]
