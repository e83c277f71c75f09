"""Safety concerns that patients and families raise: which group takes them, whose they are, and what follows."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.groups.models.seats import GroupSeat
from alongside.groups.models.written import WRITTEN, Written
from alongside.improvement.concerns import Kind
from alongside.kit.ids import time_ordered_id

KINDS = [(one.value, one.value) for one in Kind]


class Takes(Written):
    """Whether a group takes safety concerns, and how soon it answers. The latest holds."""

    takes = models.BooleanField()
    words = models.TextField(help_text="Which concerns it takes, and how soon it answers.")

    privacy = WRITTEN | {"takes": "open", "words": "open"}

    class Meta:
        indexes = [models.Index(fields=["group", "at"], name="takes_of_group")]
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="takes_says")]


class Concern(Authored):
    """Something that was not safe, as who raised it tells it. The group that takes it reads it, and nobody else.

    Without a name where that was chosen: then `author_id` and the name are empty, the voice says patient, caregiver or
    other, and `Raised` alone knows whose it is.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    wish = models.TextField(default="", blank=True)
    where = models.TextField(default="", blank=True)
    on = models.DateField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "group": "technical", "at": "activity", "words": "activity", "wish": "activity",
        "where": "activity", "on": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["group", "-at"], name="concerns_of_group")]
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="concern_says")]


class Raised(models.Model):
    """Whose a concern is. They alone read this; its own id tells nothing of when it was written."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    concern = models.OneToOneField(Concern, on_delete=models.PROTECT, related_name="raised")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")

    privacy = {"id": "technical", "concern": "technical", "person": "identity"}


class ConcernStep(models.Model):
    """What was said of a concern: by the group, from somebody's seat, or by who raised it, without one."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="steps")
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(GroupSeat, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=KINDS)
    words = models.TextField(default="", blank=True)
    pressing = models.TextField(default="", blank=True, help_text="How pressing it is: now, soon, or later.")
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "concern": "technical", "group": "technical", "seat": "identity", "kind": "activity",
        "words": "activity", "pressing": "activity", "at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["concern", "at"], name="steps_of_concern")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="triage", seat__isnull=False, pressing__in=["now", "soon", "later"])
                | Q(kind__in=["follow", "close"], seat__isnull=False, pressing="") & ~Q(words="")
                | Q(kind__in=["more", "unsettled"], seat=None, pressing="") & ~Q(words="")
                | Q(kind__in=["settled", "back"], seat=None, pressing=""),
                name="concern_step_says",
            )
        ]
