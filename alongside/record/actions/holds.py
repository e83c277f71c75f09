"""Holding an entry for a while, asking for it, answering, and showing it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Category, HoldEffect
from alongside.people.roles import given_title
from alongside.record import holding, verbs
from alongside.record.actions.entries import announce
from alongside.record.models import Entry, Hold
from alongside.record.queries.entries import current_entry
from alongside.record.queries.holds import first_written, is_held, one_hold, rule_for
from alongside.sharing.queries.rights import rights_over


@act
def hold_entry(*, by: Actor, person_id: UUID, origin_id: UUID, reason: str, until: datetime) -> Hold:
    """Wait with an entry before the person and the caregivers see it; they see that it waits, why, and until when."""
    entry = current_entry(by, person_id, origin_id, lock=True)
    rule = rule_for(by, Category(entry.category))
    holding.may_hold(by, rights_over(by, person_id), entry, rule).or_refuse()
    if rule is None:
        raise ValueError("no rule lets this be held")
    now = timezone.now()
    holding.when_hold(rule, first_written(by, entry), until, now, held=is_held(entry)).or_refuse()
    hold = Hold(
        person_id=person_id, category=entry.category, entry_origin=entry.origin_id, kept_from=entry.kept_from | 48,
        effect=HoldEffect.MAY.value, reason=reason, author_id=by.person_id, author_name=by.name,
        author_role=by.role.value, author_title=given_title(by), voice=by.voice.value, starts=now, until=until,
    )  # fmt: skip
    put(hold)
    _tell(by, verbs.HOLD_BEGUN, hold)
    return hold


@act
def ask_to_see(*, by: Actor, person_id: UUID, hold_id: UUID) -> Hold:
    """Ask to see what is held, now: the care team is told. What comes when it is asked for, comes at once."""
    hold = one_hold(by, person_id, hold_id)
    rights = rights_over(by, person_id)
    holding.may_ask(by, rights, hold).or_refuse()
    now = timezone.now()
    holding.still_holds(hold, now).or_refuse()
    changes: dict[str, Any] = {"asked_at": now, "asked_by_id": by.person_id, "asked_by_name": by.name}
    if holding.opens_by_asking(rights, hold):
        changes |= _shown(by, now)
    _change(hold, changes)
    _tell(by, verbs.HOLD_ASKED, hold)
    if hold.released_at is not None:
        _open_on_pages(hold)
    return hold


@act
def answer_asking(*, by: Actor, person_id: UUID, hold_id: UUID, words: str) -> Hold:
    """Answer, in words, somebody who asked to see what is held; it stays held."""
    hold = one_hold(by, person_id, hold_id)
    holding.may_answer(by, rights_over(by, person_id), hold).or_refuse()
    now = timezone.now()
    holding.still_holds(hold, now).or_refuse()
    answered: dict[str, Any] = {
        "answered_at": now,
        "answered_by_id": by.person_id,
        "answered_by_name": by.name,
    }
    _change(hold, answered | {"answer": words})
    _tell(by, verbs.HOLD_ANSWERED, hold)
    return hold


@act
def show_now(*, by: Actor, person_id: UUID, hold_id: UUID) -> Hold:
    """Show what was held: from this moment on it is seen like any entry, also on pages that are open."""
    hold = one_hold(by, person_id, hold_id)
    holding.may_show(by, rights_over(by, person_id), hold.category, hold.author_id).or_refuse()
    now = timezone.now()
    holding.still_holds(hold, now).or_refuse()
    _change(hold, _shown(by, now))
    _tell(by, verbs.HOLD_ENDED, hold)
    _open_on_pages(hold)
    return hold


def _shown(by: Actor, now: datetime) -> dict[str, Any]:
    return {"released_at": now, "released_by_id": by.person_id, "released_by_name": by.name}


def _change(hold: Hold, changes: dict[str, Any]) -> None:
    Hold.objects.filter(pk=hold.pk).update(**changes)
    for name, value in changes.items():
        setattr(hold, name, value)


def _tell(by: Actor, verb: Verb, hold: Hold) -> None:
    category = Category(hold.category)
    words = str(holding.ONE[category])
    contribute(by, verb, hold, words=words, about=hold.person_id, category=category)


def _open_on_pages(hold: Hold) -> None:
    """The entry arrives on the pages that are open, as a new one does."""
    found = Entry.objects.filter(person=hold.person_id, origin_id=hold.entry_origin, superseded_at=None)
    entry = found.first()
    if entry is not None:
        announce(entry)
