"""How somebody is reached outside the house, and what their calendar is told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.calendar import Entry, of_event, of_meeting
from alongside.groups.models import CalendarAddress, Event, EventAsked, Meeting, SignUp
from alongside.groups.queries.groups import holds
from alongside.kit.verdict import Refused

PAST, MOST = timedelta(days=31), 200
_OF = "SELECT account_id, person_id, names FROM groups_calendar_of(%s::bytea)"


def my_address(by: Actor) -> CalendarAddress | None:
    """The address of one's own calendar, where one has one."""
    return CalendarAddress.objects.filter(person=by.person_id, ended_at=None).first()


def address_of(secret_hash: bytes) -> tuple[int, UUID, bool] | None:
    """Whose calendar it is (account and person), and whether it says names; None where there is no such address."""
    found = ask(_OF, [secret_hash])
    return (int(found[0][0]), found[0][1], bool(found[0][2])) if found else None


def calendar_entries(by: Actor) -> list[Entry]:
    """The meetings of the groups in which the actor sits, and the events to which they come."""
    since = timezone.now() - PAST
    mine = Q(holds(by, "group__seats__"), group__seats__person=by.person_id)
    meetings = Meeting.objects.filter(mine, starts_at__gte=since, group__community=by.community_id)
    comes = Q(sign_ups__person=by.person_id, sign_ups__off_at=None)
    events = Event.objects.filter(comes, starts_at__gte=since, group__community=by.community_id)
    return [
        *(of_meeting(one) for one in meetings.select_related("group").order_by("starts_at").distinct()[:MOST]),
        *(of_event(one) for one in events.select_related("group").order_by("starts_at").distinct()[:MOST]),
    ]  # fmt: skip


def was_asked(by: Actor, event: Event, person_id: UUID | None) -> bool:
    """Whether somebody was asked to come."""
    here = EventAsked.objects.filter(event=event, person=person_id, taken_back_at=None)
    return here.filter(group__community=by.community_id).exists()


def has_answered(by: Actor, asked: EventAsked) -> bool:
    """Whether somebody who was asked said that they come, or that they cannot."""
    here = SignUp.objects.filter(event=asked.event_id, person=asked.person_id)
    return here.filter(group__community=by.community_id).exists()


def asked_to(by: Actor, event: Event) -> list[Any]:
    """Who was asked by name, each with whether they come (`comes`) or cannot (`cannot`): to those who hold it."""
    here = EventAsked.objects.filter(event=event, taken_back_at=None, group__community=by.community_id)
    said = SignUp.objects.filter(event=event, person=OuterRef("person"))
    told = here.annotate(
        comes=Exists(said.filter(off_at=None)), cannot=Exists(said.filter(off_at__isnull=False))
    )
    return list(told.select_related("seat").order_by("name"))


def one_asked(by: Actor, asked_id: UUID) -> EventAsked:
    """That somebody was asked to come. Raises Refused, as for what is not there."""
    here = EventAsked.objects.filter(pk=asked_id, group__community=by.community_id)
    found = here.select_related("event__group", "group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found
