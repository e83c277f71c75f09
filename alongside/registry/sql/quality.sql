-- How complete, timely and plausible what is written is: of those in `counted`, by center and month; what, center, month
-- (year times twelve, plus the month from 0), counted, met. That somebody is here is told of everyone who is counted. Whoever is enrolled at two centers counts where they were first.
WITH home AS NOT MATERIALIZED (  -- looked up by the person, once for each fact
  SELECT c.person_id, c.closed, e.center_id, coalesce(e.starts, date '1900-01-01') AS since,
    coalesce(e.ends, date '2200-01-01') AS until
  FROM counted c JOIN people_enrolment e ON e.person_id = c.person_id
), told AS (
  SELECT e.id, e.person_id, e.category, e.kind, e.code, e.recorded_at, (e.true_at AT TIME ZONE %(zone)s)::date AS day,
    CASE WHEN e.version = 1 THEN e.recorded_at
      ELSE (SELECT min(o.recorded_at) FROM record_entry o
        WHERE o.person_id = e.person_id AND o.origin_id = e.origin_id) END AS first_at
  FROM record_entry e JOIN counted c ON c.person_id = e.person_id
  WHERE e.superseded_at IS NULL AND e.kept_from = 0 AND e.held_until IS NULL
    AND e.true_at >= %(since)s AND e.status NOT IN ('entered-in-error', 'cancelled', 'planned', 'arrived')
    AND (e.kind = 'Encounter' AND coalesce(e.resource::json #>> '{class,code}', '') <> 'IMP'
      OR e.kind = 'Observation' AND e.code IN ('29463-7', '8302-2', 'pga'))
), visited AS (
  SELECT DISTINCT ON (person_id, day) person_id, category, day, (first_at AT TIME ZONE %(zone)s)::date AS first_day
  FROM told WHERE kind = 'Encounter' ORDER BY person_id, day, first_at
), beside AS (
  SELECT person_id, day, bool_or(code = 'pga') AND bool_or(code = '29463-7') AS whole
  FROM told WHERE kind = 'Observation' GROUP BY person_id, day
), doubted AS (
  SELECT DISTINCT d.entry_id FROM registry_doubt d WHERE d.closed_at IS NULL AND d.entry_id IS NOT NULL
), asked AS (
  SELECT d.person_id, d.categories, (d.found_at AT TIME ZONE %(zone)s)::date AS day,
    (d.closed_at AT TIME ZONE %(zone)s)::date AS closed
  FROM registry_doubt d WHERE d.kept_from = 0 AND d.held_until IS NULL
), same AS (
  SELECT p.id FROM people_person p JOIN people_person o ON o.community_id = p.community_id AND o.id <> p.id
    AND o.birth_date = p.birth_date AND lower(o.name) = lower(p.name) AND o.merged_into_id IS NULL
  WHERE p.community_id = %(community)s AND p.merged_into_id IS NULL
), facts AS (
  SELECT 'timely' AS what, person_id, ARRAY[category] AS kinds, day, first_day <= day + 7 AS met FROM visited
  WHERE first_day <= day + 7 OR day + 7 < %(today)s
  UNION ALL
  SELECT 'complete', v.person_id, ARRAY[v.category, 5], v.day, coalesce(b.whole, false) FROM visited v
  LEFT JOIN beside b ON b.person_id = v.person_id AND b.day = v.day WHERE coalesce(b.whole, false) OR v.day + 7 < %(today)s
  UNION ALL
  SELECT 'plausible', t.person_id, ARRAY[t.category], t.day, d.entry_id IS NULL FROM told t
  LEFT JOIN doubted d ON d.entry_id = t.id WHERE t.code IN ('29463-7', '8302-2')
  UNION ALL
  SELECT 'answered', person_id, array_remove(categories, 1::smallint)::int[], day, coalesce(closed <= day + 14, false) FROM asked
  WHERE closed IS NOT NULL OR day + 14 < %(today)s
  UNION ALL
  SELECT 'once', h.person_id, ARRAY[]::int[], h.since, s.id IS NULL FROM home h LEFT JOIN same s ON s.id = h.person_id
)
SELECT f.what, h.center_id, (extract(year FROM f.day) * 12 + extract(month FROM f.day) - 1)::int AS month,
  count(*)::int, count(*) FILTER (WHERE f.met)::int
FROM facts f
JOIN LATERAL (SELECT h.center_id, h.closed FROM home h WHERE h.person_id = f.person_id AND h.since <= f.day
  AND f.day < h.until ORDER BY h.since, h.center_id LIMIT 1) h ON NOT f.kinds::int[] && h.closed::int[]
WHERE f.day >= (%(since)s::timestamptz AT TIME ZONE %(zone)s)::date AND f.day <= %(today)s
GROUP BY 1, 2, 3
