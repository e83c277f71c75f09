"""The compiled answer to "who may see what", and the trace that each look leaves."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from alongside.kit.ids import time_ordered_id
from alongside.sharing.models.charter import AUDIENCES, CATEGORIES, RIGHTS


class Grant(models.Model):
    """One seat may see or contribute one category of one person, from a moment until a moment, because of a rule.

    Compiled by the database (`sharing_compile`) in the transaction of every change of an input; never written
    by hand. `because` is self, charter, choice:<id>, guardrail:<id>, emergency:<id>. A charter that is being prepared
    has its grants here already, under a number, and one that was replaced still has them, until the next is made of
    them; row-level security shows those of the one in force. Who reads as the tables' owner names the number
    (`sharing_charter_number`).

    The function that writes it reads person and seat from their tables; to have each row checked once more by a
    foreign key took a third of the time in which a charter comes into force.
    """

    id = models.BigAutoField(primary_key=True)
    person = models.ForeignKey(
        "people.Person", on_delete=models.CASCADE, related_name="+", db_index=False, db_constraint=False
    )
    seat = models.ForeignKey(
        "people.Seat", on_delete=models.CASCADE, related_name="+", db_index=False, db_constraint=False
    )
    category = models.PositiveSmallIntegerField(choices=CATEGORIES)
    charter = models.PositiveSmallIntegerField(
        default=0, help_text="The number that its charter's grants stand under; 0: none is in force."
    )
    right = models.PositiveSmallIntegerField(choices=RIGHTS)
    audience = models.PositiveSmallIntegerField(choices=AUDIENCES)
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    because = models.TextField()

    privacy = {
        "id": "technical", "person": "technical", "seat": "technical", "category": "choice", "charter": "open",
        "right": "choice", "audience": "choice", "starts": "choice", "ends": "choice", "because": "choice",
    }  # fmt: skip

    class Meta:
        indexes = [
            models.Index(
                fields=["seat", "charter", "person", "category"], include=["starts", "ends", "audience", "right"],
                name="grant_by_seat",
            ),
            models.Index(fields=["person", "charter"], name="grant_by_person"),
        ]  # fmt: skip


PAGES = (
    "a list", "a list in a file", "a study’s file", "agenda", "arrived", "beside a visit", "budget", "clinic day",
    "enrolment", "entry", "fhir", "file", "following", "forms", "goal", "goals", "growing up", "handing over",
    "journal", "kept", "lists", "parcel", "person", "plan", "quality", "research", "search", "sharing", "skills",
    "story", "timeline", "today", "values", "visit", "visit form", "visits", "what matters", "writing",
)  # fmt: skip
"""What can be opened, as a receipt calls it; a page that is called anew comes in with a migration."""
RULE = "(self|charter|(choice|guardrail|emergency):[0-9a-f-]{1,36})"
"""Because of which rule something was open, as a grant says it: a word, or a word and an id."""


class Receipt(models.Model):
    """Somebody opened something about a person: who, in which role, what, when, by which rule.

    It bears no free words: a page that is wrong cannot write of anybody here. Name, role, title and center are judged
    by the guards of rows, the rest by what this table takes.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    at = models.DateTimeField(db_default=Now())
    person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="receipts", db_index=False
    )
    viewer_id = models.UUIDField()
    viewer_name = models.TextField()
    role = models.TextField()
    title = models.TextField(default="", blank=True)
    center_name = models.TextField(default="", blank=True)
    seat_id = models.UUIDField()
    categories = ArrayField(models.PositiveSmallIntegerField())
    audience = models.PositiveSmallIntegerField(choices=AUDIENCES)
    because = models.TextField()
    page = models.TextField(help_text="What was opened, as a word: timeline, entry, search, fhir.")

    privacy = {
        "id": "technical", "at": "activity", "person": "technical", "viewer_id": "technical",
        "viewer_name": "identity", "role": "activity", "title": "activity", "center_name": "activity",
        "seat_id": "technical", "categories": "activity", "audience": "activity", "because": "activity",
        "page": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="receipt_by_person")]
        constraints = [
            models.CheckConstraint(condition=models.Q(page__in=PAGES), name="receipt_of_a_page"),
            models.CheckConstraint(
                condition=models.Q(because__regex=f"^{RULE}(, {RULE})*$"), name="receipt_by_a_rule"
            ),
        ]
