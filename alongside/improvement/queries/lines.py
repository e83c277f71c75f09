"""The charts of all numbers of a project at once, however many: what the registry published, and the tallies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from alongside.contributions.actor import Actor
from alongside.improvement.models import Counted, Project, Tallied
from alongside.registry.lines import Line
from alongside.registry.measuring.definition import Definition, from_kept
from alongside.registry.models import ChartAct, Published
from alongside.registry.queries.published import Told, told_of
from alongside.registry.queries.reading import acts_on_all
from alongside.registry.used import newest_in_use


@dataclass(frozen=True)
class Day:
    """How many, of how many, on a day."""

    on: date
    count: int
    of: int | None


@dataclass(frozen=True)
class Read:
    """A line of a measure, and how people decided to read it."""

    said: Definition
    told: Told
    acts: Sequence[ChartAct]


def counts_with_days(by: Actor, project: Project) -> list[Any]:
    """The numbers of a project, each with its tallies in `told`, as they were counted. One query."""
    days = Tallied.objects.filter(counted=OuterRef("pk")).order_by("at", "id")
    told = ArraySubquery(days.values(told=JSONObject(on="on", count="count", of="of")))
    here = Counted.objects.filter(project=project, group__community=by.community_id)
    return list(here.annotate(told=told).order_by("at", "id"))


def days_of(counted: Any) -> list[Day]:
    """The tallies that were read with a number, in order of days: of each day what was counted last."""
    last = {one["on"]: one for one in counted.told}
    return [Day(date.fromisoformat(day), last[day]["count"], last[day]["of"]) for day in sorted(last)]


def read_lines(by: Actor, counts: Sequence[Counted]) -> dict[UUID, Read]:
    """The lines of the registry that these numbers follow, by number. Two queries, or none."""
    wanted: dict[UUID, tuple[UUID, Line]] = {
        one.pk: (one.measure_id, (one.line_by, one.line_key)) for one in counts if one.measure_id
    }
    if not wanted or by.community_id is None:
        return {}
    rows = Published.objects.filter(
        community=by.community_id, version__in=newest_in_use(by.community_id),
        version__measure__in={measure for measure, _line in wanted.values()}, by__in=["all", "center"],
    ).select_related("version")  # fmt: skip
    there = {(one.version.measure_id, (one.by, one.key)): one for one in rows}
    acts = acts_on_all(by, list({measure for measure, _line in wanted.values()}))
    return {
        key: Read(from_kept(there[line].version.definition), told_of(there[line]), acts.get(line, ()))
        for key, line in wanted.items()
        if line in there
    }
