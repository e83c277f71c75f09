"""What reaches people outside the house: their calendar's own address, letters, and an invitation by name."""

from __future__ import annotations

import secrets
from uuid import UUID

from django.utils import timezone
from django.utils.crypto import salted_hmac

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules, rules_seats, verbs, verbs_events
from alongside.groups.actions.telling import tell
from alongside.groups.models import CalendarAddress, EventAsked, GroupSeat
from alongside.groups.queries.events import event_alone
from alongside.groups.queries.groups import group_alone, my_seat
from alongside.groups.queries.reaching import has_answered, my_address, one_asked, was_asked
from alongside.groups.tasks import invite
from alongside.people.queries.directory import known_by_name

_LONG = 24


def hash_of(secret: str) -> bytes:
    """What is kept of the secret in a calendar's address."""
    return salted_hmac("groups.calendar", secret, algorithm="sha256").digest()


@act
def make_address(*, by: Actor, names: bool) -> str:
    """Make an address for one's own calendar; one that one had before ends. Gives its secret, which is kept nowhere."""
    rules_seats.may_have_calendar(by).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    one_at_a_time(f"calendar of {by.person_id}")
    now, secret = timezone.now(), secrets.token_urlsafe(_LONG)
    CalendarAddress.objects.filter(person=by.person_id, ended_at=None).update(ended_at=now)
    made = CalendarAddress(person_id=by.person_id, secret_hash=hash_of(secret), names=names, at=now)
    made.save(force_insert=True)
    contribute(by, verbs.CALENDAR_MADE, made, words="", about=by.person_id)
    return secret


@act
def end_address(*, by: Actor) -> CalendarAddress:
    """End it: whoever has the address finds nothing there from now on."""
    one_at_a_time(f"calendar of {by.person_id}")
    found = my_address(by)
    rules_seats.when_end_calendar(found is not None).or_refuse()
    assert found is not None  # the rule has seen to it
    CalendarAddress.objects.filter(pk=found.pk).update(ended_at=timezone.now())
    contribute(by, verbs.CALENDAR_ENDED, found, words="", about=by.person_id)
    return found


@act
def set_letters(*, by: Actor, group_id: UUID, wanted: bool) -> GroupSeat:
    """Say whether a letter comes when the group meets."""
    group = group_alone(by, group_id)
    mine = my_seat(by, group)
    rules_seats.may_set_letters(by, mine).or_refuse()
    assert mine is not None  # the rule has seen to it
    GroupSeat.objects.filter(pk=mine.pk).update(letters=wanted)
    tell(by, verbs.LETTERS_SET, mine, group, quiet=True)
    return mine


@act
def ask_to_event(*, by: Actor, event_id: UUID, name: str) -> EventAsked:
    """Ask somebody by name to come: it waits for them, and a letter says that something does."""
    event = event_alone(by, event_id)
    mine = my_seat(by, event.group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(event.group).or_refuse()
    person = known_by_name(by, name)
    asked = person is not None and was_asked(by, event, person.pk)
    rules_seats.when_ask_to_event(person is not None, event.group.members_only, asked).or_refuse()
    assert person is not None  # the rule has seen to it
    made = EventAsked(
        group=event.group, seat=mine, at=timezone.now(), event=event, person=person, name=person.name
    )
    made.save(force_insert=True)
    invite.defer(what="event", thing_id=str(made.pk))
    tell(by, verbs_events.ASKED_TO_COME, made, event.group, words=event.title)
    return made


@act
def take_back_asking(*, by: Actor, asked_id: UUID) -> EventAsked:
    """Take back that somebody was asked to come, until they have answered."""
    asked = one_asked(by, asked_id)
    event_alone(by, asked.event_id)
    asked = one_asked(by, asked_id)
    rules_seats.may_take_back(by, my_seat(by, asked.group)).or_refuse()
    rules_seats.when_take_back(asked, has_answered(by, asked)).or_refuse()
    EventAsked.objects.filter(pk=asked.pk).update(taken_back_at=timezone.now())
    tell(by, verbs_events.ASKING_TAKEN_BACK, asked, asked.group, words=asked.event.title, quiet=True)
    return asked
