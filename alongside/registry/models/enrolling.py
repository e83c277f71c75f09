"""Asking people whether the community may learn from what is written of them: who was asked, by whom, and when."""

from __future__ import annotations

from django.db import models

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id


class ConsentAsked(Authored):
    """Somebody of the clinic asked a person, or the family, for their answer. What they answer stands with sharing."""

    class Whom(models.TextChoices):
        SELF = "self"
        FAMILY = "family"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    whom = models.TextField(choices=Whom.choices)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical",
        "person": "technical",
        "whom": "activity",
        "at": "activity",
    }

    class Meta:
        indexes = [models.Index(fields=["person", "whom", "-at"], name="consent_asked_by_person")]
