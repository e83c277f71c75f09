"""Building measures: drafts, agreement on a version, a center's own definition, and what is known beforehand."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.registry.models.measures import Measure, MeasureVersion

_SAID = AUTHOR_PRIVACY | {"id": "technical", "at": "activity"}


class MeasureDraft(models.Model):
    """What somebody typed into the builder and has not proposed: their own alone."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    author_id = models.UUIDField()
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    measure = models.ForeignKey(Measure, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    typed = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    privacy = {
        "id": "technical", "author_id": "identity", "community": "technical", "measure": "technical",
        "typed": "activity", "saved_at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["author_id", "-saved_at"], name="measure_draft_by_author")]


class Agreed(Authored):
    """Somebody who looks after a measure agrees that this version counts."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    version = models.ForeignKey(MeasureVersion, on_delete=models.PROTECT, related_name="agreed")

    privacy = _SAID | {"version": "open"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "author_id"], name="agreed_once")]


class OwnDefinition(Authored):
    """What a center would count instead: a measure's definition with windows, limits or codes of its own."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="own_definitions")
    center = models.ForeignKey("people.Organization", on_delete=models.PROTECT, related_name="+")
    definition = models.JSONField()
    why = models.TextField()
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = _SAID | {
        "measure": "open", "center": "open", "definition": "open", "why": "open", "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "center"], condition=Q(ended_at=None), name="own_definition_once"
            )
        ]


class OwnResult(models.Model):
    """Today's result by a center's own definition, beside everyone's; nothing where the two together would point."""

    id = models.BigAutoField(primary_key=True)
    own = models.ForeignKey(OwnDefinition, on_delete=models.CASCADE, related_name="results")
    scope = models.TextField(help_text="all or center")
    day = models.DateField()
    counted = models.PositiveIntegerField(null=True)
    met = models.PositiveIntegerField(null=True)
    own_counted = models.PositiveIntegerField(null=True)
    own_met = models.PositiveIntegerField(null=True)

    privacy = dict.fromkeys(["id", "own", "scope", "day", "counted", "met", "own_counted", "own_met"], "open")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["own", "scope"], name="own_result_once")]


class Ruler(models.Model):
    """What everyone may know of one kind of fact, before anybody counts it: how new, and how its numbers lie.

    From this alone the builder says what a measure would show. `reached`: [days, people], people whose last one is so
    many days old at most, and not counted before; the last without days. `bands`: [from, people], of those whose last
    one is `over` days old at most. No part of it is small.
    """

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.CASCADE, related_name="+")
    key = models.TextField()
    title = models.TextField(default="", blank=True)
    unit = models.TextField(default="", blank=True)
    enrolled = models.PositiveIntegerField()
    reached = models.JSONField(default=list)
    over = models.PositiveIntegerField(default=0)
    bands = models.JSONField(default=list)
    made_on = models.DateField()

    privacy = dict.fromkeys(
        ["id", "community", "key", "title", "unit", "enrolled", "reached", "over", "bands", "made_on"], "open"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "key"], name="ruler_once")]
