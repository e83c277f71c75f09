"""A plan as other systems read it, as far as the actor's seat may. Who shows it opens the record first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.plans.models import Goal, Matter
from alongside.plans.queries.plan import goals_of, matters_of, plan_of
from alongside.plans.resources import Resource, care_plan, goal_resource, matter_resource

Dated = tuple[Resource, datetime]
"""A resource, and when it was true."""
_HAS_SAID = "SELECT EXISTS (SELECT 1 FROM plans_matter m WHERE m.person_id = %s::uuid)"


def goal_resources(by: Actor, person_id: UUID) -> Iterator[Dated]:
    """Every goal of a plan. One query."""
    for goal in goals_of(by, person_id, ()):
        yield goal_resource(goal), goal.begun_at


def plan_resources(by: Actor, person_id: UUID) -> Iterator[Dated]:
    """The plan as one CarePlan, under the person's id; none where there is nothing in it. Three queries."""
    plan = plan_of(by, person_id)
    made = care_plan(plan)
    if made is not None:
        yield made, datetime.fromisoformat(made["meta"]["lastUpdated"])


def observed_resources(by: Actor, person_id: UUID) -> Iterator[Dated]:
    """What matters, in each one's words. One query where nobody has said anything, else two."""
    if not ask(_HAS_SAID, [person_id])[0][0]:
        return
    near, _team = matters_of(by, person_id)
    for matter in near:
        yield matter_resource(matter, person_id), matter.at


def whose_goal(by: Actor, goal_id: UUID) -> UUID | None:
    """The person whose goal it is; None where the actor may not read it."""
    return Goal.objects.filter(pk=goal_id).values_list("person_id", flat=True).first()


def whose_words(by: Actor, matter_id: UUID) -> UUID | None:
    """The person in whose plan somebody said what matters; None where the actor may not read it."""
    return Matter.objects.filter(pk=matter_id).values_list("person_id", flat=True).first()
