"""Writing several entries as one act: answers to a questionnaire, and the values that are read from them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.roles import given_title
from alongside.record import rules, verbs
from alongside.record.actions.beside import place_of
from alongside.record.actions.entries import announce, arrived_before, entry_of
from alongside.record.models import Entry, File
from alongside.record.queries.entries import current_entry, next_version
from alongside.record.queries.journal import TAKEN_BACK
from alongside.record.writing import ANSWERS, NewEntry
from alongside.sharing.queries.rights import rights_over
from alongside.ui.keeping import Received, keep


@act
def write_together(
    *, by: Actor, person_id: UUID, first: NewEntry, more: Sequence[NewEntry] = (), files: Sequence[File] = ()
) -> list[Entry]:
    """Write one thing, and what follows from it, as one act; the same thing sent twice arrives once.

    `files` are rows without a place, whose bytes are kept already; they stand beside the first.
    """
    rights = rights_over(by, person_id)
    may = rules.may_type_in if first.kind == ANSWERS else rules.may_write
    for one in (first, *more):
        may(by, rights, one.category).or_refuse()
    if first.kept_from:
        rules.may_keep_from(by, rights, by.person_id, first.kept_from).or_refuse()
    entry = _with_status(entry_of(by, person_id, first))
    if not put(entry, once=first.id is not None):
        return [arrived_before(entry)]
    others = [_put(entry_of(_under_own_name(by), person_id, one)) for one in more]
    _put_beside(by, entry, files)
    contribute(
        by, verbs.ENTRY_WRITTEN, entry, words=entry.title, about=person_id, category=first.category,
        details={"values": len(others)} if others else None,
    )  # fmt: skip
    announce(entry)
    for other in others:
        announce(other)
    return [entry, *others]


@act
def correct_together(
    *,
    by: Actor,
    person_id: UUID,
    origin_id: UUID,
    first: NewEntry,
    more: Sequence[tuple[UUID | None, NewEntry | None]] = (),
    files: Sequence[File] = (),
    reason: str = "",
) -> list[Entry]:
    """Write a new version of answers and of the values read from them; what stood before stays readable.

    Each of `more` names the value that there was, or none, and what it is now; none where it fell away.
    """
    old = current_entry(by, person_id, origin_id, lock=True)
    rules.may_correct(by, rights_over(by, person_id), old).or_refuse()
    when_correct_answers(old).or_refuse()
    entry = _next(by, old, first, reason)
    _put_beside(by, entry, files)
    others = [_changed(_under_own_name(by), entry, before, now, reason) for before, now in more]
    contribute(
        by, verbs.ENTRY_CORRECTED, entry, words=entry.title, about=person_id, answers=entry.origin_id,
        category=first.category,
    )  # fmt: skip
    for one in (entry, *others):
        announce(one)
    return [entry, *others]


def when_correct_answers(entry: Entry) -> Verdict:
    """Answers that were given here; those that another system sent are kept as they came."""
    if entry.kind != ANSWERS or entry.source:
        return refuse(_("This came from another system and is kept as it came."))
    return allow()


def keep_for_later(file: Received) -> File:
    """Keep the bytes of a file whose entry is still to come; nobody can open it until then."""
    keep(file)
    return File(name=file.name, media_type=file.media_type, size=len(file.content), sha256=file.sha256)


def _with_status(entry: Entry) -> Entry:
    entry.status = json.loads(entry.resource).get("status", "")
    return entry


def _under_own_name(by: Actor) -> Actor:
    """A value that is read from answers bears the name of who wrote it down; its answers say whose they are."""
    return by if by.role == Role.CAREGIVER else replace(by, on_behalf_of_id=None, on_behalf_of_name="")


def _put(entry: Entry) -> Entry:
    put(_with_status(entry))
    return entry


def _put_beside(by: Actor, entry: Entry, files: Sequence[File]) -> None:
    for file in files:
        for name, value in place_of(by, entry).items():
            setattr(file, name, value)
        file.at = entry.recorded_at
        file.save(force_insert=True)


def _next(by: Actor, old: Entry, new: NewEntry, reason: str) -> Entry:
    entry = entry_of(by, old.person_id, new, after=old)
    entry.reason = reason
    Entry.objects.filter(pk=old.pk).update(superseded_at=entry.recorded_at)
    return _put(entry)


def _changed(by: Actor, answers: Entry, before: UUID | None, now: NewEntry | None, reason: str) -> Entry:
    """One value after a correction: a new version, a new one, or the word that it should not have been there."""
    if before is None:
        assert now is not None
        kept = replace(now, derived_from=answers.origin_id)
        entry = entry_of(by, answers.person_id, kept)
        entry.kept_from = answers.kept_from
        return _put(entry)
    old = current_entry(by, answers.person_id, before, lock=True)
    if now is not None:
        return _next(by, old, replace(now, derived_from=answers.origin_id), reason)
    return _fallen_away(by, old, reason)


def _fallen_away(by: Actor, old: Entry, reason: str) -> Entry:
    """A version that says: entered in error."""
    entry = Entry.objects.get(pk=old.pk)
    entry.pk, entry.version, entry.recorded_at = time_ordered_id(), next_version(by, old), timezone.now()
    entry.author_id, entry.author_name, entry.author_role = by.person_id, by.name, by.role.value
    entry.author_title, entry.voice, entry.on_behalf_of_name = (
        given_title(by),
        by.voice.value,
        by.on_behalf_of_name,
    )
    entry.reason, entry.status = reason, TAKEN_BACK
    entry.resource = json.dumps(json.loads(old.resource) | {"status": TAKEN_BACK}, ensure_ascii=False)
    Entry.objects.filter(pk=old.pk).update(superseded_at=entry.recorded_at)
    put(entry)
    return entry
