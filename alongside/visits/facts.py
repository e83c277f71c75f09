"""What visits give to the numbers: that one was held, and from which day on something stood on its agenda."""

from __future__ import annotations

from alongside.kit.terms import Category
from alongside.record.countable import Fact, Facts, Shape

FACTS = Facts(
    kinds={
        "visit": Fact(Shape.VALUE, Category.VISITS),
        "planned_visit": Fact(Shape.EVENT, Category.VISITS),
    },
    statement="""SELECT w.what, v.person_id, 7 AS category, (v.begun_at AT TIME ZONE %(zone)s)::date AS day,
      CASE w.what WHEN 'planned_visit' THEN (
        SELECT (min(i.at) AT TIME ZONE %(zone)s)::date FROM visits_agendaitem i
        WHERE i.person_id = v.person_id AND i.kept_from = 0 AND i.at < v.begun_at
          AND i.at > v.begun_at - interval '90 days') END AS until,
      1.0 AS value, v.ended_at AS given_at, false AS own
      FROM visits_visit v CROSS JOIN (VALUES ('visit'), ('planned_visit')) w (what) WHERE v.status = 'held'""",
)
