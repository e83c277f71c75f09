"""The library: each version of a form, with its licence and who began it; and whether the community uses it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.conversation.models import AUTHOR_PRIVACY, Authored
from alongside.kit.ids import time_ordered_id
from alongside.questionnaires.languages import in_page_language

_SAID = AUTHOR_PRIVACY | {"id": "technical", "community": "technical", "at": "activity"}


class Questionnaire(Authored):
    """One version of a form, as a FHIR R4 Questionnaire, lossless; it never changes. Who wrote it here began it.

    `origin_id` is the id of the first version and names the form. `url` and `edition` are the form's own canonical name
    and version. `scoring` is a definition of scores beside the form, where the form has none of its own.
    """

    class Kind(models.TextChoices):
        OWN = "own"
        FREE = "free"
        LOADED = "loaded"

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    origin_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    url = models.TextField(default="", blank=True)
    edition = models.TextField(default="", blank=True, help_text="What its makers call this version.")
    name = models.TextField(help_text="A short name, without spaces.")
    title = models.TextField()
    words = models.TextField(default="", blank=True, help_text="What it is for.")
    translations = models.JSONField(
        default=dict, blank=True, help_text="By language: its title, and what it is for."
    )
    languages = ArrayField(models.TextField(), default=list, blank=True)
    kind = models.TextField(choices=Kind.choices)
    licence = models.TextField(help_text="Its licence by a short name, such as CC0-1.0.")
    licence_words = models.TextField(
        default="", blank=True, help_text="What the licence lets one do, and whose it is."
    )
    owner = models.TextField(default="", blank=True, help_text="Who made it.")
    sensitive = models.BooleanField(default=False)
    for_voices = ArrayField(models.TextField(), default=list, blank=True, help_text="Who answers it.")
    questions = models.PositiveIntegerField(default=0)
    minutes = models.PositiveSmallIntegerField(default=1)
    resource = models.TextField(help_text="The FHIR R4 resource itself, lossless.")
    scoring = models.JSONField(null=True, blank=True)

    privacy = _SAID | dict.fromkeys(
        ["origin_id", "version", "url", "edition", "name", "title", "words", "translations", "languages", "kind",
         "licence", "licence_words", "owner", "sensitive", "for_voices", "questions", "minutes", "resource", "scoring"],
        "open",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["origin_id", "version"], name="questionnaire_version_once"),
            models.UniqueConstraint(
                fields=["community", "url", "edition"],
                condition=~Q(url=""),
                name="questionnaire_edition_once",
            ),
        ]
        indexes = [models.Index(fields=["community", "name"], name="questionnaire_by_name")]

    def __str__(self) -> str:
        return self.title

    def told(self, name: str) -> str:
        """Its `title`, or its `words`, in the page's language; else in the community's."""
        return in_page_language(self.translations, name) or str(getattr(self, name))


class LibraryStep(Authored):
    """Somebody took a version into use, or put the form away; the latest step says what holds."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT, related_name="+")
    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.PROTECT, related_name="steps")
    origin_id = models.UUIDField()
    takes = models.BooleanField()

    privacy = _SAID | dict.fromkeys(["questionnaire", "origin_id", "takes"], "open")

    class Meta:
        indexes = [models.Index(fields=["origin_id", "-at", "-id"], name="questionnaire_step_by_form")]
