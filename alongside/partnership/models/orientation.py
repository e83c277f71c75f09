"""What everyone knows before a first meeting: a group's own list, what one ticked, and that one is ready (B8)."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.kit.theirs import TheirsAlone
from alongside.partnership.orientation import MOST_POINTS


class Orientation(Written):
    """A group's own list. The newest holds; where a group has none, the house's own does."""

    points = ArrayField(models.TextField())

    privacy = WRITTEN | {"points": "open"}

    class Meta:
        indexes = [models.Index(fields=["group", "-at"], name="orientation_of_group")]
        constraints = [
            models.CheckConstraint(
                condition=Q(points__len__gte=1, points__len__lte=MOST_POINTS), name="orientation_has_points"
            )
        ]


class OrientationTick(Written):
    """What somebody ticked of a list so far. They alone read it."""

    orientation = models.ForeignKey(
        Orientation, null=True, blank=True, on_delete=models.PROTECT, related_name="ticks"
    )
    points = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)

    privacy = WRITTEN | {"orientation": "technical", "points": "identity"}
    theirs_alone = TheirsAlone("what somebody ticked of a list", by="seat_id")

    class Meta:
        indexes = [models.Index(fields=["seat", "-at"], name="ticks_of_seat")]


class Ready(Written):
    """Somebody has gone through the whole list, once: whoever reads the group reads that."""

    orientation = models.ForeignKey(
        Orientation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    privacy = WRITTEN | {"orientation": "technical"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seat"], name="ready_for_meetings_once")]
