"""How long somebody sits: changed by the two yeses that gave the seat, the group's and one's own."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.groups import rules, rules_seats, verbs
from alongside.groups.actions.telling import tell
from alongside.groups.models import GroupSeat
from alongside.groups.queries.groups import my_seat, seat_alone
from alongside.people.queries.standing import today_of

_NOTHING = {"asked_ends": None, "asked_at": None, "asked_by_id": None, "asked_by_name": ""}


@act
def ask_term(*, by: Actor, seat_id: UUID, ends: date | None) -> GroupSeat:
    """Propose until when somebody sits, or that it has no end. It holds when the other side says yes."""
    seat = seat_alone(by, seat_id)
    rules_seats.may_ask_term(by, seat, my_seat(by, seat.group)).or_refuse()
    rules.when_work(seat.group).or_refuse()
    rules_seats.when_ask_term(seat, ends, today_of(by)).or_refuse()
    seat.asked_at = timezone.now()
    GroupSeat.objects.filter(pk=seat.pk).update(
        asked_ends=ends, asked_at=seat.asked_at, asked_by_id=by.person_id, asked_by_name=by.name
    )
    tell(by, verbs.TERM_ASKED, seat, seat.group)
    return seat


@act
def agree_term(*, by: Actor, seat_id: UUID, seen: str) -> GroupSeat:
    """Say yes to the proposal that one saw, and to no later one."""
    seat = seat_alone(by, seat_id)
    rules_seats.when_agree_term(seat, today_of(by)).or_refuse()
    rules_seats.may_agree_term(by, seat, my_seat(by, seat.group)).or_refuse()
    rules.when_work(seat.group).or_refuse()
    rules_seats.when_same_term(seen == rules_seats.asked_mark(seat)).or_refuse()
    GroupSeat.objects.filter(pk=seat.pk).update(ends=seat.asked_ends, **_NOTHING)
    tell(by, verbs.TERM_AGREED, seat, seat.group)
    return seat


@act
def drop_term(*, by: Actor, seat_id: UUID) -> GroupSeat:
    """Let it be: say no, or take back what one proposed."""
    seat = seat_alone(by, seat_id)
    rules_seats.may_ask_term(by, seat, my_seat(by, seat.group)).or_refuse()
    rules_seats.when_agree_term(seat, date.min).or_refuse()
    GroupSeat.objects.filter(pk=seat.pk).update(**_NOTHING)
    tell(by, verbs.TERM_DROPPED, seat, seat.group)
    return seat
