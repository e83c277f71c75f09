-- Goals that both sides agreed on (alongside/plans/negotiating.py): the person's side (a guardian only while the person
-- has not spoken) and somebody of the care team support one version, each by their latest word on it; from when the
-- later of the two did, until it was ended or set aside. What is kept from anybody is not counted.
SELECT 'goal' AS what, g.person_id, 10 AS category, (a.agreed_at AT TIME ZONE %(zone)s)::date AS day,
  (t.turned_at AT TIME ZONE %(zone)s)::date AS until, 1.0 AS value, a.agreed_at AS given_at, false AS own
FROM plans_goal g
CROSS JOIN LATERAL (
  SELECT bool_or(x.side = 'person' AND x.position <> '') AS spoke,
    max(x.version) FILTER (WHERE x.side = 'person' AND x.kind IN ('proposed', 'countered')) AS theirs,
    bool_or(x.kind = 'proposed' AND x.number = 1 AND x.side = 'person') AS own
  FROM plans_goalact x WHERE x.goal_id = g.id) s
CROSS JOIN LATERAL (
  SELECT v.version, greatest(v.by_person, v.by_team) AS agreed_at FROM (
    SELECT w.version, min(w.at) FILTER (WHERE w.side = CASE WHEN s.spoke THEN 'person' ELSE 'guardian' END) AS by_person,
      min(w.at) FILTER (WHERE w.side = 'team') AS by_team
    FROM (
      SELECT DISTINCT ON (x.version, x.author_id) x.version, x.side, x.position, x.at FROM plans_goalact x
      WHERE x.goal_id = g.id AND x.position <> '' ORDER BY x.version, x.author_id, x.number DESC) w
    WHERE w.position = 'support' GROUP BY w.version) v
  WHERE v.by_person IS NOT NULL AND v.by_team IS NOT NULL ORDER BY v.version DESC LIMIT 1) a
LEFT JOIN LATERAL (
  SELECT CASE WHEN x.kind <> 'taken_up' THEN x.at END AS turned_at FROM plans_goalact x
  WHERE x.goal_id = g.id AND x.kind IN ('set_aside', 'taken_up', 'ended') ORDER BY x.number DESC LIMIT 1) t ON true
WHERE g.kept_from = 0 AND NOT (s.own AND coalesce(s.theirs, 0) > a.version)
