"""Lists that were kept, and who tried to reach whom."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.registry.models import MeasureVersion, Outreach, OutreachFrom, PopulationList


def lists_of(by: Actor) -> list[PopulationList]:
    """One's own lists, and those that colleagues at the center share; the latest first."""
    if by.center_id is None:
        return []
    return list(_standing().filter(center=by.center_id))


def lists_about(by: Actor) -> list[PopulationList]:
    """The lists of the centers of those for whom one speaks."""
    return list(_standing().filter(shared=True))


def _standing() -> QuerySet[PopulationList]:
    return PopulationList.objects.filter(ended_at=None).order_by("-at", "id")


def list_of(by: Actor, list_id: UUID) -> PopulationList:
    """One list that is kept. Raises Refused (not found) where the actor may not read it."""
    found = _standing().filter(pk=list_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


@dataclass(frozen=True)
class Tried:
    """One try to reach a person, or a word back, and the list that it came from where the reader may know."""

    outreach: Outreach
    list_title: str


def tried_with(by: Actor, person_id: UUID) -> list[Tried]:
    """Who tried to reach a person, and what came of it; the latest first. One query."""
    rows = (
        Outreach.objects.filter(person=person_id)
        .select_related("from_list__list")
        .order_by("-at", "-id")[:50]
    )
    return [Tried(row, _title(row)) for row in rows]


def _title(row: Outreach) -> str:
    try:
        return row.from_list.list.title
    except OutreachFrom.DoesNotExist:
        return ""


def measures_of(by: Actor) -> list[tuple[UUID, str]]:
    """The community's measures that are counted, by what they are called. One query."""
    rows = (
        MeasureVersion.objects.filter(used_from__isnull=False, measure__community=by.community_id)
        .order_by("measure_id", "-used_from").distinct("measure_id")
        .values_list("measure_id", "title", "measure__position", "measure__key")
    )  # fmt: skip
    known = sorted(rows, key=lambda row: (row[2], row[1]))
    return [(key, gettext(title) if ships else title) for key, title, _place, ships in known]
