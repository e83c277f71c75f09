"""What the worker tells of who begins in care: figures that are safe as they stand here. No row is about anybody."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.parity.care_counting import ROLES


class CareTold(models.Model):
    """A quarter of one kind of thing (goals, things to talk about) that was told: it is never counted again."""

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    what = models.TextField()
    quarter = models.DateField(help_text="Its first day, by the community's clock.")
    at = models.DateTimeField()

    privacy = {"id": "technical", "community": "technical", "what": "open", "quarter": "open", "at": "open"}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "what", "quarter"], name="care_told_once"),
        ]


class CareBegun(models.Model):
    """How much was begun in care in a quarter by a role (or all), at a center (or all), and how much was taken up.

    Only what may be told is here: what is not here was too little, or would tell of too few. `taken`: none where how
    much was taken up may not be told.
    """

    id = models.BigAutoField(primary_key=True)
    told = models.ForeignKey(CareTold, on_delete=models.CASCADE, related_name="lines")
    community = models.ForeignKey(
        "people.Community", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    role = models.TextField(choices=[(one, one) for one in (*ROLES, "")], blank=True)
    center_id = models.UUIDField(null=True)
    begun = models.PositiveIntegerField()
    taken = models.PositiveIntegerField(null=True)

    privacy = {"id": "technical", "told": "technical", "community": "technical"} | dict.fromkeys(
        ["role", "center_id", "begun", "taken"], "open"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["told", "role", "center_id"], name="care_begun_once", nulls_distinct=False
            ),
            models.CheckConstraint(condition=Q(taken=None) | Q(taken__lte=F("begun")), name="care_taken_of_begun"),
        ]  # fmt: skip


class StoriesShared(models.Model):
    """How many people told somebody of the other side a story so far, in fives. It never falls."""

    community = models.OneToOneField(
        "people.Community", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    people = models.PositiveIntegerField()

    privacy = {"community": "technical", "people": "open"}
