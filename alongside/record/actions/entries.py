"""Writing in a record: an entry, its correction, and who of those who could may see it."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.announcing import CHANNEL
from alongside.contributions.asking import ask, put
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import Refused
from alongside.people.roles import given_title
from alongside.record import rules, verbs
from alongside.record.models import Comment, Dispute, Entry, File
from alongside.record.queries.entries import current_entry, next_version, who_closed
from alongside.record.resources import resource_of
from alongside.record.writing import ANSWERS, NewEntry, mask_of
from alongside.sharing.queries.rights import Rights, rights_over


@act
def write_entry(*, by: Actor, person_id: UUID, new: NewEntry, rights: Rights | None = None) -> Entry:
    """Write one thing in a person's record; the same thing sent twice arrives once.

    `rights` are the seat's over the person, where this transaction has read them already.
    """
    if rights is None or rights.person_id != person_id:
        rights = rights_over(by, person_id)
    journal = new.category == Category.JOURNAL
    (rules.may_keep_journal(by, rights) if journal else rules.may_write(by, rights, new.category)).or_refuse()
    if new.kept_from:
        rules.may_keep_from(by, rights, by.person_id, new.kept_from).or_refuse()
    entry = entry_of(by, person_id, new)
    entry.status = json.loads(entry.resource).get("status", "")
    if not put(entry, once=new.id is not None):
        return arrived_before(entry)
    contribute(
        by, verbs.ENTRY_WRITTEN, entry, words=entry.title, about=person_id, category=new.category, tell=_news(entry)
    )  # fmt: skip
    return entry


@act
def correct_entry(*, by: Actor, person_id: UUID, origin_id: UUID, new: NewEntry, reason: str = "") -> Entry:
    """Write a new version of an entry; the one before stays readable, and who sees it stays as it was."""
    old = current_entry(by, person_id, origin_id, lock=True)
    rules.may_correct(by, rights_over(by, person_id), old).or_refuse()
    rules.when_correct(old).or_refuse()
    entry = entry_of(
        by, person_id, replace(new, derived_from=new.derived_from or derived_from(old)), after=old
    )
    entry.reason = reason
    entry.status = json.loads(entry.resource).get("status", "")
    Entry.objects.filter(pk=old.pk).update(superseded_at=entry.recorded_at)
    put(entry)
    contribute(
        by,
        verbs.ENTRY_CORRECTED,
        entry,
        words=entry.title,
        about=person_id,
        answers=entry.origin_id,
        category=Category(entry.category),
    )
    announce(entry)
    return entry


@act
def keep_entry_from(*, by: Actor, person_id: UUID, origin_id: UUID, audiences: Collection[Audience]) -> Entry:
    """Keep one entry, and what stands beside it, from these audiences besides those it is kept from already."""
    entry = current_entry(by, person_id, origin_id, lock=True)
    rules.may_keep_from(by, rights_over(by, person_id), entry.author_id, audiences).or_refuse()
    _keep(entry, entry.kept_from | mask_of(audiences))
    contribute(
        by, verbs.ENTRY_KEPT, entry, words=entry.title, about=person_id, category=Category(entry.category)
    )
    return entry


@act
def open_entry_again(
    *, by: Actor, person_id: UUID, origin_id: UUID, audiences: Collection[Audience]
) -> Entry:
    """Let these audiences see the entry again, as far as their rights over its category go."""
    entry = current_entry(by, person_id, origin_id, lock=True)
    rules.may_open_again(by, rights_over(by, person_id), entry, who_closed(by, entry)).or_refuse()
    _keep(entry, entry.kept_from & ~mask_of(audiences))
    contribute(
        by, verbs.ENTRY_OPENED, entry, words=entry.title, about=person_id, category=Category(entry.category)
    )
    announce(entry)
    return entry


def _keep(entry: Entry, mask: int) -> None:
    Entry.objects.filter(person=entry.person_id, origin_id=entry.origin_id).update(kept_from=mask)
    for beside in (Comment, Dispute, File):
        beside.objects.filter(person=entry.person_id, entry_origin=entry.origin_id).update(kept_from=mask)
    entry.kept_from = mask


def entry_of(by: Actor, person_id: UUID, new: NewEntry, after: Entry | None = None) -> Entry:
    """The row to write; a correction keeps its category, code, origin, source and narrowing."""
    key = new.id or time_ordered_id()
    entry = Entry(
        id=key, origin_id=key, person_id=person_id, kind=new.kind, category=new.category.value,
        code_system=new.code_system, code=new.code, title=new.title, words=new.words, value=new.value,
        unit=new.unit, value_words=new.value_words, low=new.low, high=new.high, chips=list(new.chips),
        true_at=new.true_at, true_precision=new.true_precision.value, true_words=new.true_words,
        recorded_at=timezone.now(), author_id=by.person_id, author_name=by.name, author_role=by.role.value,
        author_title=given_title(by), voice=by.voice.value, on_behalf_of_name=by.on_behalf_of_name,
        kept_from=mask_of(new.kept_from),
    )  # fmt: skip
    if after is not None:
        kept = ("origin_id", "kind", "category", "code_system", "code", "kept_from", "source", "source_key")
        for name in kept:
            setattr(entry, name, getattr(after, name))
        entry.version = next_version(by, after)
    entry.resource = resource_of(entry, new.body, new.derived_from)
    return entry


def derived_from(entry: Entry) -> UUID | None:
    """The answers from which a value was read, where it was."""
    told = json.loads(entry.resource).get("derivedFrom") if entry.kind == "Observation" else None
    kind, _, key = str(told[0].get("reference", "")).partition("/") if told else ("", "", "")
    return UUID(key) if kind == ANSWERS else None


def arrived_before(entry: Entry) -> Entry:
    """The entry that came with this id before; whose id it is not, learns nothing."""
    same = {"pk": entry.pk, "person": entry.person_id, "author_id": entry.author_id}
    before = Entry.objects.filter(**same).first()
    if before is None:
        raise Refused("", may_know=False)
    return before


def announce(entry: Entry) -> None:
    """Tell open pages, at commit, that something is there: never what."""
    ask("SELECT pg_notify(%s::text, %s::text)", _news(entry))


def _news(entry: Entry) -> tuple[str, str]:
    news = {
        "person": str(entry.person_id), "entry": str(entry.pk), "category": entry.category,
        "origin": str(entry.origin_id),
    }  # fmt: skip
    return CHANNEL, json.dumps(news)
