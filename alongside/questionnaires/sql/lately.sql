-- What questionnaires give to lists of people: since when a form waits for answers, and how many do.
SELECT 'form_missing' AS what, a.person_id, a.category, 0 AS kept_from, NULL::timestamptz AS held_until,
  min(a.opens_on) AS day, NULL::date AS until, count(*)::float8 AS value
FROM questionnaires_asked a
WHERE a.answered_at IS NULL AND a.passed_at IS NULL AND a.over_at IS NULL
  AND (%(only)s::uuid[] IS NULL OR a.person_id = ANY(%(only)s::uuid[]))
GROUP BY a.person_id, a.category
