"""What every comment, dispute and file repeats of its entry and its author, and that each arrives once."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID, uuid5

from alongside.contributions.actor import Actor
from alongside.kit.ids import time_ordered_id
from alongside.people.roles import given_title
from alongside.record.models import Comment, Dispute, Entry

Said = TypeVar("Said", Comment, Dispute)


def place_of(by: Actor, entry: Entry) -> dict[str, Any]:
    """The entry's person, category and narrowing, for sharing; and who puts something beside it."""
    return {
        "person_id": entry.person_id, "category": entry.category, "entry_origin": entry.origin_id,
        "kept_from": entry.kept_from, "author_id": by.person_id, "author_name": by.name,
        "author_role": by.role.value, "author_title": given_title(by), "voice": by.voice.value,
        "on_behalf_of_name": by.on_behalf_of_name,
    }  # fmt: skip


def id_from(by: Actor, sent_id: UUID | None) -> UUID:
    """The id of what is said: a page's own for this author, so that it arrives once and meets nobody else's."""
    return time_ordered_id() if sent_id is None else uuid5(sent_id, str(by.person_id))


def said_before(said: Said) -> Said | None:
    """The same, where it came before from a page that is sent twice; call it while the entry is locked."""
    return type(said).objects.filter(pk=said.pk, entry_origin=said.entry_origin).first()
