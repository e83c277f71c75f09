"""Who goes along with others, who asked them, and when it ends."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone
from alongside.partnership.mentoring_kinds import Along, Word
from alongside.partnership.support_kinds import Time


class Mentor(Authored):
    """Somebody stands there to be asked: as what, what they know, what they learned for it, with how many at once."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=[(one.value, one.value) for one in Along])
    words = models.TextField()
    training = models.TextField(default="", blank=True)
    minutes = models.PositiveIntegerField(default=60, help_text="How much time in a month.")
    at_once = models.PositiveSmallIntegerField(default=1)
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "person": "technical", "at": "activity", "ended_at": "activity",
    } | dict.fromkeys(["kind", "words", "training", "minutes", "at_once"], "identity")  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"], condition=Q(ended_at=None), name="mentor_once_of_a_kind"
            ),
            models.CheckConstraint(
                condition=~Q(words="") & Q(at_once__gte=1, minutes__gte=5)
                & (~Q(kind__in=["peer", "parent"]) | ~Q(training="")),
                name="mentor_says_and_has_learned",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.author_name


class Mentoring(Authored):
    """Somebody asked a mentor. The two read it, and nobody else: not even that it is."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    mentor = models.ForeignKey(Mentor, on_delete=models.PROTECT, related_name="mentorings")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    once = models.BooleanField(default=True, help_text="One talk; otherwise until the day.")
    until = models.DateField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "mentor": "technical", "person": "technical", "at": "activity", "words": "activity",
        "once": "activity", "until": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("who goes along with whom")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") & (Q(once=True) | Q(until__isnull=False)), name="mentoring_has_an_end"
            )
        ]


class MentoringWord(Authored):
    """Yes, no, or that it is over."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    mentoring = models.ForeignKey(Mentoring, on_delete=models.PROTECT, related_name="said")
    kind = models.TextField(choices=[(one.value, one.value) for one in Word])
    words = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "mentoring": "technical", "at": "activity", "kind": "activity", "words": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("who goes along with whom", by="author_id")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mentoring", "kind"], name="said_once_of_mentoring")]


class MentoringTime(Authored):
    """Time that the two plan or spent. Both write, the two alone read; each takes back what they wrote."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    mentoring = models.ForeignKey(Mentoring, on_delete=models.PROTECT, related_name="times")
    kind = models.TextField(choices=[(one.value, one.value) for one in Time])
    minutes = models.PositiveIntegerField()
    on = models.DateField()
    recalled_at = models.DateTimeField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "mentoring": "technical", "kind": "activity", "minutes": "activity", "on": "activity",
        "at": "activity", "recalled_at": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("time that two spent in going along", by="author_id")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(minutes__range=(5, 60000)), name="mentoring_time_says")
        ]
