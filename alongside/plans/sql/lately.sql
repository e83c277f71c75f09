-- What plans give to lists of people: the earliest day on which an open goal was to be looked at again, and was not.
SELECT 'goal_review' AS what, o.person_id, 10 AS category, o.kept_from, NULL::timestamptz AS held_until,
  min(d.day) AS day, NULL::date AS until, count(*)::float8 AS value
FROM plans_goal o
CROSS JOIN LATERAL (
  SELECT max(a.number) FILTER (WHERE a.kind IN ('set_aside', 'ended')) AS closed,
    max(a.number) FILTER (WHERE a.kind = 'taken_up') AS taken_up,
    max(a.number) FILTER (WHERE a.kind = 'review') AS review
  FROM plans_goalact a WHERE a.goal_id = o.id) s
JOIN plans_goalact d ON d.goal_id = o.id AND d.number = s.review
WHERE (s.closed IS NULL OR s.taken_up > s.closed)
  AND (%(only)s::uuid[] IS NULL OR o.person_id = ANY(%(only)s::uuid[]))
  AND NOT EXISTS (SELECT 1 FROM plans_goalact m WHERE m.goal_id = o.id AND m.number > d.number AND m.at >= d.day)
GROUP BY o.person_id, o.kept_from
