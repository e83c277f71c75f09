"""The mark that the program puts on each line, which nobody without its key can make."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from django.conf import settings

from alongside.contributions.models import Line

FIELDS = (
    "id", "at", "community_id", "actor_id", "actor_name", "role", "on_behalf_of_id", "on_behalf_of_name",
    "center_id", "verb", "subject_type", "subject_id", "subject_words", "about_id", "answers_id", "category",
    "place", "phase", "produces",
)  # fmt: skip


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    if isinstance(value, int):
        return int(value)
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else str(value)


def _as_stored(details: Any) -> Any:
    """Details as the database gives them back: a whole number is an int there, however it was written."""
    if isinstance(details, dict):
        return {key: _as_stored(value) for key, value in details.items()}
    if isinstance(details, list):
        return [_as_stored(value) for value in details]
    if isinstance(details, float) and details.is_integer():
        return int(Decimal(repr(details)))
    return details


def content_of_values(values: Iterable[Any], details: Any) -> bytes:
    """The content of a line that was read as plain values, in the order of FIELDS, and its details."""
    whole = [_plain(value) for value in values]
    return json.dumps(
        [*whole, _as_stored(details)], ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def content_of(line: Line) -> bytes:
    """A line's content in one unambiguous form: what the mark and the seal are made over."""
    details = json.loads(json.dumps(line.details))
    return content_of_values([getattr(line, field) for field in FIELDS], details)


def mark_of_content(content: bytes) -> bytes:
    """HMAC-SHA-256 of a line's content under the house's ledger key."""
    return hmac.new(settings.ALONGSIDE_LEDGER_KEY, content, hashlib.sha256).digest()


def mark_of(line: Line) -> bytes:
    """The line's mark."""
    return mark_of_content(content_of(line))
