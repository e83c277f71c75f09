"""Answers: begun and kept as typed, their author's alone; and finished, beside the entry that they became."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Voice
from alongside.sharing.models.charter import CATEGORIES

VOICES = [(one.value, one.value) for one in Voice]


class Answering(models.Model):
    """Answers that somebody began: to which form, about whom, and whose they are where somebody types them in.

    Its author alone reads it. Its id becomes the id of the entry, so that answers arrive in the record once.
    """

    class Way(models.TextChoices):
        ALL = "all"
        ONE = "one"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    questionnaire = models.ForeignKey(
        "questionnaires.Questionnaire", on_delete=models.PROTECT, related_name="+"
    )
    origin_id = models.UUIDField(help_text="The form, whichever version.")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    author_id = models.UUIDField()
    author_name = models.TextField()
    author_role = models.TextField()
    answered_by_id = models.UUIDField(
        null=True, blank=True, help_text="Whose answers, where another types them in."
    )
    answered_by_name = models.TextField(default="", blank=True)
    answered_by_voice = models.TextField(choices=VOICES)
    way = models.TextField(choices=Way.choices, default=Way.ALL)
    visit_id = models.UUIDField(null=True, blank=True)
    corrects = models.UUIDField(
        null=True, blank=True, help_text="The entry of which this becomes a new version."
    )
    reason = models.TextField(default="", blank=True)
    begun_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    privacy = (
        dict.fromkeys(["id", "questionnaire", "origin_id", "person", "category", "visit_id", "corrects"], "technical")
        | dict.fromkeys(["author_id", "author_name", "author_role", "answered_by_id", "answered_by_name"], "identity")
        | {"answered_by_voice": "identity", "way": "activity", "reason": "health"}
        | dict.fromkeys(["begun_at", "saved_at", "finished_at"], "activity")
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["author_id", "person", "origin_id", "answered_by_voice", "visit_id", "corrects"],
                condition=Q(finished_at=None), nulls_distinct=False, name="answering_once",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["author_id", "-saved_at"], name="answering_by_author")]


class Field(models.Model):
    """What was typed into one field. What another device wrote over without having seen it is kept in `others`."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    answering = models.ForeignKey(Answering, on_delete=models.CASCADE, related_name="fields")
    author_id = models.UUIDField()
    key = models.TextField()
    said = models.JSONField(default=list)
    edition = models.PositiveIntegerField(default=1)
    others = models.JSONField(default=list)
    saved_at = models.DateTimeField()

    privacy = {
        "id": "technical", "answering": "technical", "author_id": "identity", "key": "technical", "said": "health",
        "edition": "technical", "others": "health", "saved_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["answering", "key"], name="field_once")]


class Answered(models.Model):
    """Finished answers, one row for each version of their entry: whose, how scored, and what was read from them.

    Whoever sees the entry sees this row. `scores` is as it was computed when they were finished; `observed` names the
    entries that hold values read from these answers, by the key of the question.
    """

    entry_id = models.UUIDField(primary_key=True)
    entry_origin = models.UUIDField()
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    questionnaire = models.ForeignKey(
        "questionnaires.Questionnaire", on_delete=models.PROTECT, related_name="+"
    )
    origin_id = models.UUIDField(help_text="The form, whichever version.")
    visit_id = models.UUIDField(null=True, blank=True)
    answered_by_name = models.TextField()
    answered_by_voice = models.TextField(choices=VOICES)
    author_id = models.UUIDField()
    author_name = models.TextField()
    author_role = models.TextField()
    true_at = models.DateTimeField()
    finished_at = models.DateTimeField()
    scores = models.JSONField(default=list)
    observed = models.JSONField(default=dict)

    privacy = (
        dict.fromkeys(["entry_id", "entry_origin", "person", "category", "questionnaire", "origin_id", "visit_id"],
                      "technical")
        | dict.fromkeys(["answered_by_name", "answered_by_voice", "author_id", "author_name"], "identity")
        | {"author_role": "identity", "true_at": "health", "finished_at": "activity"}
        | {"scores": "health", "observed": "technical"}
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "-true_at"], name="answered_by_person")]
