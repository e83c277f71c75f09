"""Where people see goals: all that was ever said of one goal, in the order in which it was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.plans.attained import in_order
from alongside.plans.models import GoalScore
from alongside.plans.queries.rows import who_of
from alongside.plans.said import Scored
from alongside.plans.vocabulary import Side


def scores_of(by: Actor, person_id: UUID, goal_id: UUID) -> tuple[Scored, ...]:
    """All that was said of where one goal stands, in the order in which it was said. One query."""
    rows = GoalScore.objects.filter(person=person_id, goal=goal_id).order_by("at", "id")
    return tuple(scored(row) for row in rows)


def scores_by_id(by: Actor, person_id: UUID) -> dict[UUID, Scored]:
    """All that was said of where the goals of a plan stand, by the id of each, in order. One query."""
    rows = GoalScore.objects.filter(person=person_id).order_by("at", "id")
    return {row.pk: scored(row) for row in rows}


def scores_until(
    by: Actor, person_id: UUID, until: datetime | None = None
) -> dict[UUID, dict[int, tuple[Scored, ...]]]:
    """Each one's latest word on every goal at that moment (or now), by the version that was looked at. One query."""
    rows = GoalScore.objects.filter(person=person_id)
    if until is not None:
        rows = rows.filter(at__lte=until)
    latest = ("goal_id", "version", "author_id")
    return by_goal(rows.order_by(*latest, "-on", "-at", "-pk").distinct(*latest))


def by_goal(rows: Iterable[Any]) -> dict[UUID, dict[int, tuple[Scored, ...]]]:
    """Rows of scores by the goal and by the version that was looked at; the person first, caregivers, clinicians."""
    found: dict[UUID, dict[int, list[Scored]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row.goal_id][row.version].append(scored(row))
    return {
        goal: {version: tuple(in_order(scores)) for version, scores in versions.items()}
        for goal, versions in found.items()
    }


def scored(row: Any) -> Scored:
    """One of them, from its row."""
    return Scored(row.goal_id, row.version, who_of(row), Side(row.side), row.level, row.words, row.on, row.at)
