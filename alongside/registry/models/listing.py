"""Lists of people to act on: what they look for, who tried to reach whom and what came of it, what was taken along."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.sharing.models.charter import CATEGORIES

_SAID = AUTHOR_PRIVACY | {"id": "technical", "at": "activity"}


class PopulationList(Authored):
    """What somebody looks for among those whom they care for, kept under a name. It holds nobody.

    Whoever opens it finds those whom they may see. Those whom it is about can read what it looks for.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    center = models.ForeignKey("people.Organization", on_delete=models.PROTECT, related_name="+")
    seat_id = models.UUIDField(help_text="The seat in which it was made.")
    title = models.TextField()
    looks_for = models.JSONField(help_text="See alongside.registry.looking.")
    categories = ArrayField(
        models.PositiveSmallIntegerField(), help_text="The kinds of things that being in it tells of."
    )
    shared = models.BooleanField(default=False, help_text="With colleagues at the center.")
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = _SAID | {
        "community": "technical", "center": "technical", "seat_id": "technical", "title": "activity",
        "looks_for": "activity", "categories": "technical", "shared": "choice", "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["center", "-at"], name="list_by_center")]

    def __str__(self) -> str:
        return self.title


class Outreach(Authored):
    """Somebody tried to reach a person, or the family wrote back: how, with which outcome, and what was said.

    It is of the category contact: whoever sees how to reach somebody sees who tried.
    """

    class Way(models.TextChoices):
        CALL = "call"
        LETTER = "letter"
        MESSAGE = "message"
        MET = "met"
        BACK = "back"

    class Outcome(models.TextChoices):
        BOOKED = "booked"
        REACHED = "reached"
        NO_ANSWER = "no_answer"
        SENT = "sent"
        LATER = "later"
        WRONG = "wrong"
        SAID = "said"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    way = models.TextField(choices=Way.choices)
    outcome = models.TextField(choices=Outcome.choices)
    words = models.TextField(default="", blank=True)
    again_on = models.DateField(null=True, blank=True, help_text="The day on which to try again.")

    privacy = _SAID | {
        "person": "technical", "category": "technical", "way": "activity", "outcome": "activity", "words": "health",
        "again_on": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="outreach_by_person")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(way="back", outcome="said") & ~models.Q(words="")
                | ~models.Q(way="back") & ~models.Q(outcome="said"),
                name="outreach_back_says_something",
            )
        ]


class OutreachFrom(models.Model):
    """Out of which list somebody was reached: read by who may see all that being in the list tells of."""

    outreach = models.OneToOneField(
        Outreach, primary_key=True, on_delete=models.PROTECT, related_name="from_list"
    )
    person_id = models.UUIDField()
    list = models.ForeignKey(PopulationList, on_delete=models.PROTECT, related_name="+")
    categories = ArrayField(models.PositiveSmallIntegerField())

    privacy = {"outreach": "technical", "person_id": "technical", "list": "health", "categories": "technical"}


class Taken(Authored):
    """Somebody took rows about people along in a file: of which kind, of how many people, what for."""

    class Kind(models.TextChoices):
        LIST = "list"
        STUDY = "study"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=Kind.choices)
    title = models.TextField()
    why = models.TextField()
    people = models.PositiveIntegerField()
    study_id = models.UUIDField(null=True, blank=True)

    privacy = _SAID | {
        "community": "technical", "kind": "open", "title": "activity", "why": "activity", "people": "activity",
        "study_id": "technical",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "-at"], name="taken_by_community")]
