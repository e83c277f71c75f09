"""What somebody says of themselves, part by part; how often they may be asked; and who was asked what."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone
from alongside.partnership.models.opportunities import Opportunity
from alongside.partnership.opportunity_kinds import Way
from alongside.partnership.profile_kinds import Kind, SeenBy


class Profile(models.Model):
    """Whether somebody may be asked to do something, and how often. They alone read this row."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    may_be_asked = models.BooleanField(default=False)
    at_most = models.PositiveSmallIntegerField(default=2, help_text="So often in thirty days, and no more.")
    short_notice = models.BooleanField(default=False, help_text="Can come within days.")

    privacy = {
        "id": "technical", "community": "technical", "person": "technical", "may_be_asked": "choice",
        "at_most": "choice", "short_notice": "choice",
    }  # fmt: skip
    theirs_alone = TheirsAlone("whether somebody may be asked, and how often")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], name="one_profile_each"),
            models.CheckConstraint(
                condition=Q(at_most__gte=1, at_most__lte=30), name="profile_asked_in_reason"
            ),
        ]


class ProfilePart(models.Model):
    """One thing that somebody says of themselves, and who sees it. Changed and deleted at once: no copy stays."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    kind = models.TextField(choices=[(one.value, one.value) for one in Kind])
    words = models.TextField()
    way = models.TextField(choices=[(one.value, one.value) for one in Way], default="", blank=True)
    terms = ArrayField(
        models.TextField(), default=list, blank=True, help_text="What is found by, worked out."
    )
    seen_by = models.TextField(choices=[(one.value, one.value) for one in SeenBy])
    at = models.DateTimeField()

    privacy = {
        "id": "technical", "community": "technical", "person": "technical", "name": "identity", "kind": "choice",
        "words": "health", "way": "health", "terms": "health", "seen_by": "choice", "at": "activity",
    }  # fmt: skip
    theirs_alone = TheirsAlone("what somebody says of themselves for nobody", unless="t.seen_by <> 'nobody'")

    class Meta:
        indexes = [
            models.Index(fields=["person", "kind"], name="parts_of_person"),
            GinIndex(fields=["terms"], name="parts_by_terms"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(words="") | ~Q(way=""), name="profile_part_says"),
            models.CheckConstraint(
                condition=~Q(kind__in=["circumstance", "support"]) | Q(terms=[]),
                name="nobody_is_found_by_need",
            ),
        ]


class Asked(Authored):
    """Somebody was asked whether they could do a task. They and whoever asked read it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.PROTECT, related_name="asked")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    person_name = models.TextField()
    words = models.TextField(default="", blank=True)
    said_no_at = models.DateTimeField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "opportunity": "technical", "person": "technical", "person_name": "identity",
        "at": "activity", "words": "activity", "said_no_at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="asks_of_person")]
        constraints = [
            models.UniqueConstraint(fields=["opportunity", "person"], name="asked_once_for_a_task")
        ]
