"""What a team looks at month by month: its measures, what is read live for them, and what was counted by hand."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, QuerySet

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group
from alongside.improvement.models import Cycle
from alongside.kit.verdict import Refused
from alongside.parity.measuring import COMFORT, COMFORT_KEY, LIVE, Point, comfort, point
from alongside.parity.models import TeamCount, TeamMeasure, TeamMeasureEnd, TestsMeasure, Told
from alongside.parity.round_words import PULSE
from alongside.parity.spans import span
from alongside.people.queries.standing import today_of

TWO_YEARS = 2
_KEPT = """
    SELECT f.month, f.key, f.side, sum(f.count)::bigint FROM parity_figure f JOIN parity_work w ON w.id = f.work_id
    WHERE f.community_id = %(here)s::uuid AND w.unit_id = %(group)s::uuid
      AND f.month BETWEEN %(first)s::date AND %(last)s::date GROUP BY 1, 2, 3
    UNION ALL
    SELECT m::date, k.key, h.side, sum(h.minutes)::bigint
    FROM generate_series(%(first)s::date, %(last)s::date, interval '1 month') m
    CROSS JOIN LATERAL partnership_hours(
      %(here)s::uuid, %(group)s::uuid, NULL, m::date, (m + interval '1 month')::date) h
    CROSS JOIN (VALUES ('hours'), ('hours_paid')) k (key)
    WHERE k.key = 'hours' OR h.terms IN ('pay', 'job') GROUP BY 1, 2, 3
"""
"""Counts of a group and its projects, and the minutes that people gave there, by month, key and side."""


def _here(by: Actor) -> QuerySet[Any]:
    end = TeamMeasureEnd.objects.filter(measure=OuterRef("pk"))
    told = TeamMeasure.objects.filter(group__community=by.community_id).annotate(ended=Exists(end))
    return told.select_related("group")


def measures_of(by: Actor, group: Group) -> list[Any]:
    """What a team looks at now, in the order in which it was chosen. One query."""
    return list(_here(by).filter(group=group, ended=False).order_by("at", "id"))


def one_measure(by: Actor, measure_id: UUID) -> Any:
    """One of them, also one that has `ended`. Raises Refused, as for what is not there."""
    found = _here(by).filter(pk=measure_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def counts_of(by: Actor, measures: list[Any]) -> dict[UUID, list[Point]]:
    """What was counted by hand: the latest of each month. One query."""
    here = TeamCount.objects.filter(measure__in=measures, group__community=by.community_id)
    newest = here.order_by("measure", "month", "-at", "-id").distinct("measure", "month")
    found: dict[UUID, list[Point]] = defaultdict(list)
    for one in newest:
        found[one.measure_id].append((one.month, one.count, one.of))
    return found


def live_of(by: Actor, group: Group) -> dict[str, list[Point]]:
    """The points of every live measure of a team, over two years. Two queries."""
    years = [span(today_of(by), back) for back in range(TWO_YEARS)]
    when = {"first": years[-1].first, "last": years[0].last}
    months: dict[date, dict[tuple[str, str], int]] = defaultdict(dict)
    for month, key, side, count in ask(_KEPT, {"here": by.community_id, "group": group.pk} | when):
        months[month][key, side] = int(count)
    found = {
        key: [one for month in sorted(months) if (one := point(live, month, months[month]))]
        for key, live in LIVE.items()
    }  # fmt: skip
    return found | {COMFORT: _comfort(by, group)}


def _comfort(by: Actor, group: Group) -> list[Point]:
    """What was told of one statement in each round on the seven that the actor reads."""
    here = Told.objects.filter(
        round__group=group, round__kind=PULSE, round__community=by.community_id, told__marks__has_key=COMFORT_KEY
    ).order_by("round__at")  # fmt: skip
    found, zone = here.values_list("round__at", "told"), ZoneInfo(by.zone)
    points = (
        comfort(at.astimezone(zone).date().replace(day=1), told["marks"][COMFORT_KEY]) for at, told in found
    )
    return [one for one in points if one is not None]


def tests_on(by: Actor, measure: TeamMeasure) -> list[Cycle]:
    """The tests that are meant to move it, in their order."""
    marked = TestsMeasure.objects.filter(measure=measure, cycle=OuterRef("pk"))
    here = Cycle.objects.filter(Exists(marked), group__community=by.community_id)
    return list(here.order_by("begins_on", "id"))


def tests_of(by: Actor, group: Group) -> list[Cycle]:
    """The team's tests of working together, the latest first."""
    here = Cycle.objects.filter(group=group, kind="partnership", group__community=by.community_id)
    return list(here.order_by("-begins_on", "-id")[:30])
