"""Joint work of any kind: what for, where and when in the work, how far power is shared, and how it decides."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Phase, Place


class Group(Authored):
    """People who work together on one thing.

    Everybody in the community reads it, or its members only. Support among families is kept apart from joint work in
    every count (D20).
    """

    class Kind(models.TextChoices):
        TEAM = "team"
        COUNCIL = "council"
        BOARD = "board"
        HIRING = "hiring"
        GUIDELINE = "guideline"
        STUDY = "study"
        DESIGN = "design"
        FUNDRAISER = "fundraiser"
        CAFE = "cafe"
        SUPPORT = "support"
        OTHER = "other"

    class Involvement(models.TextChoices):
        CONSULT = "consult"
        INVOLVE = "involve"
        PARTNER = "partner"

    class Decides(models.TextChoices):
        CONSENT = "consent"
        MAJORITY = "majority"
        BOTH_SIDES = "both_sides"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    kind = models.TextField(choices=Kind.choices)
    purpose = models.TextField()
    place = models.TextField(choices=[(one.value, one.value) for one in Place])
    phase = models.TextField(choices=[(one.value, one.value) for one in Phase])
    involvement = models.TextField(choices=Involvement.choices)
    agenda_by = models.TextField(default="", blank=True, help_text="Who sets the agenda, in words.")
    outcome_by = models.TextField(default="", blank=True, help_text="Who has the last word, in words.")
    decides = models.TextField(choices=Decides.choices, default=Decides.CONSENT)
    support = models.BooleanField(default=False, help_text="Support among families, not joint work on care.")
    led_by_families = models.BooleanField(default=False)
    members_only = models.BooleanField(default=False, help_text="Read by its members alone.")
    organizations = ArrayField(models.UUIDField(), default=list, blank=True)
    organization_names = ArrayField(models.TextField(), default=list, blank=True)
    organization_places = ArrayField(
        models.PositiveSmallIntegerField(), db_default=[], default=list, blank=True,
        help_text="How many seats each of them has, in the same order; 0: no number was agreed on.",
    )  # fmt: skip
    partner_places = models.PositiveSmallIntegerField(
        db_default=0, default=0, help_text="Kept for patients and families."
    )
    ends = models.DateField(null=True, blank=True, help_text="When the work shall be done.")
    pays = models.TextField(
        db_default="", default="", blank=True, help_text="What partners are paid for their time, in words."
    )
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by_id = models.UUIDField(null=True, blank=True, help_text="Who may take the end back for a day.")

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "at": "activity", "ended_by_id": "technical",
    } | dict.fromkeys(
        ["name", "kind", "purpose", "place", "phase", "involvement", "agenda_by", "outcome_by", "decides", "support",
         "led_by_families", "members_only", "organizations", "organization_names", "organization_places",
         "partner_places", "ends", "pays",
         "ended_at"], "open",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "name"], condition=models.Q(ended_at=None, members_only=False),
                name="group_name_once",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name
