"""What somebody says about one person, under their own name: it is added to, and never changed."""

from __future__ import annotations

from django.db import models

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id

SAID_PRIVACY = AUTHOR_PRIVACY | {"id": "technical", "person": "technical", "at": "activity"}


class SaidOf(Authored):
    """A line about one person, with its author. Of the category plan."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
