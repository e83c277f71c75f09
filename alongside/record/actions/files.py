"""Adding a photo or a document to an entry."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.record import rules, verbs
from alongside.record.actions.beside import place_of
from alongside.record.models import File
from alongside.record.queries.entries import current_entry
from alongside.sharing.queries.rights import rights_over
from alongside.ui.keeping import Received, keep


@act
def attach_file(*, by: Actor, person_id: UUID, origin_id: UUID, file: Received, words: str = "") -> File:
    """Add a file to an entry; whoever sees the entry sees it. `words` say what it shows, for who cannot see it.

    The same file that somebody added to the same entry before is there once.
    """
    entry = current_entry(by, person_id, origin_id, lock=True)
    rules.may_add_to(by, rights_over(by, person_id), entry).or_refuse()
    same = {"entry_origin": entry.origin_id, "sha256": file.sha256, "author_id": by.person_id}
    before = File.objects.filter(**same).first()
    if before is not None:
        return before
    keep(file)
    kept = File(
        **place_of(by, entry), at=timezone.now(), name=file.name, media_type=file.media_type,
        size=len(file.content), sha256=file.sha256, words=words,
    )  # fmt: skip
    kept.save(force_insert=True)
    contribute(
        by,
        verbs.FILE_ATTACHED,
        kept,
        words=entry.title,
        about=person_id,
        answers=entry.origin_id,
        category=Category(entry.category),
    )
    return kept
