"""Somebody left the community: their record is closed, not erased."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from alongside.kit.ids import time_ordered_id


class Withdrawal(models.Model):
    """Somebody left, by themselves or by who speaks for a child: nobody sees their record while this stands.

    Until `undo_until` whoever left comes back by signing in; afterwards a coordinator can let them in again.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="withdrawals")
    person_name = models.TextField()
    by_person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    left_at = models.DateTimeField(db_default=Now())
    undo_until = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    privacy = dict.fromkeys(["id", "community", "person", "by_person"], "technical") | {
        "person_name": "identity", "left_at": "activity", "undo_until": "activity", "undone_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(undone_at=None), name="one_withdrawal_stands"
            )
        ]
