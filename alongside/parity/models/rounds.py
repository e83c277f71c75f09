"""Rounds without names: who is asked, what is held in the box while it is open, and what is told when it is over."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.parity.models.kept import SIDES


class Round(Authored):
    """A set of questions to those who sit in a group, or who work with a center: asked once, answered without a name.

    `keys` are its statements and `asks` what is asked in words, as they stood when it began.
    """

    class Kind(models.TextChoices):
        READY = "ready"
        PULSE = "pulse"
        HOPES = "hopes"
        BARRIERS = "barriers"
        CHANGE = "change"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    center = models.ForeignKey(
        "people.Organization", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.TextField(choices=Kind.choices)
    words = models.TextField(
        default="", blank=True, help_text="What it is for, in the words of who began it."
    )
    keys = ArrayField(models.TextField(), default=list, blank=True)
    asks = ArrayField(models.TextField(), default=list, blank=True)
    open_to_all = models.BooleanField(help_text="Everyone in the community reads what comes out.")
    until = models.DateField(help_text="The last day on which one answers.")
    asked = models.PositiveSmallIntegerField(default=0, help_text="How many are asked.")
    over_at = models.DateTimeField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {"id": "technical", "community": "technical", "at": "activity"} | dict.fromkeys(
        ["group", "center", "kind", "words", "keys", "asks", "open_to_all", "until", "asked", "over_at"], "open",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["group", "-at"], name="rounds_of_group"),
            models.Index(fields=["center", "-at"], name="rounds_of_center"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(group=None, center__isnull=False) | Q(group__isnull=False, center=None),
                name="round_of_one_body",
            ),
            models.UniqueConstraint(
                fields=["kind", "group", "center"], condition=Q(over_at=None), nulls_distinct=False,
                name="one_round_at_a_time",
            ),
        ]  # fmt: skip


class Asked(models.Model):
    """Somebody is asked in a round. `closed`: they answered or did not want to; nothing tells which, or when."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="people")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    side = models.TextField(choices=SIDES)
    closed = models.BooleanField(default=False)

    privacy = {
        "id": "technical", "round": "technical", "person": "identity", "side": "identity", "closed": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person"], condition=Q(closed=False), name="asked_of_person")]
        constraints = [models.UniqueConstraint(fields=["round", "person"], name="asked_in_round_once")]


class Box(models.Model):
    """What was said in an open round, added up: one row for all, so that no answer stands anywhere by itself."""

    round = models.OneToOneField(Round, primary_key=True, on_delete=models.PROTECT, related_name="box")
    held = models.JSONField(default=dict)

    privacy = {"round": "technical", "held": "choice"}


class Told(models.Model):
    """What is told of a round that is over: what five or more said, and nothing else. The box is gone by then."""

    round = models.OneToOneField(Round, primary_key=True, on_delete=models.PROTECT, related_name="told")
    told = models.JSONField(default=dict)

    privacy = {"round": "technical", "told": "activity"}
