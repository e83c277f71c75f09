"""Signing in: an account may hold a person in each of several communities."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from alongside.people.models.communities import Community, Organization
from alongside.people.models.persons import Person


class Accounts(BaseUserManager["Account"]):
    """Finds and makes accounts by their e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> Account:
        """An account that signs in by e-mailed code; a password is never set here."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_unusable_password()
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """How a human signs in. It holds no right: rights belong to the seats of its persons."""

    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "password": "technical", "last_login": "activity", "email": "contact",
        "is_active": "technical", "created_at": "activity",
    }  # fmt: skip

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[Accounts] = Accounts()

    def __str__(self) -> str:
        return self.email


class Invitation(models.Model):
    """A link that lets somebody in, for a seat, until a day. Only the hash of its secret is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, on_delete=models.PROTECT)
    email = models.EmailField()
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="invitations"
    )
    name = models.TextField(default="", blank=True)
    role = models.TextField()
    organization = models.ForeignKey(Organization, null=True, blank=True, on_delete=models.PROTECT)
    title = models.TextField(default="", blank=True)
    secret_hash = models.BinaryField()
    invited_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    invited_by_name = models.TextField()
    message = models.TextField(default="", blank=True)
    cares_for = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    relation = models.TextField(default="", blank=True)
    scope = ArrayField(models.PositiveSmallIntegerField(), null=True, blank=True)
    may_choose = models.BooleanField(default=False)
    ends = models.DateField(null=True, blank=True, help_text="For a caregiver: the first day after it.")
    sent_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "community": "technical", "email": "contact", "person": "technical", "name": "identity",
        "role": "identity", "organization": "identity", "title": "identity", "secret_hash": "technical",
        "invited_by": "technical", "invited_by_name": "identity", "message": "identity", "sent_at": "activity",
        "expires_at": "activity", "accepted_at": "activity", "withdrawn_at": "activity", "cares_for": "technical",
        "relation": "identity", "scope": "identity", "may_choose": "identity", "ends": "identity",
    }  # fmt: skip
