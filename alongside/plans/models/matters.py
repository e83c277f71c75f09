"""What matters: to the person, to caregivers, and to those who work in care."""

from __future__ import annotations

from django.db import models

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.plans.vocabulary import Prompt

PROMPTS = [(one.value, one.value) for one in Prompt]


class Matter(Authored):
    """What matters to the person, or to a caregiver, in their words; a later number takes the earlier one's place."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    prompt = models.TextField(choices=PROMPTS)
    number = models.PositiveIntegerField(default=1)
    words = models.TextField(blank=True)
    file_name = models.TextField(default="", blank=True)
    media_type = models.TextField(default="", blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.TextField(default="", blank=True)
    shows = models.TextField(
        default="", blank=True, help_text="What it shows or says, for who cannot see or hear it."
    )
    kept_from = models.PositiveSmallIntegerField(default=0)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "person": "technical", "prompt": "health", "number": "technical", "words": "health",
        "file_name": "health", "media_type": "technical", "size": "technical", "sha256": "technical",
        "shows": "health", "kept_from": "technical", "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "author_id", "prompt", "number"], name="matter_number_once"
            )
        ]


class WorkMatter(Authored):
    """What matters to somebody in their work for the community, in their words, for everyone in it to read."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    prompt = models.TextField(choices=PROMPTS)
    number = models.PositiveIntegerField(default=1)
    words = models.TextField(blank=True)

    privacy = AUTHOR_PRIVACY | {
        "id": "technical", "community": "technical", "prompt": "activity", "number": "technical", "words": "activity",
        "at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "author_id", "prompt", "number"], name="work_matter_number_once"
            )
        ]
