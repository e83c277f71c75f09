"""Something to do with others, who would do it, and what became of the offer; and whether strangers may read of it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.partnership.models.work import Work
from alongside.partnership.opportunity_kinds import Company, Pays, Said, Way, Where


class Opportunity(Authored):
    """A task that people of any role can do; or, `proposed`, what somebody could do and nobody had written down.

    The contact person is somebody who said so themselves: whoever begins it, and later whoever takes that over.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    group = models.ForeignKey(
        "groups.Group", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    work = models.ForeignKey(
        Work, null=True, blank=True, on_delete=models.PROTECT, related_name="opportunities"
    )
    proposed = models.BooleanField(default=False)
    title = models.TextField()
    what = models.TextField()
    why = models.TextField(default="", blank=True)
    needs = models.TextField(default="", blank=True, help_text="What one should know or like.")
    terms = ArrayField(
        models.TextField(), default=list, blank=True, help_text="What is found by, worked out."
    )
    minutes = models.PositiveIntegerField(help_text="How long it takes, in all.")
    place = models.TextField(default="", blank=True)
    where = models.TextField(choices=[(one.value, one.value) for one in Where], default=Where.EITHER.value)
    company = models.TextField(
        choices=[(one.value, one.value) for one in Company], default=Company.EITHER.value
    )
    ways = ArrayField(
        models.TextField(choices=[(one.value, one.value) for one in Way]), default=list, blank=True
    )
    by_on = models.DateField(null=True, blank=True)
    pays = models.TextField(choices=[(one.value, one.value) for one in Pays])
    pay_words = models.TextField(default="", blank=True)
    supports = models.TextField(default="", blank=True, help_text="What helps somebody to take part.")
    places = models.PositiveSmallIntegerField(default=1, help_text="How many people are looked for.")
    public = models.BooleanField(default=False)
    contact = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    contact_name = models.TextField()
    taken_up_at = models.DateTimeField(null=True, blank=True, help_text="When a team said yes to a proposal.")
    filled_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_words = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "group": "technical", "work": "technical", "at": "activity",
        "contact": "technical", "contact_name": "identity",
    } | dict.fromkeys(
        ["proposed", "title", "what", "why", "needs", "terms", "minutes", "place", "where", "company", "ways", "by_on",
         "pays", "pay_words", "supports", "places", "public", "taken_up_at", "filled_at", "closed_at",
         "closed_words"], "open",
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "-at"], name="opportunities_here")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(what="") & Q(minutes__gte=5, minutes__lte=60_000, places__gte=1),
                name="opportunity_says",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Offer(Authored):
    """Somebody says: I could do this. They read it, and the contact person for whom it was written; nobody else."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.PROTECT, related_name="offers")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    reader = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        help_text="For whom it was written: who was the contact person. Empty: for whoever is.",
    )  # fmt: skip
    words = models.TextField(default="", blank=True)
    way = models.TextField(choices=[(one.value, one.value) for one in Way], default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "opportunity": "technical", "person": "technical", "at": "activity", "words": "activity",
        "way": "choice", "reader": "choice",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["opportunity", "at"], name="offers_of_opportunity"),
            models.Index(fields=["person", "-at"], name="offers_of_person"),
        ]


class OfferStep(Authored):
    """What was said of an offer: chosen, declined, done, taken back."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="steps")
    kind = models.TextField(choices=[(one.value, one.value) for one in Said])
    words = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "offer": "technical", "at": "activity", "kind": "activity", "words": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["offer", "kind"], name="said_once_of_an_offer"),
            models.CheckConstraint(condition=~Q(kind="declined") | ~Q(words=""), name="a_no_has_words"),
        ]


class Board(Authored):
    """Whether anybody outside may read which tasks there are. The latest holds; until somebody says so, nobody may."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    public = models.BooleanField()

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "at": "activity", "public": "open",
    }  # fmt: skip
