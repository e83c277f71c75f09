-- The same for what belongs to no group: who keeps joint work alive at the centers, and how the community decides and counts.
WITH zone AS (
  SELECT zone FROM people_community WHERE id = %(here)s::uuid
), centers AS (
  SELECT o.* FROM people_organization o WHERE o.community_id = %(here)s::uuid AND o.kind = 'center'
    AND (%(center)s::uuid IS NULL OR o.id = %(center)s::uuid)
), motions AS (
  SELECT m.id, m.title, (m.at AT TIME ZONE z.zone)::date AS day, o.passed, (o.at AT TIME ZONE z.zone)::date AS decided
  FROM governance_motion m CROSS JOIN zone z LEFT JOIN governance_outcome o ON o.motion_id = m.id
  WHERE m.community_id = %(here)s::uuid AND %(center)s::uuid IS NULL
)
SELECT 'centers' AS key, 'map' AS thing, c.id AS id, c.name AS words, NULL::date AS day, 1 AS num FROM centers c
UNION ALL SELECT 'champions', 'seat', h.group_id, c.name, (h.at AT TIME ZONE z.zone)::date, 1 FROM groups_champion h JOIN centers c ON c.id = h.center_id
  CROSS JOIN zone z WHERE (h.at AT TIME ZONE z.zone)::date <= %(on)s::date AND (h.ended_at IS NULL OR (h.ended_at AT TIME ZONE z.zone)::date > %(on)s::date)
UNION ALL SELECT 'motions', 'motion', id, title, day, 1 FROM motions WHERE day BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'passed', 'motion', id, title, decided, 1 FROM motions WHERE passed AND decided BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'policies', 'policy', v.policy_id, v.title, a.starts, 1 FROM governance_policyadoption a
  JOIN governance_policyversion v ON v.id = a.version_id JOIN governance_policy p ON p.id = v.policy_id
  WHERE p.community_id = %(here)s::uuid AND %(center)s::uuid IS NULL AND a.starts BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'questions', 'measure', v.measure_id, min(v.title), (min(v.at) AT TIME ZONE min(z.zone))::date, 1 FROM registry_measureversion v
  JOIN registry_measure m ON m.id = v.measure_id CROSS JOIN zone z WHERE m.community_id = %(here)s::uuid AND %(center)s::uuid IS NULL
  AND v.number = 1 AND (v.at AT TIME ZONE z.zone)::date BETWEEN %(since)s::date AND %(until)s::date GROUP BY v.measure_id
UNION ALL SELECT 'measures', 'measure', v.measure_id, v.title, (v.used_from AT TIME ZONE z.zone)::date, 1 FROM (
    SELECT DISTINCT ON (x.measure_id) x.* FROM registry_measureversion x JOIN registry_measure m ON m.id = x.measure_id CROSS JOIN zone z
    WHERE m.community_id = %(here)s::uuid AND (x.used_from AT TIME ZONE z.zone)::date <= %(on)s::date ORDER BY x.measure_id, x.used_from DESC) v
  CROSS JOIN zone z WHERE %(center)s::uuid IS NULL
ORDER BY 1, 5, 4, 3
