"""A version of a community's charter, as rows: what each audience may do with each category."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from alongside.kit.terms import Audience, BandEffect, Bound, Category, Right

CATEGORIES = [(one.value, one.name.lower()) for one in Category]
AUDIENCES = [(one.value, one.name.lower()) for one in Audience]
RIGHTS = [(one.value, one.name.lower()) for one in Right]


class CharterVersion(models.Model):
    """One version of the charter. At most one is in force; a ratified one replaces it whole, at once.

    A draft is changed by who drafted it, until a motion freezes it. Ratified, it is prepared (its grants are made
    beside those in force, out of those of a version long replaced) and comes into force at a moment; what fails
    meanwhile changes nothing.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="charters")
    number = models.PositiveSmallIntegerField()
    title = models.TextField()
    based_on = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    drafted_by_id = models.UUIDField(null=True)
    drafted_by_name = models.TextField(default="", blank=True)
    drafted_at = models.DateTimeField(db_default=Now())
    frozen_at = models.DateTimeField(null=True, blank=True, help_text="From here on its words stand.")
    weighed_at = models.DateTimeField(null=True, blank=True, help_text="When its effect was counted.")
    ratified_at = models.DateTimeField(null=True, blank=True, help_text="When it was decided on.")
    preparing_from = models.DateTimeField(null=True, blank=True)
    prepared_through = models.UUIDField(null=True, help_text="The last person whose grants are made.")
    prepared_at = models.DateTimeField(
        null=True, blank=True, help_text="Since when everybody's grants under it are there."
    )
    grants_under = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="Under which number its grants stand, where not under its own: two versions changed places.",
    )
    failed_at = models.DateTimeField(null=True, blank=True)
    failed_why = models.TextField(default="", blank=True)
    in_force_from = models.DateTimeField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    motion_days = models.PositiveSmallIntegerField(default=14, help_text="How long a motion is open.")
    votes_secret = models.BooleanField(default=True)
    emergency_hours = models.PositiveSmallIntegerField(
        default=4, help_text="How long emergency access lasts; 0: there is none."
    )
    review_days = models.PositiveSmallIntegerField(
        default=7, help_text="Days in which the body reviews emergency access."
    )
    answer_days = models.PositiveSmallIntegerField(
        default=14, help_text="Days in which a question about a look is answered."
    )
    announce_days = models.PositiveSmallIntegerField(
        default=30, help_text="Days before a birthday changes something that both sides are told."
    )
    small_number = models.PositiveSmallIntegerField(
        default=7, help_text="Counts of so many or fewer are not shown."
    )
    names_centers = models.BooleanField(default=True, help_text="Centers are named in comparisons.")
    second_factor_roles = ArrayField(models.TextField(), default=list, blank=True)
    ending = models.TextField(
        default="", blank=True, help_text="What becomes of everything when the community ends."
    )

    privacy = dict.fromkeys(
        [
            "id", "community", "number", "title", "based_on", "drafted_at", "frozen_at", "weighed_at", "ratified_at",
            "preparing_from", "prepared_at", "failed_at", "failed_why", "in_force_from", "replaced_at",
            "motion_days", "votes_secret", "emergency_hours", "review_days", "answer_days", "announce_days",
            "small_number", "names_centers", "second_factor_roles", "ending",
        ],
        "open",
    ) | {
        "drafted_by_id": "technical", "drafted_by_name": "identity", "prepared_through": "technical",
        "grants_under": "technical",
    }  # fmt: skip

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

    @property
    def under(self) -> int:
        """The number under which its grants stand."""
        return self.number if self.grants_under is None else self.grants_under


class Untold(models.Model):
    """Some persons for whom a version changes the same, until they are told; the worker alone reads and writes it.

    It is written down before the version comes into force: who dies on the way can still tell afterwards.
    """

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="untold")
    change = models.JSONField(help_text="What opened and what closed: pairs of audience and category.")
    persons = ArrayField(models.UUIDField())

    privacy = {"id": "technical", "version": "technical", "change": "choice", "persons": "choice"}

    def __str__(self) -> str:
        return f"{len(self.persons)} of {self.version_id}"


class CharterArticle(models.Model):
    """One article in plain words; rows of the tables below are bound to it."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="articles")
    number = models.PositiveSmallIntegerField()
    title = models.TextField()
    words = models.TextField()

    privacy = dict.fromkeys(["id", "version", "number", "title", "words"], "open")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "number"], name="article_once")]

    def __str__(self) -> str:
        return self.title


def of_article() -> models.Field[int | None, int | None]:
    """The number of the article, of the same version, that says in words what a row says; none where none does."""
    return models.PositiveSmallIntegerField(null=True, blank=True)


class CharterRule(models.Model):
    """What one audience may do with one category. A missing row means: nothing."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="rules")
    article = of_article()
    audience = models.PositiveSmallIntegerField(choices=AUDIENCES)
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    right = models.PositiveSmallIntegerField(choices=RIGHTS)

    privacy = dict.fromkeys(["id", "version", "article", "audience", "category", "right"], "open")

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
    article = of_article()
    audience = models.PositiveSmallIntegerField(choices=AUDIENCES)
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    bound = models.TextField(choices=[(one.value, one.value) for one in Bound])
    right = models.PositiveSmallIntegerField(choices=RIGHTS)
    reason = models.TextField()

    privacy = dict.fromkeys(
        ["id", "version", "article", "audience", "category", "bound", "right", "reason"], "open"
    )

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
    article = of_article()
    category = models.PositiveSmallIntegerField(choices=CATEGORIES, null=True, blank=True)
    effect = models.TextField(choices=[(one.value, one.value) for one in BandEffect])
    from_age = models.PositiveSmallIntegerField()
    until_age = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.TextField()

    privacy = dict.fromkeys(
        ["id", "version", "article", "category", "effect", "from_age", "until_age", "reason"], "open"
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
