"""Motions, and what stands beside them: amendments, support, objections, and how each ended. Rows are only added."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id

_SAID = AUTHOR_PRIVACY | {"id": "technical", "at": "activity"}


class Motion(Authored):
    """Something that somebody of the community asks it to decide.

    It is decided by the charter that was in force when it began (`rules`), whose days are written down here: it is
    talked about until `voting_from`; amendments that still stand are then voted until `amended_by`, and the motion
    itself until `closes_at`.
    """

    class Kind(models.TextChoices):
        CHARTER = "charter"
        POLICY = "policy"
        SEAT = "seat"
        OTHER = "other"

    class Way(models.TextChoices):
        VOTE = "vote"
        CONSENT = "consent"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=Kind.choices)
    way = models.TextField(choices=Way.choices, default=Way.VOTE)
    title = models.TextField()
    why = models.TextField()
    words = models.TextField(help_text="What it changes, in words.")
    version = models.ForeignKey(
        "sharing.CharterVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    body_seat = models.ForeignKey(
        "governance.BodySeat", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    candidate_id = models.UUIDField(null=True, help_text="Who is proposed for the seat.")
    candidate_name = models.TextField(default="", blank=True)
    candidate_yes_at = models.DateTimeField(null=True, blank=True)
    rules = models.ForeignKey("sharing.CharterVersion", on_delete=models.PROTECT, related_name="+")
    secret = models.BooleanField()
    voting_from = models.DateTimeField()
    amended_by = models.DateTimeField()
    closes_at = models.DateTimeField()
    after = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="tried_again"
    )

    privacy = _SAID | {
        "community": "technical", "kind": "open", "way": "open", "title": "open", "why": "open", "words": "open",
        "version": "open", "body_seat": "open", "candidate_id": "technical", "candidate_name": "identity",
        "candidate_yes_at": "activity", "rules": "open", "secret": "open", "voting_from": "open",
        "amended_by": "open", "closes_at": "open", "after": "open",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["community", "-at"], name="motion_by_community"),
            models.Index(fields=["closes_at"], name="motion_by_close"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    at__lt=F("voting_from"), voting_from__lt=F("amended_by"), amended_by__lt=F("closes_at")
                ),
                name="motion_days_in_order",
            ),
            models.CheckConstraint(
                condition=~Q(kind="charter") | Q(version__isnull=False, way="vote"), name="motion_of_charter"
            ),
            models.CheckConstraint(
                condition=~Q(kind="seat")
                | Q(body_seat__isnull=False, candidate_id__isnull=False, way="vote"),
                name="motion_of_seat",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Amendment(Authored):
    """The whole new wording that somebody asks a motion to have, with why."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    motion = models.ForeignKey(Motion, on_delete=models.PROTECT, related_name="amendments")
    why = models.TextField()
    words = models.TextField()
    version = models.ForeignKey(
        "sharing.CharterVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    privacy = _SAID | dict.fromkeys(["motion", "why", "words", "version"], "open")


class AmendmentFate(Authored):
    """How an amendment ended: taken in by whoever began the motion, withdrawn, or voted in or out. Once."""

    class Fate(models.TextChoices):
        TAKEN_IN = "taken_in"
        WITHDRAWN = "withdrawn"
        VOTED_IN = "voted_in"
        VOTED_OUT = "voted_out"

    amendment = models.OneToOneField(
        Amendment, primary_key=True, on_delete=models.PROTECT, related_name="fate"
    )
    fate = models.TextField(choices=Fate.choices)

    privacy = AUTHOR_PRIVACY | {"amendment": "technical", "fate": "open", "at": "activity"}


class Support(models.Model):
    """Somebody says openly, before the vote, whether an amendment is a good one."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    amendment = models.ForeignKey(Amendment, on_delete=models.PROTECT, related_name="supports")
    person_id = models.UUIDField()
    name = models.TextField()
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "amendment": "technical", "person_id": "technical", "name": "identity", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["amendment", "person_id"], name="support_once")]


class Objection(Authored):
    """Somebody says what would go wrong, and why. It stands until whoever raised it withdraws it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    motion = models.ForeignKey(Motion, on_delete=models.PROTECT, related_name="objections")
    words = models.TextField()

    privacy = _SAID | {"motion": "technical", "words": "open"}


class ObjectionStep(Authored):
    """An answer to an objection, or its withdrawal."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    objection = models.ForeignKey(Objection, on_delete=models.PROTECT, related_name="steps")
    withdraws = models.BooleanField(default=False)
    words = models.TextField(default="", blank=True)

    privacy = _SAID | {"objection": "technical", "withdraws": "open", "words": "open"}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["objection"], condition=Q(withdraws=True), name="objection_withdrawn_once"
            )
        ]


class Outcome(Authored):
    """How a motion ended, once and for ever."""

    class How(models.TextChoices):
        VOTE = "vote"
        CONSENT = "consent"
        WITHDRAWN = "withdrawn"
        NO_YES = "no_yes"

    motion = models.OneToOneField(Motion, primary_key=True, on_delete=models.PROTECT, related_name="outcome")
    passed = models.BooleanField()
    how = models.TextField(choices=How.choices)

    privacy = AUTHOR_PRIVACY | {"motion": "technical", "passed": "open", "how": "open", "at": "activity"}
