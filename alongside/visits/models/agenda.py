"""The agenda: what somebody wants to talk about, in which order, and what became of it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.visits.models.authored import AUTHORED, Authored

_KEPT = "Audiences from which it is kept, one bit each (1 << audience)."


class AgendaItem(Authored):
    """One thing to talk about at the next visit. It stays on the agenda until it was talked about or taken off.

    Where it came from a goal on which people talk again, `goal_id` names the goal and `talk_on` the day.
    """

    words = models.TextField()
    kept_from = models.PositiveSmallIntegerField(default=0, help_text=_KEPT)
    position = models.IntegerField(help_text="Its place: the smaller, the earlier.")
    goal_id = models.UUIDField(null=True, blank=True)
    talk_on = models.DateField(null=True, blank=True)

    privacy = AUTHORED | {
        "words": "health", "kept_from": "choice", "position": "activity", "goal_id": "technical", "talk_on": "health",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "position"], name="agenda_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kept_from__in=range(0, 64, 2)), name="agenda_never_kept_from_person"
            ),
            models.UniqueConstraint(
                fields=["goal_id", "talk_on"], condition=Q(goal_id__isnull=False), name="one_item_per_talk"
            ),
        ]


class ItemAct(Authored):
    """What somebody did with an item: moved it, asked to begin with it, took it off, ticked it in a visit."""

    class Kind(models.TextChoices):
        UP = "up"
        DOWN = "down"
        PRIORITY = "priority"
        NO_PRIORITY = "no_priority"
        WITHDRAWN = "withdrawn"
        BACK = "back"
        DISCUSSED = "discussed"
        UNDISCUSSED = "undiscussed"

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="acts")
    kind = models.TextField(choices=Kind.choices)
    visit = models.ForeignKey(
        "visits.Visit", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    privacy = AUTHORED | {"item": "technical", "kind": "activity", "visit": "technical"}

    class Meta:
        indexes = [models.Index(fields=["item", "at"], name="acts_of_item")]
        constraints = [
            models.CheckConstraint(
                condition=Q(visit__isnull=False) | ~Q(kind__in=["discussed", "undiscussed"]),
                name="ticked_in_a_visit",
            )
        ]


class OrderAgreed(Authored):
    """Somebody said yes to this order. It holds only what is kept from nobody, so that it tells nothing else."""

    items = ArrayField(models.UUIDField())

    privacy = AUTHORED | {"items": "technical"}

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="order_agreed_by_person")]
