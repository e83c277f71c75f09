"""Events that groups hold, and the money that they raise."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, Sum
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask, one_at_a_time
from alongside.groups.models import Event, EventNote, Fund, Gift, Group, SignUp
from alongside.kit.verdict import Refused

SHOWN = 30
_COME = "SELECT groups_come(%s::uuid)"


def events_to_come(by: Actor, *, start: int = 0) -> list[Event]:
    """The events of all groups that the actor reads, the next first; one more than a page has."""
    here = Event.objects.filter(group__community=by.community_id, starts_at__gte=timezone.now())
    return list(here.select_related("group").order_by("starts_at", "id")[start : start + SHOWN + 1])


def events_that_were(by: Actor, *, start: int = 0) -> list[Event]:
    """The same that are over, the latest first."""
    here = Event.objects.filter(group__community=by.community_id, starts_at__lt=timezone.now())
    return list(here.select_related("group").order_by("-starts_at", "-id")[start : start + SHOWN + 1])


def one_event(by: Actor, event_id: UUID) -> Event:
    """An event of a group that the actor reads. Raises Refused, as for what is not there."""
    here = Event.objects.filter(pk=event_id, group__community=by.community_id)
    found = here.select_related("group", "seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def event_alone(by: Actor, event_id: UUID) -> Event:
    """The same, when whoever says in this moment whether they come, or asks somebody to, has done so."""
    one_at_a_time(f"places of {event_id}")
    return one_event(by, event_id)


def come(by: Actor, event: Event) -> int:
    """How many come."""
    return int(ask(_COME, [event.pk])[0][0])


def who_comes(by: Actor, event: Event) -> list[SignUp]:
    """Who comes: all of them to those who hold it, oneself to oneself, also where one no longer does."""
    mine = Q(off_at=None) | Q(person=by.person_id)
    here = SignUp.objects.filter(mine, event=event, group__community=by.community_id)
    return list(here.order_by("at"))


def my_sign_up(by: Actor, event: Event) -> SignUp | None:
    """The actor's own."""
    return SignUp.objects.filter(event=event, person=by.person_id, off_at=None).first()


def cannot_come(by: Actor, event: Event) -> bool:
    """Whether the actor said that they cannot come, or no longer."""
    return SignUp.objects.filter(event=event, person=by.person_id, off_at__isnull=False).exists()


def notes_of(by: Actor, event: Event) -> list[EventNote]:
    """What was handed out and what people took away."""
    here = EventNote.objects.filter(event=event, group__community=by.community_id)
    return list(here.select_related("seat").order_by("at", "id"))


def one_note_with_file(by: Actor, note_id: UUID) -> EventNote:
    """What was handed out at an event that the actor reads, as a file. Raises Refused, as for what is not there."""
    here = EventNote.objects.filter(pk=note_id, group__community=by.community_id).exclude(sha256="")
    found = here.first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def fund_of(by: Actor, group: Group) -> Fund | None:
    """What money is raised for, and how much."""
    here = Fund.objects.filter(group=group, group__community=by.community_id)
    return here.select_related("seat").order_by("-at", "-id").first()


def gifts_of(by: Actor, group: Group, *, start: int = 0) -> tuple[list[Gift], int]:
    """What came in, the latest first, one more than a page has; and all of it together."""
    here = Gift.objects.filter(group=group, group__community=by.community_id)
    total = here.aggregate(total=Sum("amount"))["total"] or 0
    return list(here.select_related("seat").order_by("-at", "-id")[start : start + SHOWN + 1]), int(total)
