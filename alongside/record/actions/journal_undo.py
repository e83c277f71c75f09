"""Taking back what was just written: it leaves the pages and stays in the entry's history."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Category
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.record import rules, verbs
from alongside.record.models import Entry
from alongside.record.queries.entries import current_entry, next_version
from alongside.record.queries.journal import TAKEN_BACK
from alongside.sharing.queries.rights import rights_over

FRESH = timedelta(minutes=10)


def when_take_back(entry: Entry) -> Verdict:
    """For ten minutes after it was written; later one corrects it."""
    if entry.status == TAKEN_BACK or timezone.now() - entry.recorded_at <= FRESH:
        return allow()
    return refuse(_("Ten minutes have gone. You can still correct it: what you wrote first stays readable."))


def take_back_day(*, by: Actor, person_id: UUID, origin_id: UUID) -> None:
    """Take back a day that was just saved, with everything that was written down in one go with it."""
    with transaction.atomic():
        day = take_back_entry(by=by, person_id=person_id, origin_id=origin_id)
        together = Entry.objects.filter(
            person=person_id, author_id=by.person_id, true_at=day.true_at, category=Category.JOURNAL,
            superseded_at=None,
        ).exclude(status=TAKEN_BACK)  # fmt: skip
        for entry in together:
            if entry.origin_id == uuid5(origin_id, entry.code):
                take_back_entry(by=by, person_id=person_id, origin_id=entry.origin_id)


@act
def take_back_entry(*, by: Actor, person_id: UUID, origin_id: UUID) -> Entry:
    """Say that an entry should not have been written: a version of its own, marked as entered in error."""
    old = current_entry(by, person_id, origin_id, lock=True)
    rules.may_correct(by, rights_over(by, person_id), old).or_refuse()
    when_take_back(old).or_refuse()
    new = Entry.objects.get(pk=old.pk)
    new.pk, new.version, new.recorded_at, new.status = (
        time_ordered_id(),
        next_version(by, old),
        timezone.now(),
        TAKEN_BACK,
    )
    new.resource = json.dumps(json.loads(old.resource) | {"status": TAKEN_BACK}, ensure_ascii=False)
    Entry.objects.filter(pk=old.pk).update(superseded_at=new.recorded_at)
    new.save(force_insert=True)
    contribute(
        by, verbs.ENTRY_TAKEN_BACK, new, words=new.title, about=person_id, category=Category(new.category)
    )
    return new
