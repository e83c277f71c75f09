"""Getting ready to ask, whom a team thinks of, and flyers. Of people little is kept, and not for long."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.ids import time_ordered_id
from alongside.partnership.models.paths import Path
from alongside.partnership.recruiting import Moved, Question, Stage

NAME, REACH, SOME = 120, 200, 1000


class Prepared(Written):
    """An answer to one of the questions that come before asking anybody. The latest of each holds."""

    path = models.ForeignKey(Path, on_delete=models.PROTECT, related_name="prepared")
    question = models.TextField(choices=[(one.value, one.value) for one in Question])
    words = models.TextField()

    privacy = WRITTEN | {"path": "technical", "question": "open", "words": "activity"}

    class Meta:
        indexes = [models.Index(fields=["path", "question", "-at"], name="prepared_of_path")]
        constraints = [
            models.CheckConstraint(
                condition=Q(question__in=[one.value for one in Question]) & ~Q(words=""), name="prepared_says"
            )
        ]


class Flyer(Written):
    """A flyer in one language: one's own words, whom to call, and the code in its address."""

    path = models.ForeignKey(Path, on_delete=models.PROTECT, related_name="flyers")
    language = models.TextField()
    headline = models.TextField()
    words = models.TextField()
    contact = models.ForeignKey("groups.GroupSeat", on_delete=models.PROTECT, related_name="+")
    reach = models.TextField(help_text="The telephone number or mail address of the contact.")
    code = models.TextField(unique=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | {
        "path": "technical", "contact": "identity", "reach": "contact", "code": "technical",
    } | dict.fromkeys(["language", "headline", "words", "ended_at"], "open")  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["path", "-at"], name="flyers_of_path")]

    def __str__(self) -> str:
        return self.headline


class Candidate(models.Model):
    """Somebody who is no member yet: what a team wrote of them, or what they left by a flyer. Deleted when it is over.

    Read by those who sit in the team, and by the person themselves with the link that is theirs.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    path = models.ForeignKey(Path, on_delete=models.PROTECT, related_name="+")
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(
        "groups.GroupSeat",
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who keeps in touch with them.",
    )
    flyer = models.ForeignKey(Flyer, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    reach = models.TextField(default="", blank=True)
    interests = models.TextField(default="", blank=True)
    call_when = models.TextField(default="", blank=True)
    why = models.TextField(default="", blank=True, help_text="Why the team thought of them.")
    opening = models.TextField(default="", blank=True, help_text="How one would ask, in one's own words.")
    stage = models.TextField(choices=[(one.value, one.value) for one in Stage], default=Stage.THOUGHT.value)
    next_step = models.TextField(default="", blank=True)
    next_on = models.DateField(null=True, blank=True)
    at = models.DateTimeField()
    forget_on = models.DateField(help_text="The day on which nothing of this is kept any more.")
    secret_hash = models.BinaryField(help_text="Of the secret in the link that is theirs.")

    privacy = {
        "id": "technical", "path": "technical", "group": "technical", "seat": "technical", "flyer": "technical",
        "name": "identity", "reach": "contact", "interests": "identity", "call_when": "contact", "why": "identity",
        "opening": "activity", "stage": "activity", "next_step": "activity", "next_on": "activity", "at": "activity",
        "forget_on": "activity", "secret_hash": "technical",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["path", "at"], name="candidates_of_path"),
            models.Index(fields=["forget_on"], name="candidates_to_forget"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["secret_hash"], name="candidate_secret_once"),
            models.CheckConstraint(
                condition=Q(stage__in=[one.value for one in Stage]) & ~Q(name=""), name="candidate_stands"
            ),
        ]


class Move(models.Model):
    """That somebody was thought of, came, was asked, said no: never who. It stays when they are forgotten."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    path = models.ForeignKey(Path, on_delete=models.PROTECT, related_name="moves")
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=[(one.value, one.value) for one in Moved])
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "path": "technical", "group": "technical", "kind": "activity", "at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["path", "kind"], name="moves_of_path")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=[one.value for one in Moved]), name="move_happened")
        ]
