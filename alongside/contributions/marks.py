"""The mark that the program puts on each line, which nobody without its key can make."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

from django.conf import settings

from alongside.contributions.models import Line

FIELDS = (
    "id", "at", "community_id", "actor_id", "actor_name", "role", "on_behalf_of_id", "on_behalf_of_name",
    "center_id", "verb", "subject_type", "subject_id", "subject_words", "about_id", "category", "place",
    "phase", "produces",
)  # fmt: skip


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, int):
        return None if value is None else int(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def content_of(line: Line) -> bytes:
    """A line's content in one unambiguous form: what the mark and the seal are made over."""
    values = [_plain(getattr(line, field)) for field in FIELDS] + [line.details]
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def mark_of(line: Line) -> bytes:
    """The line's mark: HMAC-SHA-256 of its content under the house's ledger key."""
    return hmac.new(settings.ALONGSIDE_LEDGER_KEY, content_of(line), hashlib.sha256).digest()
