"""What is said and decided in a visit, what is told of it afterwards, and how it was."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.visits.models.authored import AUTHORED, VOICES, Authored
from alongside.visits.models.visits import Visit


class VisitLine(Authored):
    """One thing said, decided or to be done next. Nothing is written over: a later wording is a line of its own.

    Who said it is kept beside who typed it. `replaces` names the line of which this is a later wording; without
    words it takes that line back. Two later wordings of one line both stand.
    """

    class Kind(models.TextChoices):
        NOTE = "note"
        DECISION = "decision"
        STEP = "step"

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="lines")
    item = models.ForeignKey(
        "visits.AgendaItem", null=True, blank=True, on_delete=models.PROTECT, related_name="lines"
    )
    kind = models.TextField(choices=Kind.choices)
    words = models.TextField(blank=True)
    said_by_id = models.UUIDField(null=True, blank=True)
    said_by_name = models.TextField()
    said_by_voice = models.TextField(choices=VOICES)
    replaces = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="later"
    )
    owner_id = models.UUIDField(null=True, blank=True, help_text="Who does this next step.")
    owner_name = models.TextField(default="", blank=True)
    due_on = models.DateField(null=True, blank=True)

    privacy = (
        AUTHORED
        | {"visit": "technical", "item": "technical", "kind": "health", "words": "health", "replaces": "technical"}
        | {"said_by_id": "identity", "said_by_name": "identity", "said_by_voice": "identity"}
        | {"owner_id": "identity", "owner_name": "identity", "due_on": "health"}
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["visit", "at"], name="lines_of_visit")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") | Q(replaces__isnull=False), name="visit_line_says_something"
            ),
        ]


class Summary(Authored):
    """One wording of what a visit was; a later one stands beside it and names the one that it began from."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="summaries")
    words = models.TextField()
    based_on = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="later"
    )
    also_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="later_too",
        help_text="The other wording, where two that were written at once became one.",
    )  # fmt: skip
    composed = models.BooleanField(
        default=False, help_text="Put together by the program from what was written."
    )

    privacy = AUTHORED | {
        "visit": "technical", "words": "health", "based_on": "technical", "also_from": "technical",
        "composed": "technical",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["visit", "at"], name="summaries_of_visit")]


class SummaryAgreed(Authored):
    """Somebody said yes to this very wording."""

    summary = models.ForeignKey(Summary, on_delete=models.PROTECT, related_name="agreed")

    privacy = AUTHORED | {"summary": "technical"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["summary", "author_id"], name="summary_agreed_once")]


class SummarySent(Authored):
    """To whom a summary went: to somebody who reads it here, told by a letter without content; or as a copy.

    `told_at` is when the letter went: the worker alone writes it.
    """

    class Way(models.TextChoices):
        HERE = "here"
        COPY = "copy"

    summary = models.ForeignKey(Summary, on_delete=models.PROTECT, related_name="sent")
    way = models.TextField(choices=Way.choices)
    to_id = models.UUIDField(null=True, blank=True)
    to_words = models.TextField()
    told_at = models.DateTimeField(null=True, blank=True)

    privacy = AUTHORED | {
        "summary": "technical",
        "way": "activity",
        "to_id": "identity",
        "to_words": "identity",
        "told_at": "activity",
    }


class VisitAnswer(Authored):
    """Did we talk about what mattered? Answered by the person or a caregiver, and kept from whom they say."""

    class Answer(models.TextChoices):
        YES = "yes"
        PARTLY = "partly"
        NO = "no"

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="answers")
    answer = models.TextField(choices=Answer.choices)
    words = models.TextField(default="", blank=True)
    kept_from = models.PositiveSmallIntegerField(default=0, help_text="From whom the answer is kept.")

    privacy = AUTHORED | {"visit": "technical", "answer": "health", "words": "health", "kept_from": "choice"}

    class Meta:
        indexes = [models.Index(fields=["visit", "at"], name="answers_of_visit")]
        constraints = [
            models.CheckConstraint(condition=Q(kept_from__in=range(0, 64, 2)), name="answer_never_kept_from_person")
        ]  # fmt: skip
