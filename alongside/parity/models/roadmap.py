"""Where somebody has led already, where they would like to, and their next step: in four places, for themselves."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Place
from alongside.kit.theirs import TheirsAlone
from alongside.parity.road_kinds import Came, Said


class RoadLine(models.Model):
    """One thing that somebody says of themselves: what they did there, where they would like to go, their next step."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    place = models.TextField(choices=[(one.value, one.value) for one in Place])
    kind = models.TextField(choices=[(one.value, one.value) for one in Said])
    words = models.TextField()
    page = models.TextField(
        default="", blank=True, help_text="A page of the house on which the step is taken."
    )
    by_day = models.DateField(null=True, blank=True)
    at = models.DateTimeField()

    privacy = (
        dict.fromkeys(["id", "community", "person"], "technical")
        | {"name": "identity"}
        | dict.fromkeys(["place", "kind", "words", "page", "by_day", "at"], "activity")
    )

    theirs_alone = TheirsAlone("where somebody would like to lead")

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="road_of_person")]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="road_line_says"),
            models.CheckConstraint(
                condition=Q(kind=Said.STEP, by_day__isnull=False) | ~Q(kind=Said.STEP) & Q(by_day=None),
                name="road_step_has_its_day",
            ),
        ]


class RoadLook(models.Model):
    """What came of a step, as its person says: done, not yet (with another day), or something else."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    line = models.ForeignKey(RoadLine, on_delete=models.CASCADE, related_name="looks")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    came = models.TextField(choices=[(one.value, one.value) for one in Came])
    words = models.TextField(default="", blank=True)
    next_day = models.DateField(null=True, blank=True)
    at = models.DateTimeField()

    privacy = dict.fromkeys(["id", "line", "person"], "technical") | dict.fromkeys(
        ["came", "words", "next_day", "at"], "activity"
    )

    theirs_alone = TheirsAlone("where somebody would like to lead")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(came=Came.GOING, next_day__isnull=False) | ~Q(came=Came.GOING) & Q(next_day=None),
                name="road_goes_on_until_a_day",
            )
        ]


class RoadShare(models.Model):
    """Somebody lets one other person read their roadmap, who goes along with them: until they say otherwise."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.TextField()
    reader = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    reader_name = models.TextField()
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = dict.fromkeys(["id", "community", "person", "reader"], "technical") | {
        "name": "identity", "reader_name": "identity", "at": "choice", "ended_at": "choice",
    }  # fmt: skip

    theirs_alone = TheirsAlone("where somebody would like to lead")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "reader"], condition=Q(ended_at=None), name="road_shared_once"
            )
        ]
