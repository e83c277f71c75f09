"""How somebody comes in without a password: a code by mail, and how often they knocked."""

from __future__ import annotations

import uuid

from django.db import models

from alongside.people.models.accounts import Account


class SignInCode(models.Model):
    """A code that was mailed to an account: for ten minutes, five tries, one use. Only its keyed hash is kept.

    Without an account it opens nothing: it is kept so that an address that nobody has takes as long as any other.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, null=True, on_delete=models.CASCADE, related_name="+")
    code_hash = models.BinaryField()
    tries = models.IntegerField(default=0)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "account": "technical", "code_hash": "technical", "tries": "technical",
        "expires_at": "activity", "used_at": "activity",
    }  # fmt: skip


class Knock(models.Model):
    """How often one thing was tried within one stretch of time. Keys are keyed hashes: no address is kept."""

    key = models.TextField(primary_key=True)
    times = models.IntegerField()
    until = models.DateTimeField()

    privacy = {"key": "technical", "times": "technical", "until": "technical"}
