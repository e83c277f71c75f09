"""Persons, the seats they act in, and how to know and reach them."""

from __future__ import annotations

import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone

from alongside.kit.terms import Role
from alongside.people.models.communities import Community, Organization


class Person(models.Model):
    """A human being in one community: somebody a record is about, somebody who acts, or both."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, on_delete=models.PROTECT)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="persons"
    )
    name = models.TextField(help_text="The name that the person goes by, whole.")
    given_name = models.TextField(default="", blank=True)
    family_name = models.TextField(default="", blank=True)
    birth_date = models.DateField(null=True, blank=True)
    sex = models.TextField(default="", blank=True, help_text="FHIR administrative gender.")
    language = models.TextField(default="en")
    about_me = models.TextField(default="", blank=True)
    died_on = models.DateField(null=True, blank=True)
    known_in_community = models.BooleanField(
        default=False,
        help_text="Named to everyone in the community: holds a seat other than patient or caregiver.",
    )
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT)
    deactivated_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    privacy = {
        "id": "technical", "community": "technical", "account": "technical", "name": "identity",
        "given_name": "identity", "family_name": "identity", "birth_date": "identity", "sex": "identity",
        "language": "identity", "about_me": "identity", "died_on": "identity", "known_in_community": "open",
        "merged_into": "technical", "deactivated_at": "activity", "created_at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "family_name", "given_name"], name="person_by_name")]

    def __str__(self) -> str:
        return self.name

    def age_on(self, day: date) -> int | None:
        """Age in whole years on that day; None where the birth date is not known."""
        if self.birth_date is None:
            return None
        had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - (not had_birthday)


class Seat(models.Model):
    """One hat of one person: a role, perhaps in an organization, for a time (A18). Rights belong to it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, on_delete=models.PROTECT)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    role = models.TextField(choices=[(role.value, role.value) for role in Role if role != Role.PROGRAM])
    organization = models.ForeignKey(Organization, null=True, blank=True, on_delete=models.PROTECT)
    title = models.TextField(default="", blank=True, help_text="What the seat is called: doctor, nurse, dad.")
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(null=True, blank=True, help_text="The first day on which it no longer holds.")

    privacy = {
        "id": "technical", "community": "technical", "person": "technical", "role": "identity",
        "organization": "identity", "title": "identity", "starts": "identity", "ends": "identity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "role", "organization"],
                name="seat_once",
                nulls_distinct=False,
                condition=models.Q(ends=None),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.role


class Identifier(models.Model):
    """A number by which some system knows a person; the ground on which imports match."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, on_delete=models.PROTECT)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="identifiers")
    system = models.TextField()
    value = models.TextField()

    privacy = dict.fromkeys(["system", "value"], "identity") | dict.fromkeys(
        ["id", "community", "person"], "technical"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "system", "value"], name="identifier_once")
        ]


class ContactPoint(models.Model):
    """An e-mail address, a telephone number or a postal address of a person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contact_points")
    kind = models.TextField(choices=[("email", "email"), ("phone", "phone"), ("address", "address")])
    value = models.TextField()

    privacy = {"id": "technical", "person": "technical", "kind": "contact", "value": "contact"}


class Merge(models.Model):
    """Two persons were found to be one: which went into which, who said so and why. Nothing is lost by it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, on_delete=models.PROTECT)
    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    gone = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    moved = models.JSONField(default=dict, help_text="The rows that moved, by table: what undoing needs.")
    by_name = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "community": "technical", "kept": "technical", "gone": "technical",
        "reason": "identity", "moved": "technical", "by_name": "identity", "at": "activity", "undone_at": "activity",
    }  # fmt: skip
