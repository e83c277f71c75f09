"""Talking about an entry, beside it."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.record import rules, verbs
from alongside.record.actions.beside import id_from, place_of, said_before
from alongside.record.models import Comment
from alongside.record.queries.entries import current_entry
from alongside.sharing.queries.rights import rights_over


@act
def comment_on(
    *, by: Actor, person_id: UUID, origin_id: UUID, words: str, sent_id: UUID | None = None
) -> Comment:
    """Add a line to the conversation on an entry; whoever sees the entry sees it. Sent twice, it arrives once."""
    entry = current_entry(by, person_id, origin_id, lock=True)
    rules.may_add_to(by, rights_over(by, person_id), entry).or_refuse()
    comment = Comment(**place_of(by, entry), id=id_from(by, sent_id), at=timezone.now(), words=words)
    before = said_before(comment)
    if before is not None:
        return before
    comment.save(force_insert=True)
    contribute(
        by,
        verbs.COMMENTED,
        comment,
        words=entry.title,
        about=person_id,
        answers=entry.origin_id,
        category=Category(entry.category),
    )
    return comment
