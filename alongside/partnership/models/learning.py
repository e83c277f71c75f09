"""Paths and steps that people of a community add, each wording with its author; and what one says one can oneself."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.kit.theirs import TheirsAlone

WORDS = 4000


class LearningPath(Authored):
    """One wording of a path of the community's own. The latest counts; the ones before stay readable."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    path = models.UUIDField(help_text="Which path this is a wording of.")
    number = models.PositiveSmallIntegerField()
    title = models.TextField()
    about = models.TextField()
    ended = models.BooleanField(default=False, help_text="With this wording it is over.")

    privacy = (
        AUTHOR_PRIVACY
        | {"id": "technical", "community": "technical", "path": "technical"}
        | dict.fromkeys(["number", "at", "title", "about", "ended"], "activity")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["path", "number"], name="learning_path_worded_once"),
            models.CheckConstraint(condition=~Q(title="") & ~Q(about=""), name="learning_path_says"),
        ]


class LearningStep(Authored):
    """One wording of a step of the community's own, in a path of the house or of its own."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    path_key = models.TextField(help_text="In which path: a word of the house, or the id of one's own.")
    step = models.UUIDField(help_text="Which step this is a wording of.")
    number = models.PositiveSmallIntegerField()
    title = models.TextField()
    words = models.TextField()
    to_try = models.TextField(default="", blank=True)
    page = models.TextField(default="", blank=True, help_text="A page of the house on which one tries it.")
    question = models.TextField()
    minutes = models.PositiveSmallIntegerField(default=10)
    ended = models.BooleanField(default=False)

    privacy = (
        AUTHOR_PRIVACY
        | dict.fromkeys(["id", "community", "path_key", "step"], "technical")
        | dict.fromkeys(
            ["number", "at", "title", "words", "to_try", "page", "question", "minutes", "ended"], "activity"
        )
    )

    class Meta:
        indexes = [models.Index(fields=["community", "path_key"], name="learning_steps_of_path")]
        constraints = [
            models.UniqueConstraint(fields=["step", "number"], name="learning_step_worded_once"),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(words="") & ~Q(question="") & Q(minutes__gte=1, minutes__lte=120),
                name="learning_step_says",
            ),
        ]  # fmt: skip


class SelfRating(models.Model):
    """How sure somebody is of a step, as they say themselves, again and again. Nobody else ever reads it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    step_key = models.TextField()
    rating = models.PositiveSmallIntegerField(
        help_text="0 new to me, 1 an idea, 2 I can do it, 3 I can show others."
    )
    at = models.DateTimeField()

    privacy = dict.fromkeys(["id", "community", "person"], "technical") | dict.fromkeys(
        ["step_key", "rating", "at"], "activity"
    )

    theirs_alone = TheirsAlone("how sure somebody says they are of a step")

    class Meta:
        indexes = [models.Index(fields=["person", "step_key", "-at"], name="self_ratings_of_person")]
        constraints = [models.CheckConstraint(condition=Q(rating__lte=3), name="self_rating_0_to_3")]
