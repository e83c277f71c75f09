"""Whose facts may have changed, and of whom the numbers do not know yet."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now


class Touched(models.Model):
    """A row about this person was added, changed or removed. Triggers write it; the worker hands it on.

    There is no unique row for a person on purpose: two who write at once never wait for each other.
    """

    id = models.BigAutoField(primary_key=True)
    person_id = models.UUIDField()
    at = models.DateTimeField(db_default=Now())

    privacy = {"id": "technical", "person_id": "technical", "at": "technical"}


class CountStale(models.Model):
    """What numbers are made of is to be gathered anew of this person. Whoever counts takes it away."""

    id = models.BigAutoField(primary_key=True)
    person_id = models.UUIDField()

    privacy = {"id": "technical", "person_id": "technical"}
