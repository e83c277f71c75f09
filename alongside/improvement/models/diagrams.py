"""A driver diagram: everything that was done to it. What it is follows from all of it (`improvement.diagram`)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.groups.models.written import WRITTEN, Written
from alongside.improvement.diagram import Kind
from alongside.improvement.models.counts import Counted
from alongside.improvement.models.projects import Project

KINDS = [(one.value, one.value) for one in Kind]


class DiagramAct(Written):
    """One thing that somebody did to a driver diagram. Acts are only added.

    A driver or an idea is named by the act that put it there. `about_id`: which one this act changes. `under_id`: below
    which one it stands (none: below the aim); `next_id`: before which of its neighbours (none: last).
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="acts")
    kind = models.TextField(choices=KINDS)
    about_id = models.UUIDField(null=True, blank=True)
    under_id = models.UUIDField(null=True, blank=True)
    next_id = models.UUIDField(null=True, blank=True)
    words = models.TextField(default="", blank=True)
    counted = models.ForeignKey(Counted, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    privacy = WRITTEN | {
        "project": "technical", "kind": "open", "about_id": "technical", "under_id": "technical",
        "next_id": "technical", "words": "activity", "counted": "technical",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["project", "at"], name="diagram_acts_of_project")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["driver", "idea"], about_id=None) & ~Q(words="")
                | Q(kind="say", about_id__isnull=False) & ~Q(words="")
                | Q(kind__in=["move", "off", "tie"], about_id__isnull=False, words=""),
                name="diagram_act_says_what",
            )
        ]
