"""How visits are felt: who is asked, what was answered, and what of it may be read. The three are never joined.

An answer has no row of its own. It is added to the tally of a center and a month, in the same way as a wish not to
answer, so that no row, id, moment or order of rows says whose it was, or whether somebody answered at all.
"""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id


class CareSurvey(Authored):
    """The community asks after each visit how it was, from when somebody began it until somebody ended it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by_name = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "at": "activity", "ended_at": "activity",
        "ended_by_name": "identity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community"], condition=Q(ended_at=None), name="care_survey_once")
        ]


class CareAsked(models.Model):
    """After one visit one may say how it was, until a day. `closed` says: answered or passed over, and never which.

    Only the person and their caregivers read it, while it waits; two weeks after the visit it is gone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    visit_id = models.UUIDField(unique=True)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    center = models.ForeignKey("people.Organization", on_delete=models.CASCADE, related_name="+")
    month = models.IntegerField(help_text="Of the visit: year times twelve, plus the month from 0.")
    until = models.DateField(help_text="The last day on which it can be answered.")
    closed = models.BooleanField(default=False)

    privacy = dict.fromkeys(["id", "visit_id", "person", "community"], "technical") | {
        "center": "health", "month": "health", "until": "activity", "closed": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person"], condition=Q(closed=False), name="care_waiting")]


class CareTally(models.Model):
    """How many answered at a center about the visits of a month, and how many chose the best answer each time.

    No page reads it. What may be read of it is a CareLine.
    """

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    center = models.ForeignKey("people.Organization", on_delete=models.CASCADE, related_name="+")
    month = models.IntegerField(help_text="Year times twelve, plus the month from 0.")
    answers = models.PositiveIntegerField(default=0)
    top = models.PositiveIntegerField(default=0)

    privacy = dict.fromkeys(["id", "community", "center", "month"], "technical") | {
        "answers": "open", "top": "open",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "center", "month"], name="care_tally_once"),
            models.CheckConstraint(condition=Q(top__lte=F("answers")), name="care_top_of_answers"),
        ]


class CareLine(models.Model):
    """One line of what was answered, of all of us or of one center. Months of too few answers hold nothing."""

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    by = models.TextField(help_text="all or center")
    key = models.TextField(default="", blank=True)
    first_month = models.IntegerField(help_text="Year times twelve, plus the month from 0.")
    counted = ArrayField(models.IntegerField(null=True))
    met = ArrayField(models.IntegerField(null=True))
    made_at = models.DateTimeField()

    privacy = dict.fromkeys(
        ["id", "community", "by", "key", "first_month", "counted", "met", "made_at"], "open"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "by", "key"], name="care_line_once")]
