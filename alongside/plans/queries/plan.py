"""One person's plan, as far as the actor's seat may read it. Who shows it opens the record first (`open_record`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.plans.attained import latest_of
from alongside.plans.negotiating import negotiation_of
from alongside.plans.planned import GoalShown, Plan
from alongside.plans.queries.beside import beside_of
from alongside.plans.queries.rows import act_of, matter_of, step_of
from alongside.plans.said import Act, Matter, Step
from alongside.plans.vocabulary import Going, Prompt, Side

_AUTHOR = "{0}.author_id, {0}.author_name, {0}.author_role, {0}.author_title, {0}.voice, {0}.on_behalf_of_name, {0}.at"
_ACTS = f"""
    SELECT a.id, a.goal_id, a.number, a.kind, a.version, a.side, a.title, a.words, a.levels, a.baseline, a.weight,
      a.position, a.reason, a.point, a.importance, a.confidence, a.day, a.outcome, {_AUTHOR.format("a")},
      g.beside_id, g.kept_from, g.at AS begun_at
    FROM plans_goalact a JOIN plans_goal g ON g.id = a.goal_id AND g.person_id = a.person_id
    WHERE a.person_id = %(person)s::uuid AND (%(goal)s::uuid IS NULL OR a.goal_id = %(goal)s::uuid)
      AND a.at <= coalesce(%(until)s::timestamptz, 'infinity')
    ORDER BY g.at, g.id, a.number"""  # noqa: S608 - names alone
_STEPS = f"""
    SELECT s.id, s.origin_id, s.goal_id, s.number, s.in_version, s.words, s.owner_id, s.owner_name, s.due_on, s.hinders,
      s.helps, s.readiness, s.state, s.reason, {_AUTHOR.format("s")}
    FROM plans_goalstep s
    WHERE s.person_id = %(person)s::uuid AND (%(goal)s::uuid IS NULL OR s.goal_id = %(goal)s::uuid)
    ORDER BY s.origin_id, s.number"""  # noqa: S608 - names alone
_FILES = "m.file_name, m.media_type, m.size, m.sha256, m.shows, m.kept_from"
_NO_FILE = "'' AS file_name, '' AS media_type, 0 AS size, '' AS sha256, '' AS shows, 0 AS kept_from"
# The latest answer of each to each prompt; and what those in the care team say about their own work.
_MATTERS = f"""
    (SELECT DISTINCT ON (m.author_id, m.prompt) true AS near, m.id, m.prompt, m.number, m.words, {_AUTHOR.format("m")},
      {_FILES}
    FROM plans_matter m WHERE m.person_id = %(person)s::uuid AND m.at <= coalesce(%(until)s::timestamptz, 'infinity')
    ORDER BY m.author_id, m.prompt, m.number DESC)
    UNION ALL
    (SELECT DISTINCT ON (w.author_id, w.prompt) false, w.id, w.prompt, w.number, w.words, {_AUTHOR.format("w")},
      {_NO_FILE}
    FROM plans_workmatter w
    WHERE w.community_id = %(community)s::uuid AND w.at <= coalesce(%(until)s::timestamptz, 'infinity')
      AND w.author_id IN (
      SELECT s.person_id FROM people_teammember t JOIN people_seat s ON s.id = t.seat_id
      WHERE t.person_id = %(person)s::uuid AND (t.starts IS NULL OR t.starts <= %(today)s::date)
        AND (t.ends IS NULL OR t.ends > %(today)s::date))
    ORDER BY w.author_id, w.prompt, w.number DESC)"""  # noqa: S608 - names alone
_ORDER = (Going.OPEN, Going.SET_ASIDE, Going.ENDED)


def plan_of(by: Actor, person_id: UUID) -> Plan:
    """The plan: what matters, goals, steps, what stands beside them. Three queries, whatever the number of goals."""
    mine, team = matters_of(by, person_id)
    beside = beside_of(by, person_id)
    found = [
        replace(one, scores=latest_of(one, beside.scores.get(one.id, {})))
        for one in goals_of(by, person_id, beside.steps)
    ]
    goals = sorted(found, key=lambda one: _ORDER.index(one.going))
    loose = tuple(one for one in beside.steps if one.goal_id is None)
    return Plan(person_id, matters=mine, goals=tuple(goals), team_matters=team, steps=loose, beside=beside)


def goals_of(
    by: Actor,
    person_id: UUID,
    steps: Iterable[Step],
    goal_id: UUID | None = None,
    until: datetime | None = None,
) -> list[GoalShown]:
    """Every goal, or that one, that the actor may read, in the order in which they were begun. One query.

    With `until`, as they stood at that moment: a goal is what was said of it by then.
    """
    acts: dict[UUID, list[SimpleNamespace]] = defaultdict(list)
    for row in _asked(_ACTS, {"person": person_id, "goal": goal_id, "until": until}):
        acts[row.goal_id].append(row)
    beside: dict[UUID, list[UUID]] = defaultdict(list)
    for key, rows in acts.items():
        if rows[0].beside_id is not None:
            beside[rows[0].beside_id].append(key)
    taken: dict[UUID | None, list[Step]] = defaultdict(list)
    for step in steps:
        taken[step.goal_id].append(step)
    return [_goal(person_id, key, rows, taken[key], beside[key]) for key, rows in acts.items()]


def _goal(
    person_id: UUID, goal_id: UUID, rows: list[SimpleNamespace], steps: list[Step], beside: list[UUID]
) -> GoalShown:
    acts = tuple(act_of(row) for row in rows)
    first = rows[0]
    return GoalShown(
        id=goal_id, person_id=person_id, who=acts[0].who, begun_at=acts[0].at, negotiation=negotiation_of(acts),
        acts=acts, steps=tuple(steps), beside_id=first.beside_id, beside_ids=tuple(beside),
        kept_from=first.kept_from, is_own=acts[0].side == Side.PERSON,
    )  # fmt: skip


def goal_of(by: Actor, person_id: UUID, goal_id: UUID) -> GoalShown:
    """One goal, with all that was said about it. Refused (not found) where the actor may not read it. Two queries."""
    return whole_goal(by, person_id, goal_id)[0]


def whole_goal(
    by: Actor, person_id: UUID, goal_id: UUID
) -> tuple[GoalShown, dict[UUID, GoalShown], list[Step]]:
    """One goal; all goals of its plan, because those beside it are a part of it; every version of its steps.

    Raises Refused (not found) where the actor may not read it. Two queries.
    """
    steps = steps_whole(by, person_id)
    goals = {one.id: one for one in goals_of(by, person_id, _latest(steps))}
    if goal_id not in goals:
        raise Refused("", may_know=False)
    return goals[goal_id], goals, [one for one in steps if one.goal_id == goal_id]


def acts_of(by: Actor, person_id: UUID, goal_id: UUID) -> list[Act]:
    """Everything that was done with one goal, in order. One query."""
    return [act_of(row) for row in _asked(_ACTS, {"person": person_id, "goal": goal_id, "until": None})]


def steps_now(by: Actor, person_id: UUID, goal_id: UUID | None = None) -> list[Step]:
    """Every step as it stands now, in the order in which they were written first. One query."""
    return _latest(steps_whole(by, person_id, goal_id))


def _latest(steps: Iterable[Step]) -> list[Step]:
    return list({step.origin_id: step for step in steps}.values())


def steps_whole(by: Actor, person_id: UUID, goal_id: UUID | None = None) -> list[Step]:
    """Every version of every step: its first one first. One query."""
    return [step_of(row) for row in _asked(_STEPS, {"person": person_id, "goal": goal_id})]


def matters_of(
    by: Actor, person_id: UUID, until: datetime | None = None
) -> tuple[tuple[Matter, ...], tuple[Matter, ...]]:
    """What matters to the person and the caregivers, the person's first; and to the team, at work. One query.

    With `until`, what they had said by that moment.
    """
    told = {"person": person_id, "community": by.community_id, "today": today_of(by), "until": until}
    rows = [row for row in _asked(_MATTERS, told) if row.words or row.sha256]
    prompts = list(Prompt)

    def place(one: Matter) -> Any:
        return (one.who.id != person_id, one.who.name, one.who.id, prompts.index(one.prompt))

    near = sorted((matter_of(row) for row in rows if row.near), key=place)
    team = sorted((matter_of(row) for row in rows if not row.near), key=place)
    return tuple(near), tuple(team)


def _asked(statement: str, told: dict[str, Any]) -> list[SimpleNamespace]:
    with kept() as cursor:
        cursor.execute(statement, told)
        names = [column.name for column in cursor.description or []]
        return [SimpleNamespace(**dict(zip(names, row, strict=True))) for row in cursor.fetchall()]
