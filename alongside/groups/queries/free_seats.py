"""Seats that are free now for somebody: as a partner, for their own organization, or to chair for their side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, Q, Subquery

from alongside.contributions.actor import Actor
from alongside.groups.models import Chair, Group, GroupSeat
from alongside.groups.queries.groups import holds
from alongside.groups.sides import side_of
from alongside.groups.warnings import HALF
from alongside.kit.terms import Voice

PARTNERS = (Voice.PATIENT, Voice.CAREGIVER)
MOST = 60


class FreeFor(StrEnum):
    """Why it is free for the actor."""

    PARTNERS = "partners"
    ORGANIZATION = "organization"
    CHAIR = "chair"


@dataclass(frozen=True)
class FreeSeat:
    """A seat that nobody holds, or where nobody chairs: in which group, why for the actor, and how many there are."""

    group: Group
    free_for: FreeFor
    count: int = 1


def free_seats(by: Actor) -> list[FreeSeat]:
    """What is free for the actor in groups that they may read; never in support among families. One query."""
    held, all_mine = holds(by, "seats__"), GroupSeat.objects.filter(person=by.person_id, left_at=None)
    mine = all_mine.filter(group=OuterRef("pk"))
    here = Group.objects.filter(community=by.community_id, ended_at=None, support=False).annotate(
        partners=Count("seats", filter=held & Q(seats__voice__in=PARTNERS)),
        ours=Count("seats", filter=held & Q(seats__organization=by.center_id)),
        my_voice=Subquery(mine.values("voice")[:1]), sits=Subquery(mine.filter(holds(by)).values("voice")[:1]),
        lives_with_it=Exists(all_mine.filter(holds(by), voice__in=PARTNERS)),
        chaired=ArraySubquery(Chair.objects.filter(group=OuterRef("pk"), ended_at=None).values("side")),
    )  # fmt: skip
    return [seat for one in here.order_by("name", "pk")[:MOST] if (seat := _free_in(by, one))]


def _free_in(by: Actor, group: Any) -> FreeSeat | None:
    """To whoever sits there: the chair of their side. To others: a seat for partners, or for their organization."""
    if group.sits and group.kind in HALF and side_of(group.sits) not in group.chaired:
        return FreeSeat(group, FreeFor.CHAIR)
    if group.my_voice:
        return None
    if (by.voice in PARTNERS or group.lives_with_it) and group.partner_places > group.partners:
        return FreeSeat(group, FreeFor.PARTNERS, group.partner_places - group.partners)
    places = dict(zip(group.organizations, group.organization_places, strict=False))
    free = places.get(by.center_id, 0) - group.ours
    return FreeSeat(group, FreeFor.ORGANIZATION, free) if free > 0 else None
