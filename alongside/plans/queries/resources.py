"""A plan as other systems read it, as far as the actor's seat may. Who shows it opens the record first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.plans.models import Goal
from alongside.plans.queries.plan import goals_of, plan_of
from alongside.plans.queries.scores import scores_by_id
from alongside.plans.resources import Resource, care_plan, goal_resource, matter_resource, score_resource
from alongside.plans.said import Matter, Scored, Who
from alongside.plans.vocabulary import Prompt, Side

Dated = tuple[Resource, datetime]
"""A resource, and when it was true."""
_AUTHOR = "{0}.author_id, {0}.author_name, {0}.author_role, {0}.author_title, {0}.voice, {0}.on_behalf_of_name, {0}.at"
# Scores, and each one's latest answer to each question about what matters: those since a moment, in one trip.
_OBSERVED = f"""
    SELECT s.id, s.goal_id, s.version, s.side, s.level, s.words, s.on, '' AS shows, {_AUTHOR.format("s")}
    FROM plans_goalscore s WHERE s.person_id = %(person)s::uuid AND s.at >= %(since)s::timestamptz
    UNION ALL
    SELECT m.id, NULL, m.number, m.prompt, NULL, m.words, NULL, m.shows || '', {_AUTHOR.format("m")}
    FROM (SELECT DISTINCT ON (a.author_id, a.prompt) a.* FROM plans_matter a WHERE a.person_id = %(person)s::uuid
      ORDER BY a.author_id, a.prompt, a.number DESC) m
    WHERE m.at >= %(since)s::timestamptz AND (m.words <> '' OR m.sha256 <> '')"""  # noqa: S608 - names alone
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


def observed_resources(by: Actor, person_id: UUID, since: datetime | None = None) -> Iterator[Dated]:
    """What matters, and where each sees each goal; only what was said since then, where that is enough. One query."""
    told = {"person": person_id, "since": since.isoformat() if since else "-infinity"}
    for id, goal_id, number, kind, level, words, on, shows, *author, at in ask(_OBSERVED, told):
        who = Who(*author)
        if goal_id is None:
            matter = Matter(id, Prompt(kind), words, who, at, number)
            yield matter_resource(matter, person_id, shows), at
        else:
            scored = Scored(goal_id, number, who, Side(kind), level, words, on, at)
            yield score_resource(id, scored, person_id), at


def whose_goal(by: Actor, goal_id: UUID) -> UUID | None:
    """The person whose goal it is; None where the actor may not read it."""
    return Goal.objects.filter(pk=goal_id).values_list("person_id", flat=True).first()


def whose_words(by: Actor, said_id: UUID) -> UUID | None:
    """The person in whose plan somebody said this; None where the actor may not read it."""
    return next((row[0] for row in ask(_WHOSE, {"id": said_id})), None)
