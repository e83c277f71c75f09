"""Am I in this number? Read by the person, and by whoever may see all that it is made of."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext

from alongside.contributions.actor import Actor
from alongside.registry.models import MeasureVersion, Standing


def my_standing(by: Actor, version: MeasureVersion) -> Standing | None:
    """How the viewer stands in a number, where they are enrolled. One query."""
    if by.person_id is None:
        return None
    return Standing.objects.filter(version=version, person_id=by.person_id).first()


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
