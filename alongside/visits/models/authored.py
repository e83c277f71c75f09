"""What everything in this room bears: about whom it is, and who wrote it."""

from __future__ import annotations

from django.db import models

from alongside.conversation.models import AUTHOR_PRIVACY
from alongside.conversation.models import Authored as ByWhom
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Voice

VOICES = [(one.value, one.value) for one in Voice]
AUTHORED = AUTHOR_PRIVACY | {"id": "technical", "person": "technical", "at": "activity"}
"""The privacy classes of the fields that all share."""


class Authored(ByWhom):
    """Something that somebody wrote about one person, under their own name."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
