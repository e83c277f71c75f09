"""Skills that people take over: ladders that patients and nurses write together, and how far somebody has come."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.plans.models.said import SAID_PRIVACY, SaidOf

RUNGS = 5


class Ladder(Authored):
    """How a treatment is learned, rung by rung: watch, help, do it together, do it alone, teach others.

    It belongs to the community. A change is a new version, which both sides sign anew; `origin_id` is the id of the
    first.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    origin_id = models.UUIDField()
    version = models.PositiveSmallIntegerField(default=1)
    title = models.TextField()
    about = models.TextField(help_text="What the treatment is, and what it takes.")
    rungs = ArrayField(models.TextField(), size=RUNGS, help_text="What each rung looks like, in plain words.")
    whole = models.TextField(
        default="", blank=True, help_text="What it means to take the treatment over whole."
    )
    refresh_months = models.PositiveSmallIntegerField(
        default=12, help_text="After how many months one looks at it together again; 0 for never."
    )

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "origin_id": "technical", "version": "technical", "title": "open",
        "about": "open", "rungs": "open", "whole": "open", "refresh_months": "open", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["origin_id", "version"], name="ladder_version_once"),
            models.CheckConstraint(condition=models.Q(rungs__len=RUNGS), name="ladder_has_five_rungs"),
        ]

    def __str__(self) -> str:
        return self.title


class LadderSigned(Authored):
    """Somebody signs a version of a ladder. It may be used once one who lives with it and a clinician both have."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    ladder = models.ForeignKey(Ladder, on_delete=models.PROTECT, related_name="signed")

    privacy = AUTHOR_PRIVACY | {"id": "technical", "ladder": "technical", "at": "activity"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ladder", "author_id"], name="ladder_signed_once")]


class Skill(SaidOf):
    """One ladder that somebody climbs for one person's treatment: the person, or a caregiver (`learner`)."""

    ladder = models.ForeignKey(Ladder, on_delete=models.PROTECT, related_name="+")
    learner_id = models.UUIDField()
    learner_name = models.TextField()
    learner_voice = models.TextField()

    privacy = SAID_PRIVACY | {
        "ladder": "health", "learner_id": "identity", "learner_name": "identity", "learner_voice": "identity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person"], name="skill_by_person")]
        constraints = [
            models.UniqueConstraint(fields=["person", "ladder", "learner_id"], name="skill_climbed_once")
        ]


class SkillStep(SaidOf):
    """One side says that a rung is reached (or, where `signs` is false, that it is not, any more, and why).

    `step` is the rung from 1 to 5, 6 for taking the treatment over whole, 0 for setting the ladder aside. A rung is
    reached when the learner and a clinician both say so; for 0 one of them is enough.
    """

    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, related_name="steps")
    step = models.PositiveSmallIntegerField()
    signs = models.BooleanField(default=True)
    words = models.TextField(default="", blank=True)

    privacy = SAID_PRIVACY | {"skill": "technical", "step": "health", "signs": "health", "words": "health"}

    class Meta:
        indexes = [models.Index(fields=["person", "skill", "at"], name="skill_step_by_skill")]
        constraints = [
            models.CheckConstraint(condition=models.Q(step__lte=RUNGS + 1), name="skill_step_on_ladder")
        ]


class Refresher(SaidOf):
    """They looked at the skill together again (`done_on`), or said when they will; the latest line counts."""

    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, related_name="refreshers")
    done_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    words = models.TextField(default="", blank=True)

    privacy = SAID_PRIVACY | {
        "skill": "technical", "done_on": "activity", "due_on": "activity", "words": "health",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "skill", "at"], name="refresher_by_skill")]
