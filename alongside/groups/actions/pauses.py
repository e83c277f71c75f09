"""Pausing in one's seat and coming back, without a reason."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.groups import rules, rules_seats, verbs
from alongside.groups.actions.telling import tell
from alongside.groups.models import Pause
from alongside.groups.queries.groups import group_alone, my_pause, my_seat
from alongside.people.queries.standing import today_of


@act
def pause_seat(*, by: Actor, group_id: UUID, until: date | None = None) -> Pause:
    """Pause in a group: nothing waits for one there meanwhile. Another day than before takes the place of the first."""
    group = group_alone(by, group_id)
    mine = my_seat(by, group)
    rules_seats.may_pause(by, mine).or_refuse()
    rules.when_work(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    before = my_pause(by, mine)
    rules_seats.when_pause(before, until, today_of(by)).or_refuse()
    now = timezone.now()
    Pause.objects.filter(seat=mine, ended_at=None).update(ended_at=now)
    pause = Pause(group=group, seat=mine, at=now, until=until)
    pause.save(force_insert=True)
    tell(by, verbs.SEAT_PAUSED, pause, group, quiet=True)
    return pause


@act
def come_back(*, by: Actor, group_id: UUID) -> Pause:
    """Say that one is back."""
    group = group_alone(by, group_id)
    mine = my_seat(by, group)
    rules_seats.may_pause(by, mine).or_refuse()
    assert mine is not None  # the rule has seen to it
    pause = my_pause(by, mine)
    rules_seats.when_come_back(pause, today_of(by)).or_refuse()
    assert pause is not None  # the rule has seen to it
    Pause.objects.filter(pk=pause.pk).update(ended_at=timezone.now())
    tell(by, verbs.SEAT_RESUMED, pause, group, quiet=True)
    return pause
