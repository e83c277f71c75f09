"""Votes, and what they came to."""

from __future__ import annotations

from django.db import models

from alongside.governance.models.motions import Amendment, Motion
from alongside.kit.ids import time_ordered_id


class Vote(models.Model):
    """One person's one vote, in one seat group, on a motion or on one amendment to it.

    Nobody but the voter reads it before the end. A secret one is forgotten when it is counted: `says` is emptied, and
    that somebody voted is all that stays.
    """

    class Says(models.TextChoices):
        YES = "yes"
        NO = "no"
        ASIDE = "aside"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    motion = models.ForeignKey(Motion, on_delete=models.PROTECT, related_name="votes")
    amendment = models.ForeignKey(
        Amendment, null=True, blank=True, on_delete=models.PROTECT, related_name="votes"
    )
    group = models.ForeignKey("sharing.VoteGroup", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey("people.Account", null=True, on_delete=models.SET_NULL, related_name="+")
    name = models.TextField()
    title = models.TextField(default="", blank=True)
    voice = models.TextField(default="other")
    says = models.TextField(choices=Says.choices, blank=True)
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "motion": "technical", "amendment": "technical", "group": "technical",
        "person": "technical", "account": "technical", "name": "identity", "title": "identity", "voice": "identity",
        "says": "choice", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["motion", "amendment", "person"], name="vote_once_a_person", nulls_distinct=False
            ),
            models.UniqueConstraint(
                fields=["motion", "amendment", "account"], condition=models.Q(account__isnull=False),
                name="vote_once_an_account", nulls_distinct=False,
            ),
        ]  # fmt: skip


class GroupResult(models.Model):
    """What one seat group said to a motion or an amendment: kept for ever, public from the end on."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    motion = models.ForeignKey(Motion, on_delete=models.PROTECT, related_name="results")
    amendment = models.ForeignKey(
        Amendment, null=True, blank=True, on_delete=models.PROTECT, related_name="results"
    )
    position = models.PositiveSmallIntegerField()
    name = models.TextField()
    quorum_percent = models.PositiveSmallIntegerField()
    members = models.PositiveIntegerField()
    yes = models.PositiveIntegerField()
    no = models.PositiveIntegerField()
    aside = models.PositiveIntegerField()
    enough = models.BooleanField(help_text="The quorum was reached.")
    passed = models.BooleanField()

    privacy = dict.fromkeys(
        [
            "id", "motion", "amendment", "position", "name", "quorum_percent", "members", "yes", "no", "aside",
            "enough", "passed",
        ],
        "open",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["motion", "amendment", "position"], name="result_once_a_group", nulls_distinct=False
            )
        ]
