"""Communities and the organizations in them."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone


class Community(models.Model):
    """A care network with its own people, charter and forms, strictly apart from every other (C13)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.TextField()
    slug = models.SlugField(unique=True)
    zone = models.TextField(
        default="UTC", help_text="Its time zone: where a day begins and a birthday falls."
    )
    language = models.TextField(default="en")
    opened_at = models.DateTimeField(default=timezone.now)

    privacy = dict.fromkeys(["id", "name", "slug", "zone", "language", "opened_at"], "open")

    def __str__(self) -> str:
        return self.name


class Organization(models.Model):
    """A care center, an advocacy organization, a university: what people have seats in (C12)."""

    class Kind(models.TextChoices):
        CENTER = "center"
        ADVOCACY = "advocacy"
        UNIVERSITY = "university"
        AUTHORITY = "authority"
        OTHER = "other"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, on_delete=models.PROTECT)
    name = models.TextField()
    kind = models.TextField(choices=Kind.choices)
    town = models.TextField(default="", blank=True)
    source_system = models.TextField(default="", blank=True)
    source_value = models.TextField(default="", blank=True)

    privacy = dict.fromkeys(
        ["id", "community", "name", "kind", "town", "source_system", "source_value"], "open"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "name"], name="organization_name_once"),
            models.UniqueConstraint(
                fields=["community", "source_system", "source_value"],
                condition=~models.Q(source_value=""),
                name="organization_source_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name
