"""Holding an event, signing up to it, and raising money."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.groups import rules, rules_events, verbs_events
from alongside.groups.actions.telling import tell
from alongside.groups.models import Event, EventNote, Fund, Gift, SignUp
from alongside.groups.queries.events import cannot_come, come, event_alone, fund_of, my_sign_up, one_event
from alongside.groups.queries.groups import my_seat, one_group
from alongside.people.rules.standing import may_begin
from alongside.ui.keeping import Received, keep


@dataclass(frozen=True)
class NewEvent:
    """An event: what about and for whom, when and where, for how many, and who teaches."""

    title: str
    words: str
    starts_at: datetime
    kind: str = Event.Kind.CAFE
    minutes: int = 90
    where: str = ""
    places: int | None = None
    taught_by: str = ""


@act
def hold_event(*, by: Actor, group_id: UUID, new: NewEvent) -> Event:
    """Hold an event for everyone who reads the group."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(group).or_refuse()
    event = Event(group=group, seat=mine, at=timezone.now(), **vars(new))
    event.save(force_insert=True)
    tell(by, verbs_events.EVENT_HELD, event, group, words=new.title)
    return event


@act
def sign_up(*, by: Actor, event_id: UUID) -> SignUp:
    """Say that one comes."""
    event = event_alone(by, event_id)
    may_begin(by).or_refuse()
    rules.when_work(event.group).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    now = timezone.now()
    already = my_sign_up(by, event) is not None
    rules_events.when_sign_up(event, now, already, come(by, event)).or_refuse()
    signed = SignUp(group=event.group, event=event, person_id=by.person_id, name=by.name, at=now)
    signed.save(force_insert=True)
    tell(by, verbs_events.SIGNED_UP, signed, event.group, words=event.title, quiet=True)
    return signed


@act
def sign_off(*, by: Actor, event_id: UUID) -> SignUp:
    """Say that one does not come after all."""
    event = event_alone(by, event_id)
    signed = my_sign_up(by, event)
    rules_events.may_sign_off(by, signed).or_refuse()
    assert signed is not None  # the rule has seen to it
    SignUp.objects.filter(pk=signed.pk).update(off_at=timezone.now())
    tell(by, verbs_events.SIGNED_OFF, signed, event.group, words=event.title, quiet=True)
    return signed


@act
def say_no(*, by: Actor, event_id: UUID) -> SignUp:
    """Say that one cannot come. It waits for one no longer; one may still sign up later."""
    event = event_alone(by, event_id)
    may_begin(by).or_refuse()
    rules.when_work(event.group).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    now = timezone.now()
    rules_events.when_say_no(
        event, now, my_sign_up(by, event) is not None, cannot_come(by, event)
    ).or_refuse()
    said = SignUp(group=event.group, event=event, person_id=by.person_id, name=by.name, at=now, off_at=now)
    said.save(force_insert=True)
    tell(by, verbs_events.SAID_NO, said, event.group, words=event.title, quiet=True)
    return said


@act
def note_of_event(
    *, by: Actor, event_id: UUID, kind: EventNote.Kind, words: str, file: Received | None = None
) -> EventNote:
    """Keep what was handed out, or what one took away, perhaps with a file. Its bytes are kept before the row is."""
    event = one_event(by, event_id)
    mine = my_seat(by, event.group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(event.group).or_refuse()
    note = EventNote(group=event.group, seat=mine, at=timezone.now(), event=event, kind=kind, words=words)
    if file is not None:
        keep(file)
        note.file_name, note.media_type = file.name, file.media_type
        note.size, note.sha256 = len(file.content), file.sha256
    note.save(force_insert=True)
    tell(by, verbs_events.EVENT_NOTED, note, event.group, words=event.title)
    return note


@act
def set_fund(*, by: Actor, group_id: UUID, words: str, goal: int, currency: str) -> Fund:
    """Say what money is raised for, and how much."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(group).or_refuse()
    fund = Fund(group=group, seat=mine, at=timezone.now(), words=words, goal=goal, currency=currency)
    fund.save(force_insert=True)
    tell(by, verbs_events.FUND_SET, fund, group)
    return fund


@act
def note_gift(*, by: Actor, group_id: UUID, amount: int, words: str) -> Gift:
    """Note what came in, and from what."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(group).or_refuse()
    rules_events.when_gift(fund_of(by, group) is not None).or_refuse()
    gift = Gift(group=group, seat=mine, at=timezone.now(), amount=amount, words=words)
    gift.save(force_insert=True)
    tell(by, verbs_events.GIFT_NOTED, gift, group)
    return gift
