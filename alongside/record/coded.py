"""Any number that the record holds under a code, as a fact: a laboratory value, an answer, the score of a form.

Such a number is named by its category and its code, as in `results:http://loinc.org|1975-2`. Facts of codes are
gathered only where a measure names them; which codes are followed, and what they are called, is found out at night.
"""

# ruff: noqa: S608 - every word of the statements is the program's own; values are sent apart

from __future__ import annotations

from alongside.kit.terms import Category

_WORDS = " ".join(f"WHEN {int(one)} THEN '{one.name.lower()}'" for one in Category)
KEY = f"CASE e.category {_WORDS} END || ':' || e.code_system || '|' || e.code"
_NUMBERS = """FROM record_entry e
  WHERE e.superseded_at IS NULL AND e.value IS NOT NULL AND e.code <> ''
    AND e.kind IN ('Observation', 'QuestionnaireResponse') AND e.status NOT IN ('entered-in-error', 'cancelled')
    AND e.kept_from = 0 AND (e.held_until IS NULL OR e.held_until <= now())"""

STATEMENT = f"""SELECT {KEY} AS what, e.person_id, e.category, (e.true_at AT TIME ZONE %(zone)s)::date AS day,
    NULL::date AS until, e.value, e.recorded_at AS given_at, e.voice IN ('patient', 'caregiver') AS own
  {_NUMBERS} AND (%(codes)s::text[] IS NULL OR e.code = ANY(%(codes)s::text[]) AND {KEY} = ANY(%(wanted)s::text[]))"""
"""Facts of these codes alone (`wanted`, and their `codes`), or of all."""

NAMED = f"""SELECT what, title, unit FROM (
    SELECT {KEY} AS what, e.title, e.unit, count(DISTINCT e.person_id) AS people {_NUMBERS}
      AND e.person_id IN (SELECT person_id FROM counted)
    GROUP BY 1, 2, 3) x
  WHERE people > %(threshold)s ORDER BY what, people DESC, title, unit"""
"""What so many people call each code, with its unit; the commonest name first."""


def category_of(key: str) -> Category:
    """Of which category a number is told that is named by its code. Raises KeyError."""
    return Category[key.partition(":")[0].upper()]


def code_of(key: str) -> str:
    """The code alone."""
    return key.rpartition("|")[2]
