"""The group as which a body meets."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.governance.models.bodies import Body
from alongside.kit.ids import time_ordered_id


class Board(Authored):
    """A body meets as this group of the kind board: there it talks, here stands what it decided."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="boards")
    group = models.ForeignKey("groups.Group", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "body": "technical", "group": "technical", "at": "activity", "ended_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body"], condition=Q(ended_at=None), name="one_board_of_a_body"),
            models.UniqueConstraint(fields=["group"], condition=Q(ended_at=None), name="one_body_of_a_board"),
        ]
