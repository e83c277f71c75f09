"""The room's noun: one remark in a thread."""

from __future__ import annotations

from django.db import models

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Voice

AUTHOR_PRIVACY = dict.fromkeys(
    ["author_id", "author_name", "author_role", "author_title", "voice", "on_behalf_of_name"], "identity"
)


class Authored(models.Model):
    """Something that somebody wrote for the community: who, in which seat, on whose behalf, and when."""

    author_id = models.UUIDField(null=True)
    author_name = models.TextField()
    author_role = models.TextField()
    author_title = models.TextField(default="", blank=True)
    voice = models.TextField(choices=[(one.value, one.value) for one in Voice])
    on_behalf_of_name = models.TextField(default="", blank=True)
    at = models.DateTimeField()

    class Meta:
        abstract = True


class Remark(Authored):
    """One remark in the thread on a thing of the community.

    The thing is named without a foreign key, because it stands in a room above. `root` is the remark under which an
    answer stands; `answers` the one that it answers. What is taken back keeps its place, and loses its words.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    subject_type = models.TextField()
    subject_id = models.UUIDField()
    root = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answers = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="answered"
    )
    words = models.TextField(blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "subject_type": "technical", "subject_id": "technical",
        "root": "technical", "answers": "technical", "words": "activity", "at": "activity", "taken_back_at": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["subject_id", "-at"], name="remark_by_subject")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(root=None, answers=None)
                | models.Q(root__isnull=False, answers__isnull=False),
                name="remark_answer_has_root",
            ),
            models.CheckConstraint(
                condition=models.Q(taken_back_at=None) | models.Q(words=""), name="remark_taken_back_is_empty"
            ),
        ]
