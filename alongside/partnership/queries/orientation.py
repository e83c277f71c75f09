"""What one knows before a first meeting of a group, who is ready, and who comes for the first time."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Subquery
from django.db.models.functions import Greatest

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group, GroupSeat, MeetingAct
from alongside.groups.queries.groups import holds
from alongside.groups.sides import Side
from alongside.partnership.models import Onboarding, Orientation, OrientationTick, Ready

_READY = (Path(__file__).resolve().parent.parent / "sql" / "got_ready.sql").read_text(encoding="utf-8")


def list_of(by: Actor, group: Group) -> Orientation | None:
    """The group's own list as it holds now; None where it has the house's."""
    here = Orientation.objects.filter(group=group, group__community=by.community_id)
    return here.order_by("-at", "-id").first()


def ticked_of(by: Actor, mine: GroupSeat, found: Orientation | None) -> list[int]:
    """What the actor ticked of this list last; nothing of an earlier one."""
    here = OrientationTick.objects.filter(seat=mine, group__community=by.community_id)
    last = here.order_by("-at", "-id").first()
    return list(last.points) if last and last.orientation_id == (found.pk if found else None) else []


def is_ready(by: Actor, seat: GroupSeat) -> bool:
    """Whether somebody has gone through the list."""
    return Ready.objects.filter(seat=seat, group__community=by.community_id).exists()


def who_is_ready(by: Actor, group: Group) -> list[Any]:
    """Who sits there: `ready_at`, whether the group `met` since, whether first steps have `begun`. One query."""
    here = GroupSeat.objects.filter(holds(by), group=group, group__community=by.community_id)
    began = MeetingAct.objects.filter(
        kind="begin", group=OuterRef("group"), at__gt=Greatest(OuterRef("given_at"), OuterRef("taken_at"))
    )
    ready = Ready.objects.filter(seat=OuterRef("pk")).values("at")[:1]
    begun = Exists(Onboarding.objects.filter(newcomer=OuterRef("pk")))
    told = here.annotate(ready_at=Subquery(ready), met=Exists(began), begun=begun)
    return list(told.order_by("taken_at", "id"))


def my_getting_ready(by: Actor) -> list[Any]:
    """The groups that go on in which the actor sits, each seat with `ready_at`, by the group's name. One query."""
    ready = Ready.objects.filter(seat=OuterRef("pk")).values("at")[:1]
    here = GroupSeat.objects.filter(
        holds(by), person=by.person_id, group__community=by.community_id, group__ended_at=None
    )
    return list(here.annotate(ready_at=Subquery(ready)).select_related("group").order_by("group__name"))


def got_ready(
    by: Actor, since: date, until: date, center_id: UUID | None = None
) -> dict[Side, tuple[int, int]]:
    """Seats taken from a day until before another whose first meeting has begun, by side: ready before it, of all.

    Of groups that everyone reads, where support among families is not counted. One query.
    """
    values = {"here": by.community_id, "center": center_id, "since": since, "until": until}
    found = {Side(side): (int(ready), int(took)) for side, ready, took in ask(_READY, values)}
    return {side: found.get(side, (0, 0)) for side in Side}
