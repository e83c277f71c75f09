"""What stands beside an entry: conversation, disputes, files. Each is seen by whoever sees the entry."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Voice
from alongside.sharing.models.charter import CATEGORIES

_TECHNICAL = dict.fromkeys(
    ["id", "person", "category", "entry_origin", "kept_from", "held_until"], "technical"
)
_AUTHOR = dict.fromkeys(
    ["author_id", "author_name", "author_role", "author_title", "voice", "on_behalf_of_name"], "identity"
)


class Beside(models.Model):
    """Something that a person put beside an entry; person, category and origin repeat the entry's for sharing."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    entry_origin = models.UUIDField(null=True)
    author_id = models.UUIDField(null=True)
    author_name = models.TextField()
    author_role = models.TextField()
    author_title = models.TextField(default="", blank=True)
    voice = models.TextField(choices=[(one.value, one.value) for one in Voice])
    on_behalf_of_name = models.TextField(default="", blank=True)
    at = models.DateTimeField(db_default=Now())
    kept_from = models.PositiveSmallIntegerField(default=0, help_text="As its entry is kept.")
    held_until = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="As its entry is held."
    )

    class Meta:
        abstract = True


class Comment(Beside):
    """One line of the conversation on an entry."""

    words = models.TextField()

    privacy = _TECHNICAL | _AUTHOR | {"at": "activity", "words": "health"}

    class Meta:
        indexes = [models.Index(fields=["entry_origin", "at"], name="comment_by_entry")]


class Dispute(Beside):
    """Somebody sees an entry differently. Both views stay; `about_dispute` names the dispute that a further
    statement answers, `settles` says how it went."""

    words = models.TextField()
    about_dispute = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="answers"
    )
    settles = models.BooleanField(default=False)

    privacy = (
        _TECHNICAL
        | _AUTHOR
        | {"at": "activity", "words": "health", "about_dispute": "technical", "settles": "health"}
    )

    class Meta:
        indexes = [models.Index(fields=["entry_origin", "at"], name="dispute_by_entry")]


class File(Beside):
    """A photo or a document. Its bytes lie under the house's home by their SHA-256; only sharing hands them out."""

    name = models.TextField()
    media_type = models.TextField()
    size = models.PositiveBigIntegerField()
    sha256 = models.TextField()
    words = models.TextField(default="", blank=True, help_text="What it shows, for who cannot see it.")

    privacy = (
        _TECHNICAL | _AUTHOR
        | {"at": "activity", "name": "health", "media_type": "technical", "size": "technical",
           "sha256": "technical", "words": "health"}
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["entry_origin"], name="file_by_entry")]
