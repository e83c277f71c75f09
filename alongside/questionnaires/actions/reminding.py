"""How one is reminded of forms: everyone tunes it for themselves."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act, acting
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.questionnaires import verbs
from alongside.questionnaires.answerer import me
from alongside.questionnaires.models import Asked, Reminder, Snooze


@act
def tune_reminders(*, by: Actor, way: str, hour: int) -> Reminder:
    """Not at all, on Today, or by a letter that says nothing of health, at an hour of one's own."""
    row = Reminder(reader_id=me(by), way=way, hour=hour, set_at=timezone.now())
    if not Reminder.objects.filter(reader=row.reader_id).update(way=way, hour=hour, set_at=row.set_at):
        row.save(force_insert=True)
    contribute(by, verbs.REMINDED, row, words=way, about=by.person_id)
    return row


def snooze(*, by: Actor, person_id: UUID, asked_id: UUID, until: datetime) -> None:
    """Tell me again later. It changes nothing for anybody else, so that the ledger has no line of it."""
    with acting(by):
        if not Asked.objects.filter(pk=asked_id, person=person_id).exists():
            raise Refused("", may_know=False)
        mine = {"asked_id": asked_id, "reader_id": me(by)}
        if not Snooze.objects.filter(**mine).update(until=until):
            Snooze(**mine, until=until).save(force_insert=True)
