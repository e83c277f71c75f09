"""What somebody signs in with beside the mailed code, and the devices on which they did."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from alongside.people.models.accounts import Account


class Passkey(models.Model):
    """A key that a person's own device keeps; the house has only the half that proves it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="passkeys")
    name = models.TextField(help_text="What the person calls it: my phone.")
    credential_id = models.BinaryField(unique=True)
    credential = models.BinaryField(help_text="The attested credential data, with the public key.")
    sign_count = models.BigIntegerField(default=0)
    added_at = models.DateTimeField(default=timezone.now)
    last_used_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "account": "technical", "name": "identity", "credential_id": "technical",
        "credential": "technical", "sign_count": "technical", "added_at": "activity", "last_used_at": "activity",
    }  # fmt: skip


class CodeApp(models.Model):
    """An app that shows a new code each half minute (TOTP). Its secret is kept encrypted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="code_app")
    secret = models.BinaryField()
    last_step = models.BigIntegerField(
        default=0, help_text="The half minute of the last code that was taken."
    )
    added_at = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "account": "technical", "secret": "technical", "last_step": "technical",
        "added_at": "activity",
    }  # fmt: skip


class RecoveryCode(models.Model):
    """A code on paper for the day on which the phone is lost. Only its keyed hash is kept; it is used once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="recovery_codes")
    code_hash = models.BinaryField()
    used_at = models.DateTimeField(null=True, blank=True)

    privacy = {"id": "technical", "account": "technical", "code_hash": "technical", "used_at": "activity"}


class KnownDevice(models.Model):
    """A browser in which somebody signed in before. It is known again by a cookie, of which a keyed hash is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="devices")
    device_hash = models.BinaryField()
    words = models.TextField(help_text="What it is: Firefox, Android.")
    first_at = models.DateTimeField(default=timezone.now)
    last_at = models.DateTimeField(default=timezone.now)
    mine_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="When the person said that it was them; the first device needs no saying.",
    )

    privacy = {
        "id": "technical", "account": "technical", "device_hash": "technical", "words": "activity",
        "first_at": "activity", "last_at": "activity", "mine_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "device_hash"], name="device_once")]
