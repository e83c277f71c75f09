"""A version of a community's charter, as rows: what each audience may do with each category."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from alongside.kit.terms import Audience, BandEffect, Bound, Category, Right

CATEGORIES = [(one.value, one.name.lower()) for one in Category]
AUDIENCES = [(one.value, one.name.lower()) for one in Audience]
RIGHTS = [(one.value, one.name.lower()) for one in Right]


class CharterVersion(models.Model):
    """One version of the charter. At most one is in force; a ratified one replaces it whole, at once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="charters")
    number = models.PositiveIntegerField()
    title = models.TextField()
    drafted_at = models.DateTimeField(db_default=Now())
    in_force_from = models.DateTimeField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    privacy = dict.fromkeys(
        ["id", "community", "number", "title", "drafted_at", "in_force_from", "replaced_at"], "open"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "number"], name="charter_number_once"),
            models.UniqueConstraint(
                fields=["community"],
                condition=models.Q(in_force_from__isnull=False, replaced_at=None),
                name="one_charter_in_force",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class CharterRule(models.Model):
    """What one audience may do with one category. A missing row means: nothing."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="rules")
    audience = models.PositiveSmallIntegerField(choices=AUDIENCES)
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    right = models.PositiveSmallIntegerField(choices=RIGHTS)

    privacy = dict.fromkeys(["id", "version", "audience", "category", "right"], "open")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "audience", "category"], name="rule_once"),
            models.CheckConstraint(
                condition=models.Q(audience__in=[a.value for a in Audience if a not in (0, 6)]),
                name="rule_audience_has_viewers",
            ),
        ]


class Guardrail(models.Model):
    """A floor or a ceiling that no choice may cross, with its reason."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="guardrails")
    audience = models.PositiveSmallIntegerField(choices=AUDIENCES)
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    bound = models.TextField(choices=[(one.value, one.value) for one in Bound])
    right = models.PositiveSmallIntegerField(choices=RIGHTS)
    reason = models.TextField()

    privacy = dict.fromkeys(["id", "version", "audience", "category", "bound", "right", "reason"], "open")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "audience", "category", "bound"], name="guardrail_once"
            )
        ]


class AgeBand(models.Model):
    """What caregivers see by the person's age in years: `effect` holds from `from_age` until before `until_age`.

    hidden: a ceiling of none for caregivers. own_choice: nothing for caregivers, unless the person's own choice
    opens it. ends: caregivers' access ends, unless the person renewed it at or after that age. A band without a
    category holds for all. Where the birth date is not known, every band holds.
    """

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="bands")
    category = models.PositiveSmallIntegerField(choices=CATEGORIES, null=True, blank=True)
    effect = models.TextField(choices=[(one.value, one.value) for one in BandEffect])
    from_age = models.PositiveSmallIntegerField()
    until_age = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.TextField()

    privacy = dict.fromkeys(
        ["id", "version", "category", "effect", "from_age", "until_age", "reason"], "open"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_age=None) | models.Q(until_age__gt=models.F("from_age")),
                name="band_from_until",
            ),
            models.CheckConstraint(
                condition=~models.Q(effect="ends") | models.Q(category=None, until_age=None),
                name="band_ends_all",
            ),
        ]
