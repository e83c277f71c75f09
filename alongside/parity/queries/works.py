"""Pieces of joint work that everyone reads, and who has part in them."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.groups.models import GroupSeat
from alongside.groups.queries.groups import holds
from alongside.groups.warnings import PARTNERS
from alongside.kit.terms import Phase, Place
from alongside.parity.mapping import Work


def works(by: Actor) -> list[Work]:
    """The groups that go on and that everyone reads, with those who sit there now. One query.

    Support among families stands on no map (D20), and what members alone read is left out for everybody.
    """
    here = GroupSeat.objects.filter(
        holds(by), group__community=by.community_id, group__ended_at=None, group__members_only=False,
        group__support=False,
    )  # fmt: skip
    found: dict[object, list[GroupSeat]] = {}
    for seat in here.select_related("group").order_by("taken_at", "id"):
        found.setdefault(seat.group_id, []).append(seat)
    return [_work(seats) for seats in found.values()]


def _work(seats: list[GroupSeat]) -> Work:
    group = seats[0].group
    partners = frozenset(one.person_id for one in seats if one.voice in PARTNERS)
    staff = frozenset(one.person_id for one in seats if one.voice not in PARTNERS)
    return Work(
        group.pk, "group", group.name, Place(group.place), Phase(group.phase), partners, staff,
    )  # fmt: skip
