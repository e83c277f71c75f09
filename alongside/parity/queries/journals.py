"""One's own journal, what others told of theirs, and where people see themselves and their teams."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.parity.models import JournalPage, Named, Placing, ToldPage
from alongside.partnership.queries.twice import MOMENT

PAGE = 20
WEEKS = 8


def my_pages(by: Actor, *, start: int = 0) -> list[JournalPage]:
    """The actor's own pages, the latest first. One query; nobody else's are ever among them."""
    mine = JournalPage.objects.filter(community=by.community_id, person=by.person_id)
    return list(mine.order_by("-at", "-id")[start : start + PAGE + 1])


def my_page(by: Actor, page_id: UUID) -> JournalPage:
    """One of them. Raises Refused, as for what is not there."""
    found = JournalPage.objects.filter(pk=page_id, community=by.community_id, person=by.person_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def open_page(by: Actor) -> JournalPage | None:
    """The page that the actor is not done with."""
    return JournalPage.objects.filter(
        community=by.community_id, person=by.person_id, done_at=None
    ).first()  # fmt: skip


def done_just_now(by: Actor, **words: str) -> JournalPage | None:
    """The very same page that the actor was done with a moment ago: a second click."""
    here = JournalPage.objects.filter(community=by.community_id, person=by.person_id, **words)
    return here.filter(done_at__gt=timezone.now() - MOMENT).first()


def weeks_written(by: Actor) -> int:
    """In how many of the last eight weeks the actor wrote a page."""
    since = timezone.now() - timedelta(weeks=WEEKS)
    mine = JournalPage.objects.filter(community=by.community_id, person=by.person_id, done_at__gt=since)
    zone = ZoneInfo(by.zone)
    return len({at.astimezone(zone).isocalendar()[:2] for at in mine.values_list("at", flat=True)[:200]})


def told_pages(by: Actor, *, start: int = 0) -> list[Any]:
    """What was told of journals, as far as the actor reads it, the latest first; `said`: their answer where named."""
    mine = Named.objects.filter(page=OuterRef("pk"), person=by.person_id)
    here = ToldPage.objects.filter(community=by.community_id, taken_back_at=None).annotate(
        my_name=Subquery(mine.values("id")[:1]), said=Subquery(mine.values("agrees")[:1])
    )
    return list(here.order_by("-at", "-id")[start : start + PAGE + 1])


def told_page(by: Actor, page_id: UUID) -> Any:
    """One of them, also one's own that was taken back. Raises Refused, as for what is not there."""
    mine = Named.objects.filter(page=OuterRef("pk"), person=by.person_id)
    here = ToldPage.objects.filter(pk=page_id, community=by.community_id).annotate(
        my_name=Subquery(mine.values("id")[:1]), said=Subquery(mine.values("agrees")[:1])
    )
    found = here.first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def named_in(by: Actor, page: ToldPage) -> list[Named]:
    """Who is named there, and what they said: to who told it; to somebody who is named, themselves."""
    here = Named.objects.filter(page=page, page__community=by.community_id)
    return list(here.order_by("name"))


def my_placings(by: Actor) -> list[Placing]:
    """Where the actor saw themselves and their teams, the latest first."""
    mine = Placing.objects.filter(community=by.community_id, person=by.person_id)
    return list(mine.select_related("group").order_by("-at", "-id")[:60])


def shared_placings(by: Actor) -> list[Placing]:
    """Where others see the groups in which the actor sits, as they shared it, the latest first."""
    others = Placing.objects.filter(community=by.community_id, shared_at__isnull=False).exclude(
        person=by.person_id
    )
    return list(others.select_related("group").order_by("-at", "-id")[:60])


def my_placing(by: Actor, placing_id: UUID) -> Placing:
    """One of the actor's own. Raises Refused, as for what is not there."""
    found = Placing.objects.filter(pk=placing_id, community=by.community_id, person=by.person_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found
