"""Am I in this number, and is my child? Read by the person, and by whoever may see all that it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Category, Role
from alongside.registry.measuring.definition import from_kept
from alongside.registry.models import MeasureVersion, Standing
from alongside.registry.purpose import categories_of

_CHILDREN = """SELECT p.name, s.counted, s.met, s."on", ARRAY(SELECT x FROM unnest(%s::smallint[]) x
      WHERE NOT EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = %s::uuid AND g.person_id = p.id
        AND g.category = x AND g.starts <= now() AND now() < g.ends))
    FROM people_caregiver c
    JOIN people_person p ON p.id = c.person_id
    LEFT JOIN registry_standing s ON s.person_id = p.id AND s.version_id = %s::uuid
    WHERE c.caregiver_id = %s::uuid AND (c.starts IS NULL OR c.starts <= people_today())
      AND (c.ends IS NULL OR c.ends > people_today()) AND p.merged_into_id IS NULL
    ORDER BY p.name, p.id LIMIT 12"""


@dataclass(frozen=True)
class Stands:
    """How somebody stands in a number: none of it where they are not counted, or where something is not open."""

    name: str
    own: bool
    found: bool
    counted: bool = False
    met: bool = False
    on: date | None = None
    closed: tuple[Category, ...] = ()
    """Of what the number is made of, what the viewer may not see."""


def standings(by: Actor, version: MeasureVersion) -> list[Stands]:
    """How the viewer stands in a number, or each of those whom the viewer cares for. One query."""
    if by.person_id is None:
        return []
    if by.role == Role.CAREGIVER:
        return [
            Stands(
                str(name),
                False,
                counted is not None,
                bool(counted),
                bool(met),
                on,
                tuple(map(Category, closed)),
            )
            for name, counted, met, on, closed in ask(
                _CHILDREN, [_made_of(version), by.seat_id, version.pk, by.person_id]
            )
        ]
    if by.role != Role.PATIENT:
        return []
    mine = Standing.objects.filter(version=version, person_id=by.person_id).first()
    if mine is None:
        return [Stands(by.name, True, False)]
    return [Stands(by.name, True, True, mine.counted, mine.met, mine.on)]


def _made_of(version: MeasureVersion) -> list[int]:
    return categories_of(from_kept(version.definition)) if version.definition else []


def standing_of(by: Actor, version: MeasureVersion, person_id: UUID) -> Standing | None:
    """How somebody stands in a number, where the viewer may see it. One query."""
    return Standing.objects.filter(version=version, person_id=person_id).first()


def not_met(by: Actor, person_id: UUID) -> list[tuple[UUID, str]]:
    """The measures in use in which a person is counted and which are not met today, as far as open. One query."""
    rows = Standing.objects.filter(person_id=person_id, version__used_from__isnull=False)
    newest: dict[UUID, tuple[str, bool]] = {}
    for key, title, ships, counted, met in rows.order_by(
        "version__measure__position", "version__measure_id", "-version__used_from"
    ).values_list("version__measure_id", "version__title", "version__measure__key", "counted", "met"):
        newest.setdefault(key, (gettext(title) if ships else title, counted and not met))
    return [(key, title) for key, (title, missed) in newest.items() if missed]
