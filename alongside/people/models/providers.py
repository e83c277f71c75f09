"""Signing in through an organization's own sign-in (OpenID Connect), and the seats that it maps to."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from alongside.people.models.accounts import Account
from alongside.people.models.communities import Community, Organization
from alongside.people.models.persons import Seat


class SignInProvider(models.Model):
    """An organization's own sign-in. Its secret is not here: it lies in the environment or in the home."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, on_delete=models.PROTECT)
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT)
    label = models.TextField(help_text="What its button is called: the organization's name.")
    key = models.SlugField(unique=True, help_text="Names the secret: ALONGSIDE_OPENID_SECRET_<KEY>.")
    issuer = models.URLField(max_length=300)
    client_id = models.TextField()
    claim = models.TextField(default="groups", help_text="The claim that is mapped to seats.")
    domains = ArrayField(
        models.TextField(), help_text="The domains of e-mail addresses that it may vouch for."
    )
    second_factor = models.BooleanField(
        default=False, help_text="Whether its own second step counts here, where it says that there was one."
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField(default=timezone.now)

    privacy = dict.fromkeys(
        ["id", "community", "organization", "label", "key", "issuer", "client_id", "claim", "domains",
         "second_factor", "closed_at", "added_at"], "open",
    )  # fmt: skip


class SeatMapping(models.Model):
    """Whoever has this value of the claim has this seat at the organization."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    provider = models.ForeignKey(SignInProvider, on_delete=models.CASCADE, related_name="mappings")
    value = models.TextField()
    role = models.TextField()
    title = models.TextField(default="", blank=True)
    creates = models.BooleanField(default=False, help_text="Whether somebody unknown here comes in by it.")

    privacy = dict.fromkeys(["id", "provider", "value", "role", "title", "creates"], "open")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["provider", "value", "role"], name="mapping_once")]


class ProviderIdentity(models.Model):
    """By which name an organization's sign-in knows an account."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    provider = models.ForeignKey(SignInProvider, on_delete=models.CASCADE)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="identities")
    subject = models.TextField()
    since = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "provider": "technical", "account": "technical", "subject": "identity", "since": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["provider", "subject"], name="identity_once")]


class MappedSeat(models.Model):
    """A seat that a mapping gave, so that it ends where the organization no longer says so."""

    seat = models.OneToOneField(Seat, primary_key=True, on_delete=models.CASCADE, related_name="mapped")
    mapping = models.ForeignKey(SeatMapping, on_delete=models.CASCADE)

    privacy = {"seat": "technical", "mapping": "technical"}
