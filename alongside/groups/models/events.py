"""Learning cafés, education days and visits that a group holds for everyone; and money that it raises."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.ids import time_ordered_id


class Event(Written):
    """Something that a group holds, to which people sign up."""

    class Kind(models.TextChoices):
        CAFE = "cafe"
        DAY = "day"
        VISIT = "visit"
        OTHER = "other"

    kind = models.TextField(choices=Kind.choices)
    title = models.TextField()
    words = models.TextField(help_text="What it is about, and for whom.")
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=90)
    where = models.TextField(default="", blank=True)
    places = models.PositiveSmallIntegerField(null=True, blank=True, help_text="None: as many as come.")
    taught_by = models.TextField(
        default="", blank=True, help_text="Who teaches or tells, and what they know it from."
    )

    privacy = WRITTEN | dict.fromkeys(
        ["kind", "title", "words", "starts_at", "minutes", "where", "places", "taught_by"], "open"
    )

    class Meta:
        indexes = [models.Index(fields=["group", "-starts_at"], name="events_of_group")]

    def __str__(self) -> str:
        return self.title


class EventNote(Written):
    """What was handed out at an event, or what somebody took away from it."""

    class Kind(models.TextChoices):
        MATERIAL = "material"
        TAKE_AWAY = "take_away"

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="notes")
    kind = models.TextField(choices=Kind.choices)
    words = models.TextField()
    file_name = models.TextField(default="", db_default="", blank=True)
    media_type = models.TextField(default="", db_default="", blank=True)
    size = models.PositiveBigIntegerField(default=0, db_default=0)
    sha256 = models.TextField(default="", db_default="", blank=True, help_text="Where the bytes lie.")

    privacy = WRITTEN | {
        "event": "technical", "kind": "open", "words": "activity", "file_name": "activity", "media_type": "technical",
        "size": "technical", "sha256": "technical",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256="", file_name="", media_type="", size=0)
                | Q(sha256__regex=r"^[0-9a-f]{64}$", size__gt=0) & ~Q(file_name="") & ~Q(media_type=""),
                name="event_note_file_is_whole",
            )
        ]  # fmt: skip


class EventAsked(Written):
    """A member asks somebody by name to come. Those who hold it read it, and whoever is asked."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="asked")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | {
        "event": "technical", "person": "technical", "name": "identity", "taken_back_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "person"], condition=Q(taken_back_at=None), name="asked_to_event_once"
            )
        ]


class SignUp(models.Model):
    """Somebody comes to an event, or says that they cannot: then it was off at once.

    Those who hold it read the name, and whoever it is; others read how many.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="sign_ups")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    at = models.DateTimeField()
    off_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "group": "technical", "event": "technical", "person": "technical", "name": "identity",
        "at": "activity", "off_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "person"], condition=Q(off_at=None), name="signed_up_once"
            )
        ]


class Fund(Written):
    """Money that a group wants to raise, and what for. The latest says what the goal is."""

    words = models.TextField(help_text="What it is for.")
    goal = models.PositiveIntegerField()
    currency = models.TextField(default="SEK")

    privacy = WRITTEN | {"words": "open", "goal": "open", "currency": "open"}


class Gift(Written):
    """An amount that came in, and from what: a run, a sale, a gift. No names of givers are asked for."""

    amount = models.PositiveIntegerField()
    words = models.TextField()

    privacy = WRITTEN | {"amount": "open", "words": "open"}
