"""A meeting, everything that is done in it, and how it is to be there."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.groups.meeting_acts import Kind
from alongside.groups.models.groups import Group
from alongside.groups.models.seats import GroupSeat
from alongside.groups.models.written import WRITTEN, Written

FEELS = 5
KINDS = [(one.value, one.value) for one in Kind]
ALL = [one.value for one in Kind]


class Meeting(Written):
    """People of a group meet: in a room, by phone, by video, or in their own time. Its day may be found by poll."""

    class Way(models.TextChoices):
        ROOM = "room"
        PHONE = "phone"
        VIDEO = "video"
        OWN_TIME = "own_time"

    title = models.TextField()
    ways = ArrayField(models.TextField(choices=Way.choices))
    starts_at = models.DateTimeField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(default=60)
    where = models.TextField(default="", blank=True, help_text="The place, or the number to call.")
    hosts = models.TextField(default="", blank=True, help_text="Who is at home there, and why there.")
    welcomes = models.TextField(default="", blank=True, help_text="Who meets people at the door.")
    bring = models.TextField(default="", blank=True, help_text="What to wear, to bring, to know before.")
    own_time_until = models.DateField(null=True, blank=True)

    privacy = WRITTEN | dict.fromkeys(
        ["title", "ways", "starts_at", "minutes", "where", "hosts", "welcomes", "bring", "own_time_until"],
        "open",
    )

    class Meta:
        indexes = [models.Index(fields=["group", "-starts_at"], name="meetings_of_group")]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=5, minutes__lte=600), name="meeting_has_a_length"
            ),
            models.CheckConstraint(
                condition=~Q(ways__contains=["own_time"]) | Q(own_time_until__isnull=False),
                name="own_time_has_an_end",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class MeetingAct(Written):
    """One thing that somebody did in a meeting. Acts are only added: what a meeting is follows from all of them.

    `about_id` names what it is about (a time, an item, a line, a proposal: the id of another act, or, for the partners'
    standing item, of the meeting). `whom` is the seat that it names: who said it, who does it, who has a role.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="acts")
    kind = models.TextField(choices=KINDS)
    about_id = models.UUIDField(null=True, blank=True)
    words = models.TextField(default="", blank=True)
    whom = models.ForeignKey(GroupSeat, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    on = models.DateField(null=True, blank=True)
    moment = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | {
        "meeting": "technical", "kind": "activity", "about_id": "technical", "words": "activity", "whom": "technical",
        "on": "activity", "moment": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["meeting", "at"], name="acts_of_meeting"),
            models.Index(fields=["group", "at"], condition=Q(kind="role"), name="roles_of_group"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ALL), name="meeting_act_kind"),
            models.UniqueConstraint(
                fields=["meeting", "seat"], condition=Q(kind="felt"), name="felt_once_a_meeting"
            ),
        ]


class Pulse(models.Model):
    """How it is to be here, from 1 to 5: without a name, a seat or a moment. That somebody said it is kept apart."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    feels = models.PositiveSmallIntegerField()

    privacy = {"id": "technical", "group": "technical", "meeting": "technical", "feels": "choice"}

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(feels__gte=1, feels__lte=FEELS), name="pulse_from_1_to_5")
        ]
