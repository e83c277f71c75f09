"""What a group agreed on for working together, who signed it, and when it is looked at again."""

from __future__ import annotations

from django.db import models

from alongside.groups.models.written import WRITTEN, Written


class Agreement(Written):
    """One wording of how the members want to treat each other. The latest holds; earlier ones stay readable."""

    words = models.TextField()
    parts = models.JSONField(
        default=list, db_default=[], blank=True,
        help_text="How they make it together, block by block: what it is of, and their words (D26).",
    )  # fmt: skip
    review_on = models.DateField(help_text="When it is looked at again.")

    privacy = WRITTEN | {"words": "open", "parts": "open", "review_on": "open"}

    class Meta:
        indexes = [models.Index(fields=["group", "-at"], name="agreements_of_group")]


class Signature(Written):
    """A member signed this very wording."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="signatures")

    privacy = WRITTEN | {"agreement": "technical"}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agreement", "seat"], name="signed_once")]
