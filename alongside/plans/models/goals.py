"""Goals, everything that was done with them, and their steps: rows that are added and never changed."""

from __future__ import annotations

from enum import StrEnum

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.plans.vocabulary import ActKind, Outcome, Position, Side, StepState


def _of(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in words]


def _zero_to_ten(name: str) -> Q:
    return Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gte": 0, f"{name}__lte": 10})


class Goal(Authored):
    """A goal in somebody's plan; what it says stands in its acts. `beside`: it was begun beside another one."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    beside = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    kept_from = models.PositiveSmallIntegerField(
        default=0, help_text="Audiences that do not see it, one bit each."
    )

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "person": "technical", "beside": "technical", "kept_from": "technical", "at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "at"], name="goal_by_person")]


class GoalAct(Authored):
    """One act about a goal: a version, a stand, a day to talk, an ending. Its number is its place in the path."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="acts")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    kind = models.TextField(choices=_of(ActKind))
    version = models.PositiveIntegerField()
    side = models.TextField(choices=_of(Side))
    title = models.TextField(default="", blank=True)
    words = models.TextField(default="", blank=True)
    levels = ArrayField(
        models.TextField(), default=list, blank=True, help_text="Five, from −2 to +2; or none."
    )
    baseline = models.SmallIntegerField(null=True, blank=True)
    weight = models.PositiveSmallIntegerField(
        default=1, help_text="What it counts among several goals, 1 to 3."
    )
    position = models.TextField(default="", blank=True, choices=_of(Position))
    reason = models.TextField(default="", blank=True)
    point = models.TextField(default="", blank=True, help_text="What is seen differently, in a few words.")
    importance = models.PositiveSmallIntegerField(null=True, blank=True)
    confidence = models.PositiveSmallIntegerField(null=True, blank=True)
    day = models.DateField(null=True, blank=True)
    outcome = models.TextField(default="", blank=True, choices=_of(Outcome))

    privacy = AUTHOR_PRIVACY | dict.fromkeys(
        ["id", "goal", "person", "number", "version"], "technical"
    ) | dict.fromkeys(
        ["kind", "title", "words", "levels", "baseline", "weight", "position", "reason", "point", "importance",
         "confidence", "outcome"], "health",
    ) | {"side": "identity", "day": "activity", "at": "activity"}  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "goal", "number"], name="goal_act_by_person")]
        constraints = [
            models.UniqueConstraint(fields=["goal", "number"], name="goal_act_number_once"),
            models.CheckConstraint(
                condition=~Q(kind__in=["proposed", "countered"]) | (~Q(title="") & Q(position="support")),
                name="goal_version_says_something",
            ),
            models.CheckConstraint(
                condition=~Q(kind="stood")
                | Q(position="support")
                | Q(position__in=["change", "cannot"]) & ~Q(reason=""),
                name="goal_stand_has_reason",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["set_aside", "taken_up", "ended"]) | ~Q(reason=""),
                name="goal_turn_has_reason",
            ),
            models.CheckConstraint(
                condition=~Q(kind="talk") | Q(day__isnull=False), name="goal_talk_has_day"
            ),
            models.CheckConstraint(
                condition=Q(baseline=None) | Q(baseline__in=[-2, -1]), name="goal_baseline_below"
            ),
            models.CheckConstraint(condition=Q(weight__gte=1, weight__lte=3), name="goal_weight_to_three"),
            models.CheckConstraint(condition=Q(levels__len__in=[0, 5]), name="goal_levels_are_five"),
            models.CheckConstraint(
                condition=_zero_to_ten("importance") & _zero_to_ten("confidence"), name="goal_rulers_to_ten"
            ),
        ]


class GoalStep(Authored):
    """A step, mostly towards a goal: who takes it, by when, what hinders, what helps. A change is a new row."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    origin_id = models.UUIDField()
    number = models.PositiveIntegerField(default=1)
    goal = models.ForeignKey(Goal, null=True, blank=True, on_delete=models.PROTECT, related_name="steps")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    in_version = models.PositiveIntegerField(default=1, help_text="The goal's version when it was written.")
    words = models.TextField()
    owner_id = models.UUIDField(null=True, blank=True)
    owner_name = models.TextField(default="", blank=True)
    due_on = models.DateField(null=True, blank=True)
    hinders = models.TextField(default="", blank=True)
    helps = models.TextField(default="", blank=True)
    readiness = models.PositiveSmallIntegerField(null=True, blank=True)
    state = models.TextField(choices=_of(StepState), default=StepState.OPEN.value)
    reason = models.TextField(default="", blank=True)

    privacy = AUTHOR_PRIVACY | dict.fromkeys(
        ["id", "origin_id", "number", "goal", "person", "in_version"], "technical"
    ) | dict.fromkeys(["words", "hinders", "helps", "readiness", "state", "reason"], "health") | {
        "owner_id": "identity", "owner_name": "identity", "due_on": "activity", "at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "goal"], name="goal_step_by_person")]
        constraints = [
            models.UniqueConstraint(fields=["origin_id", "number"], name="goal_step_number_once"),
            models.CheckConstraint(condition=_zero_to_ten("readiness"), name="goal_step_ready_to_ten"),
        ]
