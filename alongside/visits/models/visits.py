"""The visit itself: when, where, with whom, and how it went."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.visits.models.authored import AUTHORED, Authored


class Visit(Authored):
    """One meeting of a person and people who treat them: planned, under way, held, or not held.

    `entry_origin` names the Appointment or Encounter of the record that is the same visit, where a system sent one.
    """

    class Mode(models.TextChoices):
        IN_PERSON = "in_person"
        PHONE = "phone"
        VIDEO = "video"

    class Status(models.TextChoices):
        PLANNED = "planned"
        UNDER_WAY = "under_way"
        HELD = "held"
        NOT_HELD = "not_held"

    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=20)
    mode = models.TextField(choices=Mode.choices, default=Mode.IN_PERSON)
    center = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    place = models.TextField(default="", blank=True, help_text="Which room, or what to call.")
    with_seats = ArrayField(models.UUIDField(), default=list, blank=True)
    with_names = ArrayField(models.TextField(), default=list, blank=True)
    about = models.TextField(default="", blank=True)
    status = models.TextField(choices=Status.choices, default=Status.PLANNED)
    begun_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    entry_origin = models.UUIDField(null=True, blank=True)

    privacy = (
        AUTHORED
        | dict.fromkeys(["starts_at", "minutes", "mode", "place", "about", "status"], "health")
        | {"begun_at": "activity", "ended_at": "activity", "center": "health", "entry_origin": "technical"}
        | {"with_seats": "technical", "with_names": "identity"}
    )

    class Meta:
        indexes = [
            models.Index(fields=["person", "-starts_at"], name="visits_of_person"),
            models.Index(fields=["center", "starts_at"], name="visits_of_a_day"),
            models.Index(
                fields=["person"], condition=Q(status__in=["planned", "under_way"]), name="visits_coming"
            ),
            models.Index(
                fields=["person", "ended_at"], condition=Q(status="held"), name="visits_lately_held"
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(minutes__gte=1, minutes__lte=600), name="visit_has_a_length"),
            models.CheckConstraint(
                condition=~Q(status="under_way") | Q(begun_at__isnull=False), name="visit_under_way_has_begun"
            ),
            models.CheckConstraint(
                condition=~Q(status="held") | Q(begun_at__isnull=False, ended_at__isnull=False),
                name="visit_held_has_ended",
            ),
            models.UniqueConstraint(
                fields=["person", "entry_origin"], condition=Q(entry_origin__isnull=False), name="visit_linked_once"
            ),
        ]  # fmt: skip

    @property
    def ends_at(self) -> datetime:
        """When it is to end."""
        return self.starts_at + timedelta(minutes=self.minutes)


class VisitStep(Authored):
    """Who planned, moved, began or ended a visit, or said why it was not held."""

    class Kind(models.TextChoices):
        PLANNED = "planned"
        MOVED = "moved"
        BEGUN = "begun"
        HELD = "held"
        NOT_HELD = "not_held"
        AGAIN = "again"
        LINKED = "linked"
        GONE_ON = "gone_on"

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="steps")
    kind = models.TextField(choices=Kind.choices)
    words = models.TextField(default="", blank=True, help_text="Why, in words.")
    was_at = models.DateTimeField(null=True, blank=True, help_text="When it was to be, before it was moved.")

    privacy = AUTHORED | {"visit": "technical", "kind": "activity", "words": "health", "was_at": "health"}

    class Meta:
        indexes = [models.Index(fields=["visit", "at"], name="steps_of_visit")]
