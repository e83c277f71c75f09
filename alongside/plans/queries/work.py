"""What the actor said about their own work."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.plans.models import WorkMatter
from alongside.plans.queries.rows import who_of
from alongside.plans.said import Matter
from alongside.plans.vocabulary import Prompt


def work_of(by: Actor) -> list[Matter]:
    """The actor's own answers now, in the order of the questions. One query."""
    mine = WorkMatter.objects.filter(community=by.community_id, author_id=by.person_id)
    latest = {row.prompt: row for row in mine.order_by("number")}
    order = [one.value for one in Prompt]
    rows = sorted((row for row in latest.values() if row.words), key=lambda row: order.index(row.prompt))
    return [Matter(row.id, Prompt(row.prompt), row.words, who_of(row), row.at, row.number) for row in rows]
