"""Entries: what the record is made of."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Precision, Voice
from alongside.sharing.models.charter import CATEGORIES


class Entry(models.Model):
    """One version of one thing in a person's record, as a FHIR R4 resource, with who wrote it.

    `origin_id` is the id of the first version and names the entry across versions; `superseded_at` is set when a
    newer version arrives. `words` is what a person wrote, shown as they wrote it. `value` and the reference
    range are numbers in `unit`; `values` holds the parts of an entry with several (blood pressure).
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    origin_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.TextField(help_text="FHIR resource type.")
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    code_system = models.TextField(default="", blank=True)
    code = models.TextField(default="", blank=True)
    title = models.TextField(help_text="What it is, in words, such as: Calprotectin, stool test.")
    words = models.TextField(default="", blank=True)
    value = models.FloatField(null=True, blank=True)
    unit = models.TextField(default="", blank=True)
    value_words = models.TextField(default="", blank=True, help_text="A value that is not one number.")
    low = models.FloatField(null=True, blank=True, help_text="Lower end of the reference range.")
    high = models.FloatField(null=True, blank=True, help_text="Upper end of the reference range.")
    chips = ArrayField(models.TextField(), default=list, blank=True, help_text="What goes with a day.")
    true_at = models.DateTimeField(help_text="When it was true.")
    true_precision = models.TextField(
        choices=[(one.value, one.value) for one in Precision], default=Precision.MINUTE.value
    )
    true_words = models.TextField(default="", blank=True, help_text="A rough date as told: spring 2011.")
    recorded_at = models.DateTimeField(db_default=Now())
    author_id = models.UUIDField(null=True, help_text="The person who wrote it; none for a source system.")
    author_name = models.TextField()
    author_role = models.TextField()
    author_title = models.TextField(default="", blank=True)
    voice = models.TextField(choices=[(one.value, one.value) for one in Voice])
    on_behalf_of_name = models.TextField(default="", blank=True)
    source = models.TextField(
        default="", blank=True, help_text="The system that it came from, for an import."
    )
    source_key = models.TextField(
        default="", blank=True, help_text="The source's own name for it: the same thing arrives once."
    )
    status = models.TextField(default="", blank=True, help_text="The resource's own FHIR status.")
    reason = models.TextField(default="", blank=True, help_text="Why this version corrects the one before.")
    resource = models.TextField(help_text="The FHIR R4 resource itself, lossless.")
    superseded_at = models.DateTimeField(null=True, blank=True)
    kept_from = models.PositiveSmallIntegerField(
        default=0, help_text="Audiences from which this single entry is kept, one bit each (1 << audience)."
    )
    held_until = models.DateTimeField(
        null=True, blank=True, editable=False,
        help_text="Until when the person and the caregivers do not see it; the database writes it, from the holds.",
    )  # fmt: skip

    privacy = (
        dict.fromkeys(["id", "origin_id", "version", "person", "superseded_at", "source_key"], "technical")
        | {"kept_from": "choice", "held_until": "technical"}
        | dict.fromkeys(["author_id", "author_name", "author_role", "author_title", "voice"], "identity")
        | dict.fromkeys(["on_behalf_of_name", "source"], "identity")
        | dict.fromkeys(
            ["kind", "category", "code_system", "code", "title", "words", "value", "unit"], "health"
        )
        | dict.fromkeys(["value_words", "low", "high", "chips", "true_at", "true_precision"], "health")
        | dict.fromkeys(["true_words", "recorded_at", "status", "reason", "resource"], "health")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["origin_id", "version"], name="entry_version_once"),
            models.UniqueConstraint(
                fields=["person", "source", "source_key"],
                condition=~Q(source_key="") & Q(superseded_at=None),
                name="entry_source_once",
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="entry_version_from_one"),
            models.CheckConstraint(
                condition=Q(kept_from__in=range(0, 64, 2)), name="entry_never_kept_from_the_person"
            ),
        ]
        indexes = [
            models.Index(
                fields=["person", "-true_at", "-id"], condition=Q(superseded_at=None), name="entry_timeline"
            ),
            models.Index(
                fields=["person", "code", "-true_at"],
                condition=Q(superseded_at=None, value__isnull=False),
                name="entry_values",
            ),
            models.Index(
                fields=["person", "-recorded_at"], condition=Q(superseded_at=None), name="entry_recorded"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_first(self) -> bool:
        """Whether this is the entry as it was first written."""
        return self.version == 1


TIMELINE_ORDER = (F("true_at").desc(), F("id").desc())
