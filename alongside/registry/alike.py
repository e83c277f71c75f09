"""Counting people who are like each other, for the page of a visit: by the clock, and hidden where it is small."""

# ruff: noqa: S608 - the words of the statement are the program's own

from __future__ import annotations

from django.db import connection, transaction

from alongside.registry.snapshot.preparing import BANDS

_BANDS = ", ".join(f"({place}, {first}, {last})" for place, (first, last) in enumerate(BANDS))
# Of whoever belongs to the community, is enrolled, and did not say no; what somebody closed to studies is not counted,
# nor what is kept from anybody or waits. A part that is small, or leaves a small rest, is hidden.
_COUNTED = f"""
    WITH who AS (
      SELECT p.id, p.community_id, b.band, c.zone, coalesce(v.small_number, 7) AS few,
        ARRAY(SELECT DISTINCT x.category FROM sharing_choice x WHERE x.person_id = p.id AND x.audience = 5
          AND x."right" = 0 AND x.withdrawn_at IS NULL) AS closed
      FROM people_person p
      JOIN people_community c ON c.id = p.community_id
      LEFT JOIN sharing_charterversion v ON v.community_id = c.id AND v.in_force_from <= now()
        AND (v.replaced_at IS NULL OR now() < v.replaced_at)
      JOIN (VALUES {_BANDS}) b (band, first, last)
        ON extract(year FROM age((now() AT TIME ZONE c.zone)::date, p.birth_date)) >= b.first
        AND extract(year FROM age((now() AT TIME ZONE c.zone)::date, p.birth_date)) < b.last
      WHERE p.merged_into_id IS NULL AND p.deactivated_at IS NULL AND p.died_on IS NULL
        AND EXISTS (SELECT 1 FROM people_enrolment e WHERE e.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM sharing_consentanswer a WHERE a.person_id = p.id AND a.replaced_at IS NULL
          AND a.item IN ('use_nonprofit', 'clinical_given') AND a.answer = 'no')
    ), of_each AS (
      SELECT w.id, w.community_id, w.band, w.few,
        max(l.value) FILTER (WHERE l.what = 'diagnosis') AS diagnosis,
        (array_agg(l.value ORDER BY l.day DESC) FILTER (WHERE l.what = 'judgement'))[1] AS judged,
        coalesce(bool_or(l.until IS NULL OR l.until > (now() AT TIME ZONE w.zone)::date)
          FILTER (WHERE l.what = 'steroid'), false) AS steroid
      FROM who w JOIN record_lately l ON l.person_id = w.id AND l.kept_from = 0 AND l.held_until IS NULL
        AND NOT l.category = ANY (w.closed)
      GROUP BY w.id, w.community_id, w.band, w.few
    ), counted AS (
      SELECT community_id, diagnosis::int AS diagnosis, band, max(few) AS few, count(*) AS people,
        count(judged) AS judged, count(*) FILTER (WHERE judged = 0) AS quiet, count(*) FILTER (WHERE steroid) AS steroid
      FROM of_each WHERE diagnosis IS NOT NULL GROUP BY 1, 2, 3
    )
    INSERT INTO registry_alike (community_id, diagnosis, band, people, judged, quiet, steroid, made_at)
    SELECT community_id, diagnosis, band, people,
      CASE WHEN judged > few AND (people = judged OR people - judged > few) THEN judged END,
      CASE WHEN judged > few AND (people = judged OR people - judged > few) AND quiet > few AND judged - quiet > few
        THEN quiet END,
      CASE WHEN steroid > few AND people - steroid > few THEN steroid END, now()
    FROM counted WHERE people > few"""


def count_alike() -> int:
    """Count anew; how many groups are large enough to be told of."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM registry_alike")
        cursor.execute(_COUNTED)
        return int(cursor.rowcount)
