"""A community's first charter: chosen and written by who comes first, in force when three members said yes."""

from __future__ import annotations

from django.db import models

from alongside.kit.ids import time_ordered_id


class Founding(models.Model):
    """A community that has just begun: a charter for the first days is in force, and its members write their own."""

    community = models.OneToOneField(
        "people.Community", primary_key=True, on_delete=models.PROTECT, related_name="+"
    )
    first_id = models.UUIDField(help_text="Who came first, and asks the others.")
    provisional = models.ForeignKey("sharing.CharterVersion", on_delete=models.PROTECT, related_name="+")
    asked = models.ForeignKey(
        "sharing.CharterVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "community": "technical", "first_id": "technical", "provisional": "open", "asked": "open", "asked_at": "open",
    }  # fmt: skip


class FoundingYes(models.Model):
    """One of the first members says yes to a charter, whose words stand from then on."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    founding = models.ForeignKey(Founding, on_delete=models.PROTECT, related_name="yeses")
    version = models.ForeignKey("sharing.CharterVersion", on_delete=models.PROTECT, related_name="+")
    person_id = models.UUIDField()
    name = models.TextField()
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "founding": "technical", "version": "open", "person_id": "technical", "name": "identity",
        "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "person_id"], name="founding_yes_once")]
