"""Who said that they may be found by what they did, and who is introduced to whom."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone
from alongside.partnership.support_kinds import Pass


class Found(models.Model):
    """Somebody may be found by their past work, with a few words of their own. Taken away, it is gone."""

    person = models.OneToOneField(
        "people.Person", primary_key=True, on_delete=models.PROTECT, related_name="+"
    )
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    words = models.TextField()
    at = models.DateTimeField()

    privacy = {
        "person": "technical", "community": "technical", "name": "identity", "words": "identity", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="found_says")]

    def __str__(self) -> str:
        return self.name


class Introduction(Authored):
    """Somebody asks a third person, who knows both, to introduce them. The other reads it once it is passed on."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    to_person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    to_name = models.TextField()
    third = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    third_name = models.TextField()
    words = models.TextField()

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "person": "technical", "to_person": "technical",
        "to_name": "identity", "third": "technical", "third_name": "identity", "at": "activity", "words": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("who asked to be introduced to whom")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(person=F("to_person")) & ~Q(person=F("third"))
                & ~Q(to_person=F("third")),
                name="introduction_of_three",
            )
        ]  # fmt: skip


class IntroductionWord(Authored):
    """Passed on or not by who knows both; yes or no by each of the two."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    introduction = models.ForeignKey(Introduction, on_delete=models.PROTECT, related_name="said")
    kind = models.TextField(choices=[(one.value, one.value) for one in Pass])

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "introduction": "technical", "at": "activity", "kind": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("who asked to be introduced to whom", by="author_id")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["introduction", "kind"], name="said_once_of_introduction")
        ]


class IntroductionReach(models.Model):
    """How one of the two is reached: the other reads it when both said yes, and nobody before or besides."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    introduction = models.ForeignKey(Introduction, on_delete=models.PROTECT, related_name="reaches")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "introduction": "technical", "person": "technical", "words": "contact", "at": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("who asked to be introduced to whom")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["introduction", "person"], name="reach_once_of_introduction"),
            models.CheckConstraint(condition=~Q(words=""), name="introduction_reach_says"),
        ]
