"""Ideas and needs that anyone brings to a group, and what each member would begin with."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.ids import time_ordered_id


class Need(Authored):
    """An idea, or a need without an idea, which anybody who reads a group brings to it."""

    class Kind(models.TextChoices):
        NEED = "need"
        IDEA = "idea"

    class Benefit(models.TextChoices):
        HEALTH = "health"
        TIME = "time"
        WORRY = "worry"
        SCHOOL = "school"
        MONEY = "money"
        FAIR = "fair"
        SAFE = "safe"

    class Cost(models.TextChoices):
        NONE = "none"
        LITTLE = "little"
        SOME = "some"
        MUCH = "much"
        UNKNOWN = "unknown"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=Kind.choices)
    words = models.TextField()
    benefits = ArrayField(models.TextField(choices=Benefit.choices), default=list, blank=True)
    cost = models.TextField(choices=Cost.choices, default=Cost.UNKNOWN)

    privacy = AUTHOR_PRIVACY | {"id": "technical", "group": "technical", "at": "activity", "words": "activity"} | (
        dict.fromkeys(["kind", "benefits", "cost"], "open")
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["group", "-at"], name="needs_of_group")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["need", "idea"]) & ~Q(words=""), name="need_says"),
            models.CheckConstraint(
                condition=Q(cost__in=["none", "little", "some", "much", "unknown"])
                & Q(benefits__contained_by=["health", "time", "worry", "school", "money", "fair", "safe"]),
                name="need_weighed",
            ),
        ]

    def __str__(self) -> str:
        return self.words


class Ranked(Written):
    """What a member would begin with: up to three, the first first. The latest of each member holds."""

    needs = ArrayField(models.UUIDField())

    privacy = WRITTEN | {"needs": "activity"}

    class Meta:
        indexes = [models.Index(fields=["group", "at"], name="ranked_in_group")]
        constraints = [
            models.CheckConstraint(condition=Q(needs__len__gte=1, needs__len__lte=3), name="ranked_three")
        ]
