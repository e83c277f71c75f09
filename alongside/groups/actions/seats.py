"""Coming into a group and going: two yeses, the group's and one's own."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules, rules_seats, verbs
from alongside.groups.actions.telling import tell
from alongside.groups.models import Chair, Champion, GroupSeat
from alongside.groups.queries.groups import (
    center_named,
    champion_at,
    group_alone,
    has_seat,
    held_for,
    holds_now,
    my_seat,
    one_seat,
    person_named,
    seat_alone,
    sitting,
)
from alongside.groups.seated import OwnWords, own_fields, seat_of
from alongside.groups.sides import side_of
from alongside.groups.tasks import invite
from alongside.groups.warnings import HALF
from alongside.people.rules.standing import may_begin


@act
def ask_for_seat(*, by: Actor, group_id: UUID, own: OwnWords, words: str = "") -> GroupSeat:
    """Ask to join, in one's own words; the group answers."""
    group = group_alone(by, group_id)
    may_begin(by).or_refuse()
    rules.when_work(group).or_refuse()
    rules.when_ask(has_seat(by, group, by.person_id)).or_refuse()
    seat = seat_of(by, group, own)
    seat.words = words
    seat.save(force_insert=True)
    tell(by, verbs.SEAT_ASKED, seat, group)
    return seat


@act
def offer_seat(
    *, by: Actor, group_id: UUID, name: str, words: str = "", ends: date | None = None
) -> GroupSeat:
    """Ask somebody whom everyone here may know to take a seat. Without their yes they do not sit there."""
    group = group_alone(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    rules.when_work(group).or_refuse()
    person = person_named(by, name)
    rules.when_offer(has_seat(by, group, person.pk)).or_refuse()
    seat = GroupSeat(
        group=group, person=person, name=person.name, joined_phase=group.phase, words=words, ends=ends,
        given_by_id=by.person_id, given_by_name=by.name, given_at=timezone.now(),
    )  # fmt: skip
    seat.save(force_insert=True)
    invite.defer(what="seat", thing_id=str(seat.pk))
    tell(by, verbs.SEAT_OFFERED, seat, group)
    return seat


@act
def give_seat(*, by: Actor, seat_id: UUID) -> GroupSeat:
    """Say yes to somebody who asked."""
    seat = seat_alone(by, seat_id)
    rules.may_work(by, my_seat(by, seat.group)).or_refuse()
    rules.when_work(seat.group).or_refuse()
    rules.when_give(seat).or_refuse()
    _has_place(by, seat, seat.organization_id)
    seat.given_at = timezone.now()
    GroupSeat.objects.filter(pk=seat.pk).update(
        given_by_id=by.person_id, given_by_name=by.name, given_at=seat.given_at
    )
    tell(by, verbs.SEAT_GIVEN, seat, seat.group)
    return seat


@act
def take_seat(*, by: Actor, seat_id: UUID, own: OwnWords) -> GroupSeat:
    """Take the seat that one was offered, or say anew for whom one speaks."""
    seat = seat_alone(by, seat_id)
    rules.may_take(by, seat).or_refuse()
    rules.when_work(seat.group).or_refuse()
    rules.when_take(seat).or_refuse()
    rules.may_stand_in(seat, one_seat(by, own.stands_in_for) if own.stands_in_for else None).or_refuse()
    fields = own_fields(by, seat.group, own)
    verb = verbs.SEAT_SAID
    if seat.given_at is not None and (seat.taken_at is None or seat.organization_id != by.center_id):
        _has_place(by, seat, by.center_id)
    if seat.taken_at is None:
        fields |= {"taken_at": timezone.now(), "joined_phase": seat.group.phase}
        verb = verbs.SEAT_TAKEN
    GroupSeat.objects.filter(pk=seat.pk).update(**fields)
    tell(by, verb, seat, seat.group)
    return seat


def _has_place(by: Actor, seat: GroupSeat, organization_id: UUID | None) -> None:
    """Refuse where the organizations agreed on how many seats each has, and this one's are taken."""
    found = held_for(by, seat.group, organization_id)
    if found is not None:
        rules_seats.when_sit_for(*found).or_refuse()


@act
def leave_seat(*, by: Actor, seat_id: UUID, words: str = "") -> GroupSeat:
    """Leave, or say no; those who sit there may end a seat of somebody else, with why."""
    seat = seat_alone(by, seat_id)
    rules.may_leave(by, seat, my_seat(by, seat.group)).or_refuse()
    rules.when_take(seat).or_refuse()
    rules_seats.when_leave(seat, [one.pk for one in sitting(by, seat.group)]).or_refuse()
    GroupSeat.objects.filter(pk=seat.pk).update(left_at=timezone.now(), left_words=words)
    own = seat.person_id == by.person_id
    tell(by, verbs.SEAT_LEFT if own else verbs.SEAT_ENDED, seat, seat.group)
    return seat


@act
def name_champion(*, by: Actor, seat_id: UUID, center_id: UUID) -> Champion:
    """Name who keeps joint work alive at a center; whoever did so before hands over."""
    seat = one_seat(by, seat_id)
    center = center_named(by, center_id)
    one_at_a_time(f"champion of {center.pk}")
    rules.may_name_champion(by, my_seat(by, seat.group), seat, center.pk).or_refuse()
    rules.when_name_champion(seat.group, champion_at(by, center)).or_refuse()
    now = timezone.now()
    Champion.objects.filter(center=center, group=seat.group, ended_at=None).update(ended_at=now)
    champion = Champion(
        community_id=seat.group.community_id, group=seat.group, center=center, seat=seat, by_id=by.person_id,
        by_name=by.name, at=now,
    )  # fmt: skip
    champion.save(force_insert=True)
    tell(by, verbs.CHAMPION_NAMED, champion, seat.group, words=center.name)
    return champion


@act
def name_chair(*, by: Actor, seat_id: UUID) -> Chair:
    """Name who chairs for their side; whoever did so before hands over."""
    seat = seat_alone(by, seat_id)
    rules.may_name_chair(by, my_seat(by, seat.group), holds_now(by, seat)).or_refuse()
    rules.when_name_chair(seat.group, seat.group.kind in HALF).or_refuse()
    side, now = side_of(seat.voice), timezone.now()
    Chair.objects.filter(group=seat.group, side=side, ended_at=None).update(ended_at=now)
    chair = Chair(group=seat.group, seat=seat, side=side, by_id=by.person_id, by_name=by.name, at=now)
    chair.save(force_insert=True)
    tell(by, verbs.CHAIR_NAMED, chair, seat.group)
    return chair
