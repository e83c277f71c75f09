"""Who wants no letters, and when they go: rooms in which one can say so tell it to every room that writes some."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from alongside.people.models import Community

Says = Callable[[set[UUID]], set[UUID]]
_SAYS: list[Says] = []


def letters_off(says: Says) -> None:
    """A room says of whom it knows that they want no letters at all."""
    _SAYS.append(says)


def who_wants_none(people: set[UUID]) -> set[UUID]:
    """Those of these people who want no letters."""
    return set().union(*(says(people) for says in _SAYS)) if people else set()


DAY = range(7, 20)
"""The hours in which letters go, by the community's clock; codes to sign in and news of an emergency go at any hour."""


def may_go_at(zone: str, now: datetime) -> datetime:
    """When a letter that is ready now may go to a community of that zone: at once by day, else when morning comes."""
    here = now.astimezone(ZoneInfo(zone))
    if here.hour in DAY:
        return now
    morning = here.replace(hour=DAY.start, minute=0, second=0, microsecond=0)
    return morning if here.hour < DAY.start else morning + timedelta(days=1)


def zones_by_day(now: datetime) -> list[str]:
    """The zones of communities in which it is day."""
    zones = Community.objects.order_by("zone").values_list("zone", flat=True).distinct()
    return [zone for zone in zones if may_go_at(zone, now) == now]


def held_back(community_id: UUID, now: datetime) -> datetime | None:
    """Until when a letter is held back in a community; None: it goes now."""
    zone = Community.objects.filter(pk=community_id).values_list("zone", flat=True).first() or "UTC"
    at = may_go_at(zone, now)
    return at if at > now else None
