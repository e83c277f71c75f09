"""Who wrote something for the community, as it is kept and as it is drawn."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.conversation.models import Authored
from alongside.people.roles import given_title, role_words


def written_by(by: Actor) -> dict[str, Any]:
    """The fields of whatever the actor writes now."""
    return {
        "author_id": by.person_id, "author_name": by.name, "author_role": by.role.value,
        "author_title": given_title(by), "voice": by.voice.value,
        "on_behalf_of_name": by.on_behalf_of_name, "at": timezone.now(),
    }  # fmt: skip


def author_of(row: Authored) -> dict[str, str]:
    """The author as `ui.by` draws one."""
    return {
        "name": row.author_name, "voice": row.voice, "title": row.author_title or role_words(row.author_role),
        "on_behalf_of_name": row.on_behalf_of_name,
    }  # fmt: skip
