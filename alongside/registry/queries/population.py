"""Who is in a list: one statement under row-level security, as whoever asks; what they may not see finds nobody."""

# ruff: noqa: S608 - the words of the statement are the program's own; every value is sent apart

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Category
from alongside.people.queries.standing import today_of
from alongside.registry.looking import MEASURE, ORDERS, Looking, Scope, asks_of

PAGE = 24
SHOWN = (
    Category.IDENTITY,
    Category.VISITS,
    Category.RESULTS,
    Category.PLAN,
    Category.QUESTIONNAIRES,
    Category.CONTACT,
)
"""The kinds of things that a row shows, as far as they are open."""

LATELY = """
      max(l.day) FILTER (WHERE l.what IN ('visit', 'held')) AS seen_on,
      max(l.day) FILTER (WHERE l.what = 'planned') AS planned_on,
      (array_agg(l.value ORDER BY l.day DESC) FILTER (WHERE l.what = 'judgement'))[1] AS judged,
      max(l.day) FILTER (WHERE l.what = 'judgement') AS judged_on,
      min(l.day) FILTER (WHERE l.what = 'goal_review') AS review_on,
      min(l.day) FILTER (WHERE l.what = 'form_missing') AS form_since,
      bool_or(l.until IS NULL OR l.until > %(today)s::date) FILTER (WHERE l.what = 'steroid') AS steroid"""
_OF_ALL = f"""
    WITH near AS MATERIALIZED (
      SELECT g.person_id, bool_or(g.category = 2) AS contact FROM sharing_grant g
      WHERE g.seat_id = %(seat)s::uuid AND g.category IN (1, 2) AND g.audience BETWEEN 2 AND %(nearest)s::int
        AND g.starts <= now() AND now() < g.ends GROUP BY g.person_id HAVING bool_or(g.category = 1)
    ), known AS MATERIALIZED (
      SELECT l.person_id, {LATELY}
      FROM record_lately l WHERE l.person_id = ANY (ARRAY(SELECT person_id FROM near)) GROUP BY l.person_id
    ), tried AS MATERIALIZED (
      SELECT DISTINCT ON (o.person_id) o.person_id, o.at AS tried_at, o.way, o.outcome, o.author_name, o.again_on
      FROM registry_outreach o WHERE o.person_id = ANY (ARRAY(SELECT person_id FROM near))
      ORDER BY o.person_id, o.at DESC
    )
    SELECT p.id, p.name, p.birth_date, k.seen_on, k.planned_on, k.judged, k.judged_on, k.review_on, k.form_since,
      k.steroid, n.contact, o.tried_at, o.way, o.outcome, o.author_name, o.again_on, count(*) OVER ()
    FROM near n
    JOIN people_person p ON p.id = n.person_id AND p.merged_into_id IS NULL AND p.died_on IS NULL
    LEFT JOIN known k ON k.person_id = p.id
    LEFT JOIN tried o ON o.person_id = p.id"""
NOT_MET = """EXISTS (SELECT 1 FROM registry_standing s WHERE s.person_id = p.id AND s.counted AND NOT s.met
      AND s.version_id = (SELECT v.id FROM registry_measureversion v WHERE v.measure_id = %(measure)s::uuid
        AND v.used_from IS NOT NULL ORDER BY v.used_from DESC LIMIT 1))"""


@dataclass(frozen=True)
class Row:
    """One person in a list, as far as who asks may see them; None where nothing is written, or nothing is open."""

    id: UUID
    name: str
    birth_date: date | None
    seen_on: date | None
    planned_on: date | None
    judged: int | None
    judged_on: date | None
    review_on: date | None
    form_since: date | None
    steroid: bool | None
    contact: bool
    tried_at: datetime | None
    way: str | None
    outcome: str | None
    tried_by: str | None
    again_on: date | None


@dataclass(frozen=True)
class Found:
    """A part of a list, and how many are in all of it."""

    rows: list[Row]
    count: int


def find(by: Actor, looking: Looking, *, page: int = 1, size: int | None = PAGE) -> Found:
    """Those who are in the list, from the page on; without a size all of them. One statement."""
    asked, values = asks_of(looking)
    if MEASURE in looking.conditions:
        asked.append(NOT_MET)
    where = " AND ".join(asked) or "true"
    limit = "" if size is None else " LIMIT %(size)s::int OFFSET %(skipped)s::int"
    statement = f"{_OF_ALL} WHERE {where} ORDER BY {ORDERS[looking.order]}{limit}"
    nearest = Audience.TEAM if looking.scope == Scope.MINE else Audience.CENTER
    values |= {
        "seat": by.seat_id, "nearest": int(nearest), "today": today_of(by), "size": size,
        "skipped": (page - 1) * (size or 0),
    }  # fmt: skip
    rows: list[Any] = ask(statement, values)
    return Found([Row(*one[:-1]) for one in rows], rows[0][-1] if rows else 0)
