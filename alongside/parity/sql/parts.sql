-- Who had part in which piece of work, at which place, in which phase, in which month: who did something on it there, and,
-- in a month in which something was done, who sat in its group at any time of that month.
INSERT INTO parity_part (community_id, work_id, place, phase, month, person_id, side, acts)
WITH cells AS (
  SELECT DISTINCT s.work, s.team, s.place, s.phase, s.month FROM parity_said s
), sits AS (
  SELECT c.work, c.place, c.phase, c.month, s.person_id AS person, s.voice IN ('patient', 'caregiver') AS partner, 0 AS acts
  FROM cells c JOIN people_community k ON k.id = %(community)s::uuid JOIN groups_groupseat s ON s.group_id = c.team
    AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
    AND (greatest(s.given_at, s.taken_at) AT TIME ZONE k.zone)::date < c.month + interval '1 month'
    AND (s.left_at IS NULL OR (s.left_at AT TIME ZONE k.zone)::date >= c.month) AND (s.ends IS NULL OR s.ends > c.month)
), together AS (
  SELECT work, place, phase, month, person, side = 'partners' AS partner, 1 AS acts FROM parity_said
  UNION ALL SELECT * FROM sits
)
SELECT %(community)s::uuid, t.work, t.place, t.phase, t.month, t.person,
  CASE WHEN bool_or(t.partner) THEN 'partners' ELSE 'staff' END, sum(t.acts)
FROM together t JOIN parity_work w ON w.id = t.work GROUP BY 2, 3, 4, 5, 6;

UPDATE parity_work w SET partners_from = f.phase, from_start = f.month = f.first FROM (
  SELECT DISTINCT ON (p.work_id) p.work_id, p.phase, p.month, min(p.month) OVER (PARTITION BY p.work_id) AS first, p.side
  FROM parity_part p WHERE p.work_id IN (SELECT DISTINCT work FROM parity_said)
  ORDER BY p.work_id, p.side, p.month, array_position(ARRAY['design', 'plan', 'implement', 'evaluate'], p.phase)
) f WHERE f.work_id = w.id AND f.side = 'partners';
