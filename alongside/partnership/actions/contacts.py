"""Naming who is there for somebody, saying yes or no, ending it; and saying how one is reached."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.models import GroupSeat
from alongside.groups.queries.groups import my_seat, one_group, one_seat, sitting
from alongside.partnership import rules_contacts as rules
from alongside.partnership import verbs_support as verbs
from alongside.partnership.contacting import Reached, Said, Standing, standing
from alongside.partnership.models import Contact, ContactWord, Reach
from alongside.partnership.queries.contacts import contacts_of, my_reach, one_contact


@act
def name_contact(*, by: Actor, seat_id: UUID, contact_id: UUID) -> Contact:
    """Name who is there for a member. Whoever names themselves has said yes; somebody else is asked."""
    seat = one_seat(by, seat_id)
    one_at_a_time(f"contacts of {seat.group_id}")
    mine = my_seat(by, seat.group)
    rules.may_name(by, mine).or_refuse()
    group_rules.when_work(seat.group).or_refuse()
    rules.when_joint(seat.group).or_refuse()
    here, stands = _stands(by, seat)
    rules.when_name(seat.pk, contact_id, here, stands).or_refuse()
    assert mine is not None  # the rule has seen to it
    named = Contact(group=seat.group, seat=mine, at=timezone.now(), for_seat=seat, contact_id=contact_id)
    named.save(force_insert=True)
    if contact_id == mine.pk:
        _say(mine, named, Said.YES)
    tell(by, verbs.CONTACT_NAMED, named, seat.group)
    return named


def _stands(by: Actor, seat: GroupSeat) -> tuple[list[UUID], Standing]:
    now, named = sitting(by, seat.group), contacts_of(by, seat.group)
    gone = {one.contact_id for one in named if not one.is_here}
    here = [one.pk for one in now if one.pk not in gone]
    away = [one.pk for one in now if one.away]
    can = [one for one in here if one == seat.pk or one not in away]
    return can, standing(seat.pk, named, here, away)


def _say(mine: GroupSeat, named: Contact, kind: Said) -> ContactWord:
    word = ContactWord(group_id=named.group_id, seat=mine, at=timezone.now(), named=named, kind=kind)
    word.save(force_insert=True)
    return word


@act
def say_of_contact(*, by: Actor, contact_id: UUID, kind: Said) -> ContactWord:
    """Say yes or no to being there for somebody, or that it is over. Nobody needs a reason."""
    named: Any = one_contact(by, contact_id)
    one_at_a_time(f"contacts of {named.group_id}")
    named = one_contact(by, contact_id)
    mine = my_seat(by, named.group)
    rules.may_say(by, mine, named, kind).or_refuse()
    group_rules.when_work(named.group).or_refuse()
    assert mine is not None  # the rule has seen to it
    rules.when_say(named.kinds, kind, named=mine.pk == named.contact_id).or_refuse()
    word = _say(mine, named, kind)
    tell(by, verbs.CONTACT_SAID, word, named.group)
    return word


@act
def say_reach(*, by: Actor, group_id: UUID, words: str, seen_by: Reached) -> Reach | None:
    """Say how one is reached in a group, and who reads it; without words nothing is kept."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_name(by, mine).or_refuse()
    group_rules.when_work(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    one_at_a_time(f"reach of {mine.pk}")
    before = my_reach(by, mine.pk)
    tell(by, verbs.REACH_SAID, mine, group, quiet=True)
    if not words:
        Reach.objects.filter(pk=mine.pk).delete()
        return None
    now = Reach(seat=mine, group=group, words=words, seen_by=seen_by, at=timezone.now())
    if before is None:
        now.save(force_insert=True)
    else:
        Reach.objects.filter(pk=mine.pk).update(words=words, seen_by=seen_by)
    return now
