"""What somebody has begun to write and not yet saved; nobody else ever sees it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept
from alongside.record.models import Draft, Followed

_BEGUN = """
    SELECT
      (SELECT json_agg(json_build_object('id', f.id, 'code_system', f.code_system, 'code', f.code,
         'title', f.title, 'unit', f.unit, 'scale', f.scale, 'goal_words', f.goal_words)
         ORDER BY f.position, f.begun_at)
       FROM record_followed f WHERE f.person_id = %(person)s AND f.ended_at IS NULL),
      (SELECT json_build_object('content', d.content, 'kept_at', d.kept_at)
       FROM record_draft d WHERE d.author_id = %(author)s AND d.person_id = %(person)s AND d.form = %(form)s
         AND NOT EXISTS (SELECT 1 FROM record_entry e WHERE e.id = CASE
           WHEN d.content->>'id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (d.content->>'id')::uuid END))
"""


def draft_of(by: Actor, person_id: UUID, form: str) -> dict[str, Any] | None:
    """What the actor began to write in that form about that person, on whatever device; None where nothing."""
    kept = Draft.objects.filter(author=by.person_id, person=person_id, form=form).first()
    return None if kept is None else {**kept.content, "kept_at": kept.kept_at}


def followed_and_draft(by: Actor, person_id: UUID, form: str) -> tuple[list[Followed], dict[str, Any] | None]:
    """What the person follows, in order, and what the actor began to write about the person. One query.

    A draft that was kept in the very moment in which its words were saved is over: it is never offered again.
    """
    with kept() as cursor:
        cursor.execute(_BEGUN, {"person": person_id, "author": by.person_id, "form": form})
        followed, begun = (_read(one) for one in cursor.fetchone())
    if begun is not None:
        begun = {**begun["content"], "kept_at": datetime.fromisoformat(begun["kept_at"])}
    listed = [Followed(person_id=person_id, **{**one, "id": UUID(one["id"])}) for one in followed or []]
    return listed, begun


def _read(told: Any) -> Any:
    return json.loads(told) if isinstance(told, str) else told
