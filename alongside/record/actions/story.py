"""Telling what happened, in one's own words."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.acting import whole
from alongside.contributions.actor import Actor
from alongside.record import rules
from alongside.record.actions.entries import write_entry
from alongside.record.models import Entry
from alongside.record.writing import NewEntry
from alongside.sharing.queries.rights import rights_over


def tell_story(*, by: Actor, person_id: UUID, new: NewEntry) -> Entry:
    """Put a piece in somebody's story: the person's own, or a caregiver's as themselves. Writing it is the act."""
    with whole(by):
        rules.may_keep_journal(by, rights_over(by, person_id)).or_refuse()
        return write_entry(by=by, person_id=person_id, new=new)
