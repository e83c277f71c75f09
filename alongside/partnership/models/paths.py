"""The path of four weeks that a center walks, as often as it likes, and what was talked about on it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.partnership.steps import Step

LONGEST = 4000


class Path(Written):
    """A center begins: the team that walks, and since when. How far it is follows from what happened (`steps`)."""

    center = models.ForeignKey("people.Organization", on_delete=models.PROTECT, related_name="+")

    privacy = WRITTEN | {"center": "open"}

    class Meta:
        indexes = [models.Index(fields=["group", "at"], name="paths_of_group")]

    def __str__(self) -> str:
        return str(self.center)


class PathNote(Written):
    """What came of a talk that the program cannot see: about readiness. The latest holds."""

    NOTED = (Step.READINESS,)

    path = models.ForeignKey(Path, on_delete=models.PROTECT, related_name="notes")
    step = models.TextField(choices=[(one.value, one.value) for one in Step])
    words = models.TextField()

    privacy = WRITTEN | {"path": "technical", "step": "open", "words": "activity"}

    class Meta:
        indexes = [models.Index(fields=["path", "step", "-at"], name="notes_of_path")]
        constraints = [
            models.CheckConstraint(condition=Q(step__in=["readiness"]) & ~Q(words=""), name="path_note_says")
        ]
