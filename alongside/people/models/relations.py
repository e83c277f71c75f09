"""Who stands near to a person: caregivers, the care team, the centers where they are enrolled."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from alongside.people.models.persons import Person, Seat

FROM_UNTIL = models.Q(ends=None) | models.Q(starts=None) | models.Q(ends__gt=models.F("starts"))


class Caregiver(models.Model):
    """A caregiver (proxy) of a person: a parent, a partner, a guardian; with a scope and a term."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="caregivers")
    caregiver = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="cares_for")
    relation = models.TextField(help_text="In the family's words: mum, dad, grandmother.")
    scope = ArrayField(
        models.PositiveSmallIntegerField(),
        null=True,
        blank=True,
        help_text="Categories covered; empty means all.",
    )
    may_choose = models.BooleanField(default=False, help_text="May make sharing choices for the person.")
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(null=True, blank=True, help_text="The first day on which it no longer holds.")
    renewed_on = models.DateField(
        null=True, blank=True, help_text="The day on which the person, grown up, let the caregiver stay."
    )
    created_at = models.DateTimeField(default=timezone.now)
    waits = False  # for the grown person to let them stay; told by the query

    privacy = {
        "id": "technical", "person": "technical", "caregiver": "technical", "relation": "identity",
        "scope": "identity", "may_choose": "identity", "starts": "identity", "ends": "identity",
        "renewed_on": "identity", "created_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(person=models.F("caregiver")), name="caregiver_is_other"
            ),
            models.CheckConstraint(condition=FROM_UNTIL, name="caregiver_from_until"),
        ]


class TeamMember(models.Model):
    """A clinician's place in a person's care team, for a term."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="team")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="patients")
    does = models.TextField(default="", blank=True, help_text="What they do for the person, in plain words.")
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(null=True, blank=True, help_text="The first day on which it no longer holds.")
    created_at = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "person": "technical", "seat": "technical", "does": "identity", "starts": "identity",
        "ends": "identity", "created_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.CheckConstraint(condition=FROM_UNTIL, name="team_from_until")]
        indexes = [models.Index(fields=["seat", "person"], name="team_by_seat")]


class Enrolment(models.Model):
    """A person is looked after by a center, for a time."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="enrolments")
    center = models.ForeignKey("people.Organization", on_delete=models.PROTECT, related_name="enrolments")
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(null=True, blank=True, help_text="The first day on which it no longer holds.")
    created_at = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "person": "technical", "center": "identity", "starts": "identity", "ends": "identity",
        "created_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.CheckConstraint(condition=FROM_UNTIL, name="enrolment_from_until")]
