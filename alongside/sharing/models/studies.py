"""Studies, who works in them, and what people answer about research and other uses of their data."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import ConsentItem, ConsentWord


class Study(models.Model):
    """A use of people's data for a purpose: what for, by whom, and which answers of the matrix it needs.

    A study asks each person. A `broad` one (secondary use) also takes in who answered yes to all that it needs.
    A person who answers no to any of it is not in it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="studies")
    title = models.TextField()
    purpose = models.TextField(help_text="What it is for, in words that everyone reads.")
    run_by = models.TextField(help_text="Who answers for it.")
    needs = ArrayField(
        models.TextField(choices=[(one.value, one.value) for one in ConsentItem]), default=list
    )
    broad = models.BooleanField(default=False)
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(
        null=True, blank=True, help_text="The first day on which it sees nobody any more."
    )

    privacy = dict.fromkeys(
        ["id", "community", "title", "purpose", "run_by", "needs", "broad", "starts", "ends"], "open"
    )

    def __str__(self) -> str:
        return self.title


class StudyTeamMember(models.Model):
    """A researcher's seat in the team of a study."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="team")
    seat = models.ForeignKey("people.Seat", on_delete=models.PROTECT, related_name="+")
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(null=True, blank=True)

    privacy = {
        "id": "technical", "study": "technical", "seat": "technical", "starts": "activity", "ends": "activity",
    }  # fmt: skip


class StudyConsent(models.Model):
    """A person consented to a study: its team may see what the charter gives to studies, de-identified."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="consents")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    by_self = models.BooleanField(default=True, help_text="Given by the person; otherwise by a caregiver.")
    made_by_name = models.TextField(default="", blank=True)
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(null=True, blank=True)

    privacy = {
        "id": "technical", "study": "technical", "person": "technical", "by_self": "choice",
        "made_by_name": "identity", "starts": "choice", "ends": "choice",
    }  # fmt: skip


class ConsentAnswer(models.Model):
    """One answer of a person to one line of the consent matrix; a later one replaces it, and it stays readable."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="consent_answers")
    item = models.TextField(choices=[(one.value, one.value) for one in ConsentItem])
    answer = models.TextField(choices=[(one.value, one.value) for one in ConsentWord])
    by_self = models.BooleanField(help_text="Given by the person; otherwise by a caregiver.")
    made_by_name = models.TextField()
    made_at = models.DateTimeField(db_default=Now())
    replaced_at = models.DateTimeField(null=True, blank=True)

    privacy = {
        "id": "technical", "person": "technical", "item": "choice", "answer": "choice", "by_self": "choice",
        "made_by_name": "identity", "made_at": "activity", "replaced_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "item"], condition=Q(replaced_at=None), name="one_answer_at_a_time"
            )
        ]
