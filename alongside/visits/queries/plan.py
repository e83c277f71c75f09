"""What a visit reads of the plan: what matters, and the goals with where each one sees them; not the steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.plans.attained import latest_of
from alongside.plans.planned import Plan
from alongside.plans.queries.plan import goals_of, matters_of
from alongside.plans.queries.scores import scores_until


def plan_at_visit(by: Actor, person_id: UUID, until: datetime | None = None) -> Plan:
    """What matters and the goals, as far as the actor may read them; of a visit that was, as they stood at its end.

    Three queries.
    """
    mine, team = matters_of(by, person_id, until)
    scores = scores_until(by, person_id, until)
    goals = (
        replace(one, scores=latest_of(one, scores.get(one.id, {})))
        for one in goals_of(by, person_id, (), until=until)
    )
    return Plan(person_id, matters=mine, goals=tuple(goals), team_matters=team)
