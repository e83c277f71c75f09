"""Wishes for the house itself: what people want or what does not work, what matters most to whom, what became of it."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone

_SAID = AUTHOR_PRIVACY | {"id": "technical", "at": "activity"}


class Wish(Authored):
    """What somebody wants, or what does not work. One without an author came out of the letterbox."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    title = models.TextField()
    words = models.TextField()
    page = models.TextField(default="", blank=True, help_text="Which page it is about, naming nobody.")

    privacy = _SAID | {"community": "technical", "title": "open", "words": "activity", "page": "open"}

    class Meta:
        indexes = [models.Index(fields=["community", "-at"], name="wish_by_community")]

    def __str__(self) -> str:
        return self.title


class Letter(models.Model):
    """A wish without a name, until the night in which it is put among the wishes.

    It has no author, no time, and an id that tells nothing; the web puts it in and can never read it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    title = models.TextField()
    words = models.TextField()
    page = models.TextField(default="", blank=True)

    privacy = {
        "id": "technical", "community": "technical", "title": "activity", "words": "activity", "page": "activity",
    }  # fmt: skip


class WishJoin(models.Model):
    """Somebody wants this, too; openly."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    wish = models.ForeignKey(Wish, on_delete=models.PROTECT, related_name="joins")
    person_id = models.UUIDField()
    name = models.TextField()
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "wish": "technical", "person_id": "technical", "name": "identity", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["wish", "person_id"], name="wish_joined_once")]


class WishOrder(models.Model):
    """What matters most to one person, the first on top. Only they read it; the night counts it by seat group."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    role = models.TextField(help_text="The seat in which it counts.")
    wishes = ArrayField(models.UUIDField(), default=list, size=5)
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "community": "technical", "person": "technical", "role": "identity", "wishes": "choice",
        "at": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("which wishes matter most to somebody")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "person"], name="wish_order_once")]


class WishRanking(models.Model):
    """What one seat group wants most, as it was counted last; empty where too few of it said so."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    name = models.TextField()
    voters = models.PositiveIntegerField(help_text="How many; 0 where there are too few to show.")
    wishes = ArrayField(models.UUIDField(), default=list)
    places = ArrayField(models.PositiveSmallIntegerField(), default=list)
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "community": "technical", "position": "open", "name": "open", "voters": "open",
        "wishes": "open", "places": "open", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "position"], name="wish_ranking_once_a_group")
        ]


class WishStep(Authored):
    """What became of a wish, one row a step, with who says so."""

    class State(models.TextChoices):
        THOUGHT = "thought"
        NEXT = "next"
        MAKING = "making"
        DONE = "done"
        NOT_NOW = "not_now"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    wish = models.ForeignKey(Wish, on_delete=models.PROTECT, related_name="steps")
    state = models.TextField(choices=State.choices)
    words = models.TextField()

    privacy = _SAID | {"wish": "technical", "state": "open", "words": "open"}

    class Meta:
        indexes = [models.Index(fields=["wish", "-at"], name="step_by_wish")]
