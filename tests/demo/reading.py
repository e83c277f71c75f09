"""Reading the demo back, as the owner."""

from typing import Any

from django.db import connection

MEASURED = ("pain", "stools", "wellbeing", "belly", "elsewhere")


def rows(words: str, *values: Any) -> list[tuple[Any, ...]]:
    """Ask the database."""
    with connection.cursor() as cursor:
        cursor.execute(words, values or None)
        return cursor.fetchall()


def one(words: str, *values: Any) -> Any:
    """The one value that it answers."""
    return rows(words, *values)[0][0]


# Every visit of the register at Riverbend, with what was written down at it: read from the resources themselves.
VISITS = """
  WITH entry AS (
    SELECT e.kind, e.code, e.value_words, e.true_at, e.id, o.name AS center,
      CASE WHEN e.kind = 'Encounter' THEN e.id
        ELSE substring(e.resource::json #>> '{encounter,reference}' FROM 11)::uuid END AS visit,
      e.resource::json AS resource
    FROM record_entry e
    JOIN people_person p ON p.id = e.person_id
    JOIN people_community c ON c.id = p.community_id AND c.slug = 'riverbend'
    JOIN people_enrolment n ON n.person_id = p.id
    JOIN people_organization o ON o.id = n.center_id
    WHERE e.source = 'Riverbend register' AND e.kind IN ('Encounter', 'Observation')
      AND coalesce(e.resource::json #>> '{class,code}', '') <> 'IMP'
  ), item AS (
    SELECT entry.visit, part #>> '{code,coding,0,code}' AS item
    FROM entry, json_array_elements(entry.resource -> 'component') part WHERE entry.code = 'visit-symptoms'
  ), written AS (
    SELECT visit, array_agg(item) AS items FROM (
      SELECT visit, item FROM item UNION ALL SELECT visit, code FROM entry WHERE code <> '') x GROUP BY visit
  )
  SELECT entry.true_at, entry.center, coalesce(written.items, '{}'),
    (SELECT p.value_words FROM entry p WHERE p.visit = entry.visit AND p.code = 'pga')
  FROM entry LEFT JOIN written USING (visit) WHERE entry.kind = 'Encounter'
"""
