"""How each person stands of late: the last of a few kinds of things, beside what they were read from."""

from __future__ import annotations

from django.db import models

from alongside.sharing.models.charter import CATEGORIES


class LatelyRow(models.Model):
    """The last of one kind of thing about a person: on which day, until when, with which number.

    One row for each category, mask and hold, so that each viewer finds the last one that they see. The worker writes it
    from what the rooms give; what is kept from somebody anew is gone at once.
    """

    id = models.BigAutoField(primary_key=True)
    person_id = models.UUIDField()
    what = models.TextField()
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    kept_from = models.PositiveSmallIntegerField(default=0)
    held_until = models.DateTimeField(null=True)
    day = models.DateField()
    until = models.DateField(null=True)
    value = models.FloatField(null=True)

    privacy = {
        "id": "technical", "person_id": "technical", "what": "health", "category": "technical", "kept_from": "choice",
        "held_until": "technical", "day": "health", "until": "health", "value": "health",
    }  # fmt: skip

    class Meta:
        db_table = "record_lately"
        indexes = [models.Index(fields=["person_id", "what"], name="lately_by_person")]


class LatelyStale(models.Model):
    """How this person stands of late is to be found anew. The worker writes it, and takes it away."""

    id = models.BigAutoField(primary_key=True)
    person_id = models.UUIDField()

    privacy = {"id": "technical", "person_id": "technical"}

    class Meta:
        db_table = "record_lately_stale"
