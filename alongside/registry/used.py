"""Which versions of which measures count, and from when on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils import timezone

from alongside.registry.measuring.definition import Definition, from_kept
from alongside.registry.measuring.naming import month_of
from alongside.registry.models import MeasureVersion


def in_use(community_id: UUID) -> list[MeasureVersion]:
    """The version of each measure that was taken into use last, in the measures' order. One query."""
    newest = MeasureVersion.objects.filter(pk__in=newest_in_use(community_id))
    return list(newest.select_related("measure").order_by("measure__position", "at"))


def newest_in_use(community_id: UUID) -> QuerySet[Any, Any]:
    """The ids of the versions that were taken into use last, to ask by."""
    found = MeasureVersion.objects.filter(measure__community=community_id, used_from__isnull=False)
    return found.order_by("measure_id", "-used_from", "-number").distinct("measure_id").values("pk")


@dataclass(frozen=True)
class Part:
    """A wording of a measure, and the first month that is counted by it: nothing where it is the first wording."""

    definition: Definition
    first_month: int | None


@dataclass(frozen=True)
class Used:
    """A measure as it is counted: the version taken into use last, and every wording in its time, the oldest first.

    A new wording counts from the month after the one in which it was taken into use. So each month is counted in one
    way only, and never in another: nobody can take one wording from the other.
    """

    version: MeasureVersion
    parts: tuple[Part, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """Every kind of fact that is read."""
        return tuple(dict.fromkeys(name for part in self.parts for name in part.definition.facts))

    def on(self, day: date) -> Definition:
        """The wording that counts on a day."""
        month = month_of(day)
        there = [one for one in self.parts if one.first_month is None or one.first_month <= month]
        return there[-1].definition


def used(community_id: UUID) -> list[Used]:
    """Every measure in use, with all its wordings, in the measures' order. Two queries."""
    there: dict[UUID, list[MeasureVersion]] = defaultdict(list)
    every = MeasureVersion.objects.filter(measure__community=community_id, used_from__isnull=False)
    for one in every.select_related("measure__community").order_by("used_from", "number"):
        there[one.measure_id].append(one)
    return [Used(one, _parts(there[one.measure_id])) for one in in_use(community_id)]


def _parts(versions: list[MeasureVersion]) -> tuple[Part, ...]:
    first, *later = versions
    return Part(from_kept(first.definition), None), *(
        Part(from_kept(one.definition), counts_from(one)) for one in later
    )


def counts_from(version: MeasureVersion) -> int:
    """The first month that a later wording counts."""
    zone = ZoneInfo(version.measure.community.zone)
    assert version.used_from is not None
    return month_of(timezone.localtime(version.used_from, zone).date()) + 1
