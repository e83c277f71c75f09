"""Time that people gave: one group's, line by line; and by side, for a group, a center or everybody."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group
from alongside.groups.sides import Side
from alongside.kit.verdict import Refused
from alongside.partnership.hours import Given, SideHours, Terms, by_side
from alongside.partnership.models import Worked
from alongside.partnership.queries.claims import said

PAGE = 30
EVER = date(1900, 1, 1), date(2200, 1, 1)
_GIVEN = (
    "SELECT side, terms, people, minutes, amount, currency "
    "FROM partnership_hours(%s::uuid, %s::uuid, %s::uuid, %s::date, %s::date)"
)


def given_in(
    community_id: UUID | None, *, group_id: UUID | None = None, center_id: UUID | None = None,
    since: date = EVER[0], until: date = EVER[1],
) -> list[Given]:  # fmt: skip
    """Time by side and by how it was paid, from a day until before another: of all, a group or a center. One query.

    Of one group it tells those alone who sit there. Of a center, or of all, it tells in fives: what five different
    people of a side and a center said, in the order in which they said it, is told together as of its last day, and
    never changes (`sql/hours.sql`). What members alone read is not among it. The worker asks it of any community.
    """
    found = ask(_GIVEN, [community_id, group_id, center_id, since, until])
    return [Given(Side(side), Terms(terms), *more) for side, terms, *more in found]


def hours_by_side(
    by: Actor, *, group_id: UUID | None = None, center_id: UUID | None = None, since: date = EVER[0],
    until: date = EVER[1],
) -> dict[Side, SideHours]:  # fmt: skip
    """What each side gave, paid and unpaid, and its pay: of a group where one sits; else in fives. One query."""
    told = given_in(by.community_id, group_id=group_id, center_id=center_id, since=since, until=until)
    return by_side(told)


def hours_of(by: Actor, group: Group, *, start: int = 0) -> list[Any]:
    """What was said of time in a group, the latest day first; each with `claims`, what became of its pay."""
    here = Worked.objects.filter(group=group, group__community=by.community_id, recalled_at=None)
    told = here.select_related("seat", "project")
    return list(told.order_by("-on", "-at", "-id")[start : start + PAGE + 1])


def one_worked(by: Actor, worked_id: UUID) -> Any:
    """Time that somebody gave, and `said`: what was said of its pay. Raises Refused, as for what is not there."""
    steps = said(by, "claim__worked", OuterRef("pk"))
    here = Worked.objects.filter(pk=worked_id, group__community=by.community_id).annotate(
        said=ArraySubquery(steps)
    )
    found = here.select_related("group", "seat", "claim").first()
    if found is None:
        raise Refused("", may_know=False)
    return found
