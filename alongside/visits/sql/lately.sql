-- What visits give to lists of people: when a visit was held here last, and until when one is planned.
SELECT CASE v.status WHEN 'held' THEN 'held' ELSE 'planned' END AS what, v.person_id, 7 AS category, 0 AS kept_from,
  NULL::timestamptz AS held_until, max((v.starts_at AT TIME ZONE %(zone)s)::date) AS day, NULL::date AS until,
  count(*)::float8 AS value
FROM visits_visit v
WHERE v.status IN ('held', 'planned') AND (%(only)s::uuid[] IS NULL OR v.person_id = ANY(%(only)s::uuid[]))
GROUP BY v.person_id, v.status
