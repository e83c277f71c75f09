"""What stands beside the goals of a plan (steps, scores, skills, the review of its worth, budgets), in one query."""

# ruff: noqa: S608 - every word of the statement is our own; the value is sent apart

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept
from alongside.plans.budgeting import BudgetShown
from alongside.plans.climbing import SkillShown
from alongside.plans.queries.budgets import budget_from
from alongside.plans.queries.rows import step_of
from alongside.plans.queries.scores import by_goal, scored
from alongside.plans.queries.skills import skill_from
from alongside.plans.queries.value import ReviewShown, review_from
from alongside.plans.said import Scored, Step
from alongside.plans.vocabulary import Side

Row = SimpleNamespace
_OF = "FROM plans_{0} t WHERE t.person_id = %(person)s::uuid"
_LISTS = {
    "scores": "SELECT DISTINCT ON (t.goal_id, t.version, t.author_id) t.* "
    f"{_OF.format('goalscore')} ORDER BY t.goal_id, t.version, t.author_id, t.on DESC, t.at DESC, t.id DESC",
    "taken": f"SELECT t.* {_OF.format('goalstep')} ORDER BY t.origin_id, t.number",
    "skills": "SELECT t.*, l.title, l.about, l.rungs, l.whole, l.refresh_months FROM plans_skill t "
    "JOIN plans_ladder l ON l.id = t.ladder_id WHERE t.person_id = %(person)s::uuid ORDER BY t.at, t.id",
    "steps": f"SELECT t.* {_OF.format('skillstep')} ORDER BY t.at, t.id",
    "again": f"SELECT t.* {_OF.format('refresher')} ORDER BY t.at, t.id",
    "reviews": f"SELECT t.* {_OF.format('valuereview')} ORDER BY t.at DESC, t.id DESC LIMIT 1",
    "said": f"SELECT t.* {_OF.format('valuesaid')} AND t.review_id = (SELECT r.id FROM plans_valuereview r "
    "WHERE r.person_id = t.person_id ORDER BY r.at DESC, r.id DESC LIMIT 1) ORDER BY t.at, t.id",
    "budgets": f"SELECT t.* {_OF.format('budget')} ORDER BY t.starts DESC, t.at DESC",
    "lines": f"SELECT t.* {_OF.format('budgetline')} ORDER BY t.at, t.id",
    "spent": f"SELECT t.* {_OF.format('spending')} ORDER BY t.on DESC, t.at DESC",
}
_ALL = "SELECT {}, plans_side(%(person)s::uuid)".format(
    ", ".join(f"(SELECT json_agg(x) FROM ({words}) x) AS {name}" for name, words in _LISTS.items())
)

_ONE_GOAL = f"""
    SELECT (SELECT json_agg(x) FROM (SELECT t.* {_OF.format("goalscore")} AND t.goal_id = %(goal)s::uuid
      ORDER BY t.at, t.id) x), plans_side(%(person)s::uuid)"""


@dataclass(frozen=True)
class Beside:
    """What stands beside the goals: skills that are climbed, the review that was set last, budgets, and the steps.

    `steps` are all of the plan as they stand now, in the order in which they were written first; `scores` are each
    one's latest word on every goal, by the version that was looked at; `side` is the reader's own.
    """

    scores: dict[UUID, dict[int, tuple[Scored, ...]]] = field(default_factory=dict)
    side: Side | None = None
    skills: tuple[SkillShown, ...] = ()
    review: ReviewShown | None = None
    budgets: tuple[BudgetShown, ...] = ()
    steps: tuple[Step, ...] = ()


def scores_and_side(by: Actor, person_id: UUID, goal_id: UUID) -> tuple[tuple[Scored, ...], Side | None]:
    """All that was said of where one goal stands, in order; and on whose side the actor speaks. One query."""
    with kept() as cursor:
        cursor.execute(_ONE_GOAL, {"person": person_id, "goal": goal_id})
        scores, side = cursor.fetchone()
    return tuple(scored(row) for row in _rows(scores)), Side(side) if side else None


def beside_of(by: Actor, person_id: UUID) -> Beside:
    """All of it, as far as the actor may read it. One query."""
    with kept() as cursor:
        cursor.execute(_ALL, {"person": person_id})
        *lists, side = cursor.fetchone()
    found = dict(zip(_LISTS, map(_rows, lists), strict=True))
    steps, again = _by(found["steps"], "skill_id"), _by(found["again"], "skill_id")
    lines, spent = _by(found["lines"], "budget_id"), _by(found["spent"], "budget_id")
    reviews = [review_from(row, found["said"]) for row in found["reviews"]]
    return Beside(
        by_goal(found["scores"]), Side(side) if side else None,
        tuple(skill_from(row, row, steps[row.id], again[row.id]) for row in found["skills"]),
        reviews[0] if reviews else None,
        tuple(budget_from(row, lines[row.id], spent[row.id]) for row in found["budgets"]),
        tuple({row.origin_id: step_of(row) for row in found["taken"]}.values()),
    )  # fmt: skip


def _by(rows: list[Row], name: str) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found


def _rows(told: Any) -> list[Row]:
    listed = json.loads(told, parse_float=Decimal) if isinstance(told, str) else told or []
    return [Row(**{name: _read(name, value) for name, value in one.items()}) for one in listed]


def _read(name: str, value: Any) -> Any:
    """A value as its column holds it: JSON has no ids, days, moments or money."""
    if value is None:
        return None
    if name == "id" or name.endswith("_id"):
        return UUID(value)
    if name == "at":
        return datetime.fromisoformat(value)
    if name in ("on", "starts", "ends") or name.endswith("_on"):
        return date.fromisoformat(value)
    return Decimal(str(value)) if name == "amount" else value
