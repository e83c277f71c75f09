"""A plan as other systems read it, as far as the actor's seat may. Who shows it opens the record first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.plans.models import Goal
from alongside.plans.queries.plan import goals_of, matters_of, plan_of
from alongside.plans.queries.scores import scores_by_id
from alongside.plans.resources import Resource, care_plan, goal_resource, matter_resource, score_resource

Dated = tuple[Resource, datetime]
"""A resource, and when it was true."""
_HAS_SAID = """
    SELECT EXISTS (SELECT 1 FROM plans_matter m WHERE m.person_id = %(person)s::uuid),
      EXISTS (SELECT 1 FROM plans_goalscore s WHERE s.person_id = %(person)s::uuid)"""
_WHOSE = """
    SELECT m.person_id FROM plans_matter m WHERE m.id = %(id)s::uuid
    UNION ALL SELECT s.person_id FROM plans_goalscore s WHERE s.id = %(id)s::uuid"""


def goal_resources(by: Actor, person_id: UUID) -> Iterator[Dated]:
    """Every goal of a plan, with the names of its scores. Two queries."""
    scores: dict[UUID, list[UUID]] = defaultdict(list)
    for score_id, scored in scores_by_id(by, person_id).items():
        scores[scored.goal_id].append(score_id)
    for goal in goals_of(by, person_id, ()):
        yield goal_resource(goal, scores[goal.id]), goal.begun_at


def plan_resources(by: Actor, person_id: UUID) -> Iterator[Dated]:
    """The plan as one CarePlan, under the person's id; none where there is nothing in it. Three queries."""
    plan = plan_of(by, person_id)
    made = care_plan(plan)
    if made is not None:
        yield made, datetime.fromisoformat(made["meta"]["lastUpdated"])


def observed_resources(by: Actor, person_id: UUID) -> Iterator[Dated]:
    """What matters, and where each sees each goal. One query where nobody has said anything, else up to three."""
    matters, scores = ask(_HAS_SAID, {"person": person_id})[0]
    if matters:
        for matter in matters_of(by, person_id)[0]:
            yield matter_resource(matter, person_id), matter.at
    if scores:
        for score_id, scored in scores_by_id(by, person_id).items():
            yield score_resource(score_id, scored, person_id), scored.at


def whose_goal(by: Actor, goal_id: UUID) -> UUID | None:
    """The person whose goal it is; None where the actor may not read it."""
    return Goal.objects.filter(pk=goal_id).values_list("person_id", flat=True).first()


def whose_words(by: Actor, said_id: UUID) -> UUID | None:
    """The person in whose plan somebody said this; None where the actor may not read it."""
    return next((row[0] for row in ask(_WHOSE, {"id": said_id})), None)
