"""Who sits in a group, for whom they speak, what they know, and since when."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.groups.models.groups import Group
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Phase, Voice

OWN_VOICE = ("patient", "caregiver", "clinician", "researcher")
FREE_VOICE = ("improver", "advocate", "public")
"""Roles that say themselves in which voice they speak: a parent partner in a caregiver's, a nurse in a clinician's."""


class GroupSeat(models.Model):
    """One person's seat in a group. It holds when both have said yes: the group (`given_at`) and they (`taken_at`)."""

    class Knows(models.TextChoices):
        LIVED = "lived"
        LEARNED = "learned"
        BOTH = "both"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    role = models.TextField(default="", blank=True)
    title = models.TextField(default="", blank=True, help_text="What they are called here: parent partner.")
    voice = models.TextField(choices=[(one.value, one.value) for one in Voice], default=Voice.OTHER.value)
    for_whom = models.TextField(default="", blank=True, help_text="On whose behalf they speak.")
    knows = models.TextField(choices=Knows.choices, default=Knows.LIVED)
    organization = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    organization_name = models.TextField(default="", blank=True)
    stands_in_for = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    joined_phase = models.TextField(
        choices=[(one.value, one.value) for one in Phase], default=Phase.DESIGN.value
    )
    words = models.TextField(default="", blank=True, help_text="Why they ask, or why they are asked.")
    given_by_id = models.UUIDField(null=True, blank=True)
    given_by_name = models.TextField(default="", blank=True)
    given_at = models.DateTimeField(null=True, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    ends = models.DateField(
        null=True, blank=True, help_text="The first day on which the term no longer holds."
    )
    asked_ends = models.DateField(
        null=True, blank=True, help_text="Until when one side proposes; none: open."
    )
    asked_at = models.DateTimeField(null=True, blank=True, help_text="When another term was proposed.")
    asked_by_id = models.UUIDField(null=True, blank=True)
    asked_by_name = models.TextField(default="", db_default="", blank=True)
    letters = models.BooleanField(
        default=True, db_default=True, help_text="A letter comes when the group meets."
    )
    left_at = models.DateTimeField(null=True, blank=True)
    left_words = models.TextField(default="", blank=True)
    said_before = models.JSONField(
        default=list, db_default=[], blank=True,
        help_text="For whom they spoke, in which voice and by which title before, each with until when. "
        "Kept by the database: what was written then stays said in those words.",
    )  # fmt: skip

    privacy = {
        "id": "technical", "group": "technical", "person": "technical", "name": "identity", "role": "identity",
        "title": "identity", "voice": "identity", "for_whom": "identity", "knows": "identity",
        "organization": "identity", "organization_name": "identity", "stands_in_for": "technical",
        "joined_phase": "activity", "words": "activity", "given_by_id": "technical", "given_by_name": "identity",
        "given_at": "activity", "taken_at": "activity", "ends": "activity", "asked_ends": "activity",
        "asked_at": "activity", "asked_by_id": "technical", "asked_by_name": "identity", "letters": "choice",
        "left_at": "activity", "left_words": "activity", "said_before": "identity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person"], condition=Q(left_at=None), name="group_seats_of_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "person"], condition=Q(left_at=None), name="one_group_seat_each"
            ),
            models.CheckConstraint(
                condition=Q(role="", voice="other") | Q(role__in=OWN_VOICE, voice=F("role"))
                | Q(role__in=FREE_VOICE, voice__in=["patient", "caregiver", "clinician", "other"])
                | (~Q(role__in=["", *OWN_VOICE, *FREE_VOICE]) & Q(voice="other")),
                name="group_seat_voice_fits",
            ),
            models.CheckConstraint(
                condition=Q(given_at__isnull=False) | Q(taken_at__isnull=False), name="group_seat_has_one_yes"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name


class Chair(models.Model):
    """Who chairs a council or board for their side: patients and families have one, those who work in care another."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="chairs")
    seat = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="chairs")
    side = models.TextField(choices=[("partners", "partners"), ("staff", "staff")])
    by_id = models.UUIDField(null=True)
    by_name = models.TextField()
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "group": "technical", "seat": "identity", "side": "identity", "by_id": "technical",
        "by_name": "identity", "at": "activity", "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group", "side"], condition=Q(ended_at=None), name="one_chair_a_side"
            )
        ]


class Champion(models.Model):
    """Who keeps joint work alive at one center: somebody who sits in a group (D13)."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="champions")
    center = models.ForeignKey("people.Organization", on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="champion_of")
    by_id = models.UUIDField(null=True)
    by_name = models.TextField()
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "community": "technical", "group": "technical", "center": "open", "seat": "identity",
        "by_id": "technical", "by_name": "identity", "at": "activity", "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["center"], condition=Q(ended_at=None), name="one_champion_a_center"
            )
        ]
