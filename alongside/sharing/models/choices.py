"""What people decide about their own record: choices."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from alongside.kit.ids import time_ordered_id
from alongside.sharing.models.charter import AUDIENCES, CATEGORIES, RIGHTS


class Choice(models.Model):
    """A person widens or narrows an audience, or one named person, for a category, from a date until a date."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="choices")
    audience = models.PositiveSmallIntegerField(choices=AUDIENCES, null=True, blank=True)
    named = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    right = models.PositiveSmallIntegerField(choices=RIGHTS)
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(null=True, blank=True, help_text="The first day on which it no longer holds.")
    by_self = models.BooleanField(
        help_text="Made by the person; otherwise by a caregiver who may choose for them."
    )
    made_by_name = models.TextField()
    made_at = models.DateTimeField(db_default=Now())
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "person": "technical", "audience": "choice", "named": "choice", "category": "choice",
        "right": "choice", "starts": "choice", "ends": "choice", "by_self": "choice", "made_by_name": "identity",
        "made_at": "activity", "withdrawn_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(audience=None, named__isnull=False) | Q(audience__isnull=False, named=None),
                name="choice_audience_or_named",
            ),
            models.CheckConstraint(
                condition=Q(ends=None) | Q(starts=None) | Q(ends__gt=F("starts")), name="choice_from_until"
            ),
            models.CheckConstraint(
                condition=Q(audience=None) | ~Q(audience__in=[0, 6]), name="choice_audience_has_viewers"
            ),
        ]
