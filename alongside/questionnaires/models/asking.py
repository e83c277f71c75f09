"""What is asked when: schedules, what is due, and how each reader wants to be reminded."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.sharing.models.charter import CATEGORIES

WHO = [("patient", "patient"), ("caregiver", "caregiver")]


class Schedule(Authored):
    """A form that is asked again and again: of one person, or of every patient of the community."""

    class When(models.TextChoices):
        VISIT = "visit"
        MONTHS = "months"
        EVENT = "event"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    origin_id = models.UUIDField(help_text="The form; asked in the version that is in use on the day.")
    when = models.TextField(choices=When.choices)
    days = models.PositiveSmallIntegerField(
        default=7, help_text="Days before the visit from which it is asked."
    )
    months = models.PositiveSmallIntegerField(default=1)
    event = models.TextField(default="", blank=True)
    for_whom = models.TextField(choices=WHO)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by_name = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "person": "technical", "category": "technical", "at": "activity",
        "origin_id": "technical", "when": "activity", "days": "activity", "months": "activity", "event": "health",
        "for_whom": "activity", "ended_at": "activity", "ended_by_name": "identity",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(
                fields=["community"], condition=Q(ended_at=None, person=None), name="schedule_of_all"
            ),
            models.Index(fields=["person"], condition=Q(ended_at=None), name="schedule_of_person"),
        ]


class Asked(models.Model):
    """A form that waits for somebody's answers, from a day on: until answered, passed over, or its visit is over."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    origin_id = models.UUIDField()
    schedule = models.ForeignKey(Schedule, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    for_whom = models.TextField(choices=WHO)
    why = models.TextField(choices=[*Schedule.When.choices, ("person", "person")])
    visit_id = models.UUIDField(null=True, blank=True)
    opens_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    asked_by_id = models.UUIDField(null=True, blank=True)
    asked_by_name = models.TextField()
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_entry = models.UUIDField(null=True, blank=True)
    passed_at = models.DateTimeField(null=True, blank=True)
    passed_by_name = models.TextField(default="", blank=True)
    over_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="When the visit was over before which it was asked; the database writes it.",
    )

    privacy = {
        "id": "technical", "community": "technical", "person": "technical", "category": "technical",
        "origin_id": "technical", "schedule": "technical", "for_whom": "activity", "why": "activity",
        "visit_id": "technical", "opens_on": "activity", "due_on": "activity", "asked_by_id": "identity",
        "asked_by_name": "identity", "asked_at": "activity", "answered_at": "activity", "answered_entry": "technical",
        "passed_at": "activity", "passed_by_name": "identity", "over_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["schedule", "person", "visit_id", "opens_on"], condition=Q(schedule__isnull=False),
                nulls_distinct=False, name="asked_once",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(
                fields=["person", "opens_on"],
                condition=Q(answered_at=None, passed_at=None),
                name="asked_waiting",
            ),
            models.Index(fields=["visit_id"], condition=Q(visit_id__isnull=False), name="asked_by_visit"),
        ]


class Reminder(models.Model):
    """How one reader wants to be reminded of forms: not at all, on Today, or by a letter without anything of health."""

    class Way(models.TextChoices):
        OFF = "off"
        TODAY = "today"
        MAIL = "mail"

    reader = models.OneToOneField(
        "people.Person", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    way = models.TextField(choices=Way.choices, default=Way.TODAY)
    hour = models.PositiveSmallIntegerField(default=17)
    set_at = models.DateTimeField()

    privacy = {"reader": "identity", "way": "choice", "hour": "choice", "set_at": "activity"}

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(hour__lt=24), name="reminder_hour_of_a_day")]


class Snooze(models.Model):
    """One reader wants to hear of one form again later."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    asked = models.ForeignKey(Asked, on_delete=models.CASCADE, related_name="+")
    reader = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    until = models.DateTimeField()

    privacy = {"id": "technical", "asked": "technical", "reader": "identity", "until": "choice"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["asked", "reader"], name="snoozed_once")]


class Told(models.Model):
    """A letter of reminder went to somebody, about one form, once. Only the worker writes it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    asked = models.ForeignKey(Asked, on_delete=models.CASCADE, related_name="+")
    reader = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    privacy = {"id": "technical", "asked": "technical", "reader": "identity", "at": "activity"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["asked", "reader"], name="told_once")]
