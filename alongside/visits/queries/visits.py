"""Visits of one person, as far as the actor's seat may see them."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.record.models import Entry
from alongside.visits.models import Visit

PAGE = 30
LATELY = timedelta(days=60)


def visit_of(by: Actor, person_id: UUID, visit_id: UUID, *, lock: bool = False) -> Visit:
    """One visit. Raises Refused (not found) where the actor may not see it."""
    found = Visit.objects.filter(person=person_id, pk=visit_id)
    visit = (found.select_for_update(of=("self",)) if lock else found.select_related("center")).first()
    if visit is None:
        raise Refused("", may_know=False)
    return visit


def visits_of(by: Actor, person_id: UUID, *, most: int = PAGE) -> QuerySet[Visit]:
    """Their visits, the latest first."""
    return (
        Visit.objects.filter(person=person_id).select_related("center").order_by("-starts_at", "-pk")[:most]
    )


def next_visit(by: Actor, person_id: UUID) -> Visit | None:
    """The visit that is under way, or the next one."""
    waiting = Visit.objects.filter(
        person=person_id, status__in=(Visit.Status.PLANNED, Visit.Status.UNDER_WAY)
    ).select_related("center")
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return waiting.filter(starts_at__gte=today).order_by("starts_at").first()


def _sent(by: Actor, person_id: UUID) -> QuerySet[Entry]:
    linked = Visit.objects.filter(person=person_id, entry_origin__isnull=False).values("entry_origin")
    entries = Entry.objects.filter(
        person=person_id, kind__in=("Appointment", "Encounter"), superseded_at=None
    )
    return entries.exclude(origin_id__in=linked).exclude(status__in=("entered-in-error", "cancelled"))


def sent_visits(by: Actor, person_id: UUID, *, most: int = 6) -> list[tuple[Entry, Visit | None]]:
    """What another system sent of visits and is linked to none, each with the visit here that it may be.

    What is to come stands there by itself; what was, where a visit of that day stands here. Three queries.
    """
    recent = _sent(by, person_id).filter(true_at__gte=timezone.now() - LATELY).order_by("true_at")
    free = Visit.objects.filter(
        person=person_id, entry_origin=None, starts_at__gte=timezone.now() - LATELY - timedelta(days=1)
    ).exclude(status=Visit.Status.NOT_HELD)
    by_day = {_day(one.starts_at): one for one in free.order_by("-starts_at")}
    named = _named(person_id)
    found = [
        (one, by_day.get(_day(one.true_at)))
        for one in recent
        if one.kind != "Encounter" or not named & appointments_of(one)
    ]
    now = timezone.now()
    return [(one, visit) for one, visit in found if visit is not None or one.true_at >= now][:most]


def _day(at: datetime) -> date:
    return timezone.localtime(at).date()


def _named(person_id: UUID) -> set[str]:
    """The Appointments to which a visit is linked, as the other system calls them."""
    linked = Visit.objects.filter(person=person_id, entry_origin__isnull=False).values("entry_origin")
    keys = Entry.objects.filter(person=person_id, kind="Appointment", origin_id__in=linked)
    return set(keys.values_list("source_key", flat=True))


def appointments_of(encounter: Entry) -> set[str]:
    """The Appointments that an Encounter names, as the other system calls them."""
    named = json.loads(encounter.resource).get("appointment") or []
    return {str(one.get("reference") or "") for one in named if isinstance(one, dict)}


def sent_visit(by: Actor, person_id: UUID, origin_id: str) -> Entry:
    """One that another system sent. Raises Refused (not found) where there is none that is not linked yet."""
    try:
        found = _sent(by, person_id).filter(origin_id=UUID(origin_id)).first()
    except ValueError:
        found = None
    if found is None:
        raise Refused("", may_know=False)
    return found
