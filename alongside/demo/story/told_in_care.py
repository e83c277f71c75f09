"""What children of the register, their families and teams began: the ledger's lines beside rows that came in at once.

Then the worker's night tells of it what may be told, as it does in every house.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from alongside.contributions.marks import mark_of
from alongside.contributions.models import Line
from alongside.contributions.verbs import Verb
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Category
from alongside.parity import care
from alongside.plans import verbs as plans
from alongside.visits import verbs as visits

MOST = 2000
"""Of a large network the newest suffice: it is a story, and each line is marked one by one."""
_NEW = "NOT EXISTS (SELECT 1 FROM contributions_line l WHERE l.subject_id = x.subject AND l.verb = %(verb)s)"
_ROWS: dict[Verb, tuple[str, str, Category]] = {
    plans.GOAL_PROPOSED: ("Goal", """
        SELECT g.id AS subject, g.person_id, a.title, g.author_id, g.author_name, g.author_role, g.at
        FROM plans_goal g JOIN plans_goalact a ON a.goal_id = g.id AND a.number = 1""", Category.PLAN),
    plans.GOAL_AGREED: ("Goal", """
        SELECT DISTINCT ON (a.goal_id) a.goal_id AS subject, a.person_id, f.title, a.author_id, a.author_name,
          a.author_role, a.at FROM plans_goalact a JOIN plans_goalact f ON f.goal_id = a.goal_id AND f.number = 1
        WHERE a.kind = 'stood' ORDER BY a.goal_id, a.number DESC""", Category.PLAN),
    visits.ITEM_ADDED: ("AgendaItem", """
        SELECT i.id AS subject, i.person_id, i.words, i.author_id, i.author_name, i.author_role, i.at
        FROM visits_agendaitem i""", Category.VISITS),
    visits.ITEM_DISCUSSED: ("AgendaItem", """
        SELECT i.id AS subject, i.person_id, i.words, t.author_id, t.author_name, t.author_role, t.at
        FROM visits_itemact t JOIN visits_agendaitem i ON i.id = t.item_id
        WHERE t.kind = 'discussed'""", Category.VISITS),
}  # fmt: skip
"""The verbs of beginning and of taking up: of what, from which rows, in which category."""


def note(stage: Stage) -> None:
    """A line for each goal and each thing to talk about that came with the register, before anybody else acts."""
    for verb in _ROWS:
        Line.objects.bulk_create(_line(stage, verb, *row) for row in _rows(stage, verb))


def play(stage: Stage) -> None:
    """Tell who begins in care, in quarters that are over."""
    care.tell_of(stage.community.pk, stage.zone)


def _rows(stage: Stage, verb: Verb) -> list[tuple[Any, ...]]:
    sql = f"""
        SELECT x.* FROM ({_ROWS[verb][1]}) x JOIN people_person p ON p.id = x.person_id
        WHERE p.community_id = %(here)s AND x.at < now() AND {_NEW} ORDER BY x.at DESC, x.subject LIMIT %(most)s"""  # noqa: S608 - our own words
    with connection.cursor() as cursor:
        cursor.execute(sql, {"here": stage.community.pk, "verb": verb.key, "most": MOST})
        return list(cursor.fetchall())


def _line(
    stage: Stage,
    verb: Verb,
    subject: UUID,
    about: UUID,
    words: str,
    who: UUID,
    name: str,
    role: str,
    at: datetime,
) -> Line:
    kind, _sql, category = _ROWS[verb]
    line = Line(
        at=at, community_id=stage.community.pk, actor_id=who, actor_name=name, role=role, verb=verb.key,
        subject_type=kind, subject_id=subject, subject_words=words, about_id=about, category=category,
        place=verb.place.value, phase=verb.phase.value, produces=verb.produces.value,
    )  # fmt: skip
    line.mac = mark_of(line)
    return line
