"""A card that somebody wants to have: two sides, for everyone here (D42)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id


class Card(Authored):
    """Who somebody is besides a patient, a mother or a nurse: in their own words, until they take it away."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    called = models.TextField(help_text="As they want to be called.")
    brings = models.TextField()
    ask_me = models.TextField(default="", blank=True)
    works = models.TextField(default="", blank=True, help_text="How it goes well with them.")
    besides = models.TextField(default="", blank=True, help_text="What they do when they are not here.")

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "person": "technical", "at": "activity",
    } | dict.fromkeys(["called", "brings", "ask_me", "works", "besides"], "identity")  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["community", "called"], name="cards_here")]
        constraints = [
            models.UniqueConstraint(fields=["person"], name="one_card_each"),
            models.CheckConstraint(condition=~Q(called="") & ~Q(brings=""), name="card_says"),
        ]

    def __str__(self) -> str:
        return self.called
