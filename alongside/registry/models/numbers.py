"""What counting leaves: who is counted under which number, what was published, and how each person stands in it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alongside.registry.models.measures import MeasureVersion


class Member(models.Model):
    """The number under which somebody is counted: the snapshot knows nobody's name or id.

    It stays when a person is removed, until their rows are out of the snapshot.
    """

    number = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    person_id = models.UUIDField(unique=True)

    privacy = {"number": "technical", "community": "technical", "person_id": "technical"}


class Counting(models.Model):
    """The snapshot from which a community's numbers were last made: of which moment, how long it took."""

    community = models.OneToOneField(
        "people.Community", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    moment = models.DateTimeField(help_text="All that was committed then is in it.")
    day = models.DateField(help_text="What day it was in the community.")
    members = models.PositiveIntegerField()
    charter = models.PositiveSmallIntegerField(help_text="The number of the charter in force then.")
    centers = ArrayField(models.UUIDField(), default=list)
    published_at = models.DateTimeField(null=True)

    privacy = dict.fromkeys(
        ["community", "moment", "day", "members", "charter", "centers", "published_at"], "open"
    )


class Published(models.Model):
    """One line of a measure's published grid: all of us, or one center, age band, sex or diagnosis, month by month.

    Hidden months hold nothing in all columns. What stands here may be read by everyone in the community.
    """

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey(MeasureVersion, on_delete=models.CASCADE, related_name="published")
    by = models.TextField(help_text="all, center, band, sex or diagnosis")
    key = models.TextField(default="", blank=True)
    first_month = models.IntegerField(help_text="Year times twelve, plus the month from 0.")
    counted = ArrayField(models.IntegerField(null=True))
    met = ArrayField(models.IntegerField(null=True))
    amount = ArrayField(models.FloatField(null=True), default=list)
    left_out = ArrayField(models.IntegerField(null=True), default=list)

    privacy = dict.fromkeys(
        ["id", "community", "version", "by", "key", "first_month", "counted", "met", "amount", "left_out"],
        "open",
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "by", "key"], name="published_once")]


class Standing(models.Model):
    """Whether somebody is in a number today, and what it says of them. The person reads it, and who treats them."""

    id = models.BigAutoField(primary_key=True)
    person_id = models.UUIDField()
    version = models.ForeignKey(MeasureVersion, on_delete=models.CASCADE, related_name="+")
    categories = ArrayField(models.PositiveSmallIntegerField())
    center_id = models.UUIDField(null=True)
    counted = models.BooleanField()
    met = models.BooleanField()
    on = models.DateField(null=True, help_text="The day that decides it.")
    value = models.FloatField(null=True)

    privacy = {
        "id": "technical", "person_id": "technical", "version": "technical", "categories": "technical",
        "center_id": "identity", "counted": "health", "met": "health", "on": "health", "value": "health",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person_id", "version"], name="standing_once")]
        indexes = [models.Index(fields=["version", "center_id"], name="standing_by_center")]
