"""How meetings reach people outside the house: a calendar's address, and letters."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.kit.ids import time_ordered_id


class CalendarAddress(models.Model):
    """An address at which somebody's calendar finds the meetings of their groups. Its secret is not kept, a hash is."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    secret_hash = models.BinaryField()
    names = models.BooleanField(default=False, help_text="Whether it says which group meets, and where.")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "person": "technical", "secret_hash": "technical", "names": "choice", "at": "activity",
        "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(ended_at=None), name="one_calendar_address_each"),
            models.UniqueConstraint(fields=["secret_hash"], name="calendar_address_secret"),
        ]  # fmt: skip


class Letter(models.Model):
    """That a letter went to somebody about a thing, so that none goes twice. The web neither reads nor writes it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    thing_id = models.UUIDField()
    moment = models.DateTimeField(
        null=True, blank=True, help_text="The time that it told of, where one was set."
    )
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "person": "technical", "thing_id": "technical", "moment": "technical", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "thing_id", "moment"],
                nulls_distinct=False,
                name="one_letter_about_a_moment",
            )
        ]
