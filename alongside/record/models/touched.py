"""Whose facts may have changed since the numbers were last made."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now


class Touched(models.Model):
    """A row about this person was added, changed or removed. Triggers write it; whoever counts takes it away.

    There is no unique row for a person on purpose: two who write at once never wait for each other.
    """

    id = models.BigAutoField(primary_key=True)
    person_id = models.UUIDField()
    at = models.DateTimeField(db_default=Now())

    privacy = {"id": "technical", "person_id": "technical", "at": "technical"}
