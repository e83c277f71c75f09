"""What somebody did in joint work, from their seats, their hours and the ledger: for themselves alone (B24)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Max, Min, OuterRef, Subquery, Sum

from alongside.contributions.actor import Actor
from alongside.contributions.models import Line
from alongside.groups.models import GroupSeat
from alongside.partnership.models import Worked

MOST = 30


def what_i_did(by: Actor, only: Sequence[UUID] | None = None) -> list[Any]:
    """The actor's own seats, the latest first; each with `minutes` and what was `done`. Two queries.

    That counts lines of the ledger that they wrote in that group, from `first` to `last`.
    """
    hours = Worked.objects.filter(seat=OuterRef("pk"), recalled_at=None).order_by().values("seat")
    told = GroupSeat.objects.filter(
        person=by.person_id, group__community=by.community_id, given_at__isnull=False, taken_at__isnull=False
    )
    if only is not None:
        told = told.filter(pk__in=only)
    minutes = Subquery(hours.annotate(all=Sum("minutes")).values("all"))
    seats = list(told.annotate(minutes=minutes).select_related("group").order_by("-taken_at", "id")[:MOST])
    acts = _acts(by)
    for one in seats:
        one.done = acts.get(str(one.group_id), {})  # type: ignore[attr-defined]
    return seats


def _acts(by: Actor) -> dict[str, dict[str, Any]]:
    mine = Line.objects.filter(actor_id=by.person_id, community_id=by.community_id, details__has_key="group")
    found = mine.order_by().values(group=F("details__group"))
    told = found.annotate(count=Count("pk"), first=Min("at"), last=Max("at"))
    return {str(one["group"]): dict(one) for one in told}
