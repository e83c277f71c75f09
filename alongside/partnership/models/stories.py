"""Stories told both ways, and who agreed to be named as one who has done it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.groups.models.seats import GroupSeat
from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.theirs import TheirsAlone
from alongside.partnership.models.paths import Path


class Exchange(Written):
    """Two of a team, one from each side, tell each other a story. Each reads the other's when both have told."""

    other = models.ForeignKey(GroupSeat, on_delete=models.PROTECT, related_name="+")
    about = models.TextField(default="", blank=True, help_text="What the two stories are about.")
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | {"other": "identity", "about": "activity", "ended_at": "activity"}
    theirs_alone = TheirsAlone("stories that two tell each other", by="seat_id")

    class Meta:
        indexes = [
            models.Index(fields=["seat", "-at"], name="exchanges_asked"),
            models.Index(fields=["other", "-at"], name="exchanges_with"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["seat", "other"], condition=Q(ended_at=None), name="one_exchange_of_two"
            ),
            models.CheckConstraint(condition=~Q(seat=F("other")), name="exchange_of_two"),
        ]


class Story(Written):
    """One of the two stories. Whoever told it can take it back at any time; then both are closed again."""

    exchange = models.ForeignKey(Exchange, on_delete=models.PROTECT, related_name="stories")
    words = models.TextField()

    privacy = WRITTEN | {"exchange": "technical", "words": "identity"}
    theirs_alone = TheirsAlone("stories that two tell each other", by="seat_id")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["exchange", "seat"], name="one_story_each"),
            models.CheckConstraint(condition=~Q(words=""), name="story_says"),
        ]


class Guide(Written):
    """Somebody who walked the way and agreed to be named to those who begin, with how to reach them."""

    path = models.ForeignKey(Path, on_delete=models.PROTECT, related_name="guides")
    words = models.TextField()
    reach = models.TextField()
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = WRITTEN | {
        "path": "technical", "words": "identity", "reach": "contact", "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["seat"], condition=Q(ended_at=None), name="guide_once"),
            models.CheckConstraint(condition=~Q(words="") & ~Q(reach=""), name="guide_says"),
        ]
