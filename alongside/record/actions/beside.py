"""What every comment, dispute and file repeats of its entry and its author."""

from __future__ import annotations

from typing import Any

from alongside.contributions.actor import Actor
from alongside.record.models import Entry


def place_of(by: Actor, entry: Entry) -> dict[str, Any]:
    """The entry's person, category and narrowing, for sharing; and who puts something beside it."""
    return {
        "person_id": entry.person_id, "category": entry.category, "entry_origin": entry.origin_id,
        "kept_from": entry.kept_from, "author_id": by.person_id, "author_name": by.name,
        "author_role": by.role.value, "author_title": by.title, "voice": by.voice.value,
        "on_behalf_of_name": by.on_behalf_of_name,
    }  # fmt: skip
