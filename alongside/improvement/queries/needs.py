"""Ideas and needs of a group, and what its members would begin with."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.groups.warnings import PARTNERS
from alongside.improvement.models import Need, Ranked
from alongside.improvement.ranking import Ballot, Side

PAGE, MOST = 30, 500
"""How many stand on a page; of how many one chooses."""


def needs_of(by: Actor, group: Group) -> list[Need]:
    """What was brought to a group, the latest first, each with the projects that came of it. Two queries."""
    here = Need.objects.filter(group=group, group__community=by.community_id).prefetch_related("projects")
    return list(here.order_by("-at", "-id")[:MOST])


def need_named(by: Actor, told: str) -> Need | None:
    """The need that a page names by its id; None where there is none such."""
    try:
        return Need.objects.filter(pk=UUID(told), group__community=by.community_id).first()
    except ValueError:
        return None


def ballots_of(by: Actor, group: Group, seats: Sequence[GroupSeat]) -> list[Ballot]:
    """What those who sit there name: the latest of each. One query."""
    sits = {one.pk: one for one in seats}
    rows = Ranked.objects.filter(group=group, group__community=by.community_id).order_by("at", "id")
    last = {one.seat_id: one for one in rows if one.seat_id in sits}
    return [Ballot(side_of(sits[key]), tuple(one.needs)) for key, one in last.items()]


def side_of(seat: GroupSeat) -> Side:
    """On which side somebody ranks."""
    return Side.FAMILIES if seat.voice in PARTNERS else Side.CARE
