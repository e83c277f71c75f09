"""Bodies that decide for the community: what for, which seats, who sits and sat there, what they decided."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id


class Body(models.Model):
    """A council or board of the community, with its purpose in words and its limits."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    purpose = models.TextField()
    decides = models.TextField(help_text="What it decides, and how, in words.")
    term_months = models.PositiveSmallIntegerField(default=24, help_text="How long a term is.")
    most_terms = models.PositiveSmallIntegerField(default=2, help_text="How many terms one person may sit.")
    reviews = models.BooleanField(
        default=False, help_text="Answers questions about looks, and reviews emergency access."
    )
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = dict.fromkeys(
        [
            "id",
            "community",
            "name",
            "purpose",
            "decides",
            "term_months",
            "most_terms",
            "reviews",
            "at",
            "ended_at",
        ],
        "open",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "name"], name="body_name_once"),
            models.UniqueConstraint(
                fields=["community"], condition=Q(reviews=True, ended_at=None), name="one_body_reviews"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class BodySeat(models.Model):
    """One seat of a body: on whose behalf whoever sits there speaks; with a vote or without."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="seats")
    for_whom = models.TextField(help_text="On whose behalf: families, young people, clinicians of a center.")
    votes = models.BooleanField(default=True)
    position = models.PositiveSmallIntegerField()

    privacy = dict.fromkeys(["id", "body", "for_whom", "votes", "position"], "open")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["body", "position"], name="body_seat_position_once")]

    def __str__(self) -> str:
        return self.for_whom


class Decision(Authored):
    """What a body decided, noted by somebody who sits there."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="decisions")
    title = models.TextField()
    words = models.TextField()
    voted_for = models.PositiveSmallIntegerField(null=True, blank=True)
    voted_against = models.PositiveSmallIntegerField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "body": "technical", "title": "open", "words": "open", "voted_for": "open",
        "voted_against": "open", "at": "activity",
    }  # fmt: skip


class Term(models.Model):
    """Somebody sits in a seat, from a day until a day: by which motion or which decision of the body."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    seat = models.ForeignKey(BodySeat, on_delete=models.PROTECT, related_name="terms")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    role = models.TextField()
    title = models.TextField(default="", blank=True)
    voice = models.TextField(default="other")
    starts = models.DateField()
    ends = models.DateField(help_text="The first day on which it no longer holds.")
    motion = models.ForeignKey(
        "governance.Motion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decision = models.ForeignKey(Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    privacy = {
        "id": "technical", "seat": "technical", "person": "technical", "name": "identity", "role": "identity",
        "title": "identity", "voice": "identity", "starts": "open", "ends": "open", "motion": "technical",
        "decision": "technical",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="term_from_until"),
            models.UniqueConstraint(fields=["seat", "starts"], name="term_begins_once"),
        ]
