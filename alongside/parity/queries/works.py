"""Pieces of joint work that everyone reads, and who had part in them: as the worker keeps them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import GroupSeat
from alongside.kit.terms import Phase, Place
from alongside.parity.mapping import Map, mapped
from alongside.parity.mapping import Work as OnMap
from alongside.parity.models import Part, Work
from alongside.parity.sides import Side
from alongside.parity.spans import Span, span, spans
from alongside.people.models import Organization, Person
from alongside.people.queries.standing import today_of

_WORKS = """
    SELECT p.back, w.id, w.kind, w.title, p.place, p.phase, p.partners, p.staff FROM (
      SELECT CASE WHEN month >= %(year0)s::date THEN 0 WHEN month >= %(year1)s::date THEN 1
          WHEN month >= %(year2)s::date THEN 2 WHEN month >= %(year3)s::date THEN 3 ELSE 4 END AS back,
        work_id, place, phase, bool_or(side = 'partners') AS partners, bool_or(side = 'staff') AS staff
      FROM parity_part WHERE community_id = %(here)s::uuid AND month BETWEEN %(year4)s::date AND %(until)s::date {which}
      GROUP BY 1, 2, 3, 4) p
    JOIN parity_work w ON w.id = p.work_id
"""
_OF_CENTER = """AND work_id = ANY (ARRAY(SELECT id FROM parity_work WHERE community_id = %(here)s::uuid
        AND centers @> ARRAY[%(center)s::uuid]))"""
_OF_ALL, _OF_ONE = _WORKS.format(which=""), _WORKS.format(which=_OF_CENTER)


def maps(by: Actor, center_id: UUID | None = None) -> list[Map]:
    """The map of each of the last five times twelve months, the newest first; of one center or of all. One query."""
    years = spans(today_of(by))
    values: dict[str, Any] = {f"year{one.back}": one.first for one in years}
    values |= {"here": by.community_id, "until": years[0].last}
    if center_id is not None:
        values["center"] = center_id
    found: dict[int, list[OnMap]] = defaultdict(list)
    for back, key, kind, title, place, phase, partners, staff in ask(
        _OF_ONE if center_id else _OF_ALL, values
    ):
        found[back].append(OnMap(key, kind, title, Place(place), Phase(phase), partners, staff))
    return [mapped(found[one.back]) for one in years]


@dataclass(frozen=True)
class Told:
    """More of a piece of work in one cell: who began it, since when partners had part, how many, and who is named."""

    work: Work
    partners: int
    staff: int
    names: dict[Side, list[str]]


def told_of(by: Actor, works: Iterable[OnMap], back: int) -> dict[UUID, Told]:
    """More of these pieces of work in their cell. Who may not be named to the actor is only counted. Four queries."""
    wanted = list(works)
    ids = {one.id for one in wanted}
    when: Span = span(today_of(by), back)
    rows = Work.objects.filter(pk__in=ids, community=by.community_id)
    parts: dict[tuple[UUID, str], set[UUID]] = defaultdict(set)
    here = Part.objects.filter(
        work__in=ids, month__range=(when.first, when.last), place__in={one.place for one in wanted},
        phase__in={one.phase for one in wanted}, community=by.community_id,
    )  # fmt: skip
    for work_id, side, person_id in here.values_list("work_id", "side", "person_id"):
        parts[work_id, side].add(person_id)
    names = _names(by, set().union(*parts.values()))
    return {
        one.pk: Told(
            one,
            len(parts[one.pk, Side.PARTNERS]),
            len(parts[one.pk, Side.STAFF]),
            {side: sorted(names[who] for who in parts[one.pk, side] if who in names) for side in Side},
        )
        for one in rows
    }


def _names(by: Actor, people: set[UUID]) -> dict[UUID, str]:
    """What those are called whom the actor may name: who sits in a group that everyone reads, and who else is known."""
    known = Person.objects.filter(pk__in=people, community=by.community_id)
    sit = GroupSeat.objects.filter(
        person__in=people, group__community=by.community_id, group__members_only=False, taken_at__isnull=False,
        given_at__isnull=False,
    )  # fmt: skip
    found: dict[UUID, str] = dict(known.values_list("pk", "name"))
    return found | dict(sit.values_list("person_id", "name"))


def centers_here(by: Actor) -> list[Any]:
    """The centers of the community, by name. One query."""
    here = Organization.objects.filter(community=by.community_id, kind=Organization.Kind.CENTER)
    return list(here.order_by("name"))
