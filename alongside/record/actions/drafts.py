"""Keeping what somebody has begun to write. It is nobody's contribution yet, so the ledger has no line of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask, one_at_a_time
from alongside.kit.verdict import unknown
from alongside.record.models import Draft, Entry
from alongside.sharing.queries.rights import rights_over

LONGEST = 20_000
_DISCARD = "DELETE FROM record_draft WHERE author_id = %s::uuid AND person_id = %s::uuid AND form = %s::text"


def keep_draft(
    *,
    by: Actor,
    person_id: UUID,
    form: str,
    content: dict[str, Any],
    saved: Callable[[UUID], bool] | None = None,
) -> bool:
    """Keep the words as typed, for their writer alone, until they are saved or thrown away.

    False where there is nothing to keep: what came in was saved already, as the `id` in it says; `saved` tells of an
    id whether it was, where it is none of an entry. Who saves in the same moment is waited for.
    """
    with acting(by):
        if not rights_over(by, person_id):
            unknown().or_refuse()
        kept = {key: _short(value) for key, value in content.items()}
        one_at_a_time(f"draft:{by.person_id}:{person_id}:{form}")
        if _saved_already(kept.get("id"), saved or _is_entry):
            return False
        Draft.objects.update_or_create(
            author_id=by.person_id, person_id=person_id, form=form,
            defaults={"content": kept, "kept_at": timezone.now()},
        )  # fmt: skip
    return True


def discard_draft(*, by: Actor, person_id: UUID, form: str) -> None:
    """Throw away what was begun; it leaves no trace. What is kept in the same moment comes first, or sees it saved."""
    with acting(by):
        one_at_a_time(f"draft:{by.person_id}:{person_id}:{form}")
        ask(_DISCARD, [by.person_id, person_id, form])


def _short(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(one)[:200] for one in value[:50]]
    return _plain(value)[:LONGEST]


def _plain(value: Any) -> str:
    return str(value).replace("\0", "")  # the database holds no NUL


def _saved_already(sent_id: Any, saved: Callable[[UUID], bool]) -> bool:
    try:
        return bool(sent_id) and saved(UUID(str(sent_id)))
    except ValueError:
        return False


def _is_entry(sent_id: UUID) -> bool:
    return Entry.objects.filter(pk=sent_id).exists()
