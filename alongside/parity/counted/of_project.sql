-- The same for one project: what it wants, who had part in it and since which phase, how it went about it, and what came of it.
WITH zone AS (
  SELECT zone FROM people_community WHERE id = %(here)s::uuid
), project AS (
  SELECT p.*, (p.at AT TIME ZONE z.zone)::date AS day FROM improvement_project p JOIN groups_group g ON g.id = p.group_id
    AND g.community_id = %(here)s::uuid AND NOT g.members_only AND NOT g.support CROSS JOIN zone z WHERE p.id = %(project)s::uuid
), seats AS (
  SELECT s.*, CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END AS side,
    (greatest(s.given_at, s.taken_at) AT TIME ZONE z.zone)::date AS came,
    coalesce(nullif(s.title, ''), nullif(s.for_whom, ''), s.voice) AS called
  FROM groups_groupseat s JOIN project p ON p.group_id = s.group_id CROSS JOIN zone z
  WHERE s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND (s.left_at IS NULL OR s.left_at > p.at) AND (s.ends IS NULL OR s.ends > p.day)
    AND (greatest(s.given_at, s.taken_at) AT TIME ZONE z.zone)::date <= %(until)s::date
), tests AS (
  SELECT c.*, (c.at AT TIME ZONE z.zone)::date AS day, y.decides, y.learned, (y.at AT TIME ZONE z.zone)::date AS studied,
    coalesce((SELECT CASE WHEN w.takes THEN c.owner_id ELSE c.seat_id END FROM improvement_owned w WHERE w.cycle_id = c.id), c.owner_id) AS owned
  FROM improvement_cycle c JOIN project p ON p.id = c.project_id CROSS JOIN zone z LEFT JOIN improvement_study y ON y.cycle_id = c.id
  WHERE (c.at AT TIME ZONE z.zone)::date <= %(until)s::date
), looked AS (
  SELECT l.*, (l.at AT TIME ZONE z.zone)::date AS day FROM improvement_looked l JOIN project p ON p.id = l.project_id CROSS JOIN zone z
  WHERE (l.at AT TIME ZONE z.zone)::date <= %(until)s::date
)
SELECT 'aims' AS key, 'project' AS thing, p.id AS id, x.words AS words, x.day AS day, 1 AS num FROM project p CROSS JOIN LATERAL (
  SELECT a.words, (a.at AT TIME ZONE z.zone)::date AS day FROM improvement_aim a CROSS JOIN zone z WHERE a.project_id = p.id
    AND (a.at AT TIME ZONE z.zone)::date <= %(until)s::date ORDER BY a.at DESC, a.id DESC LIMIT 1) x
UNION ALL (SELECT DISTINCT ON (s.what) 'said_' || s.what, 'project', p.id, s.words, (s.at AT TIME ZONE z.zone)::date, 1 FROM improvement_saying s
  JOIN project p ON p.id = s.project_id CROSS JOIN zone z WHERE (s.at AT TIME ZONE z.zone)::date <= %(until)s::date
  ORDER BY s.what, s.at DESC, s.id DESC)
UNION ALL SELECT 'in_' || side, 'seat', group_id, called, came, 1 FROM seats
UNION ALL SELECT 'from_' || joined_phase, 'seat', group_id, called, came, 1 FROM seats WHERE side = 'partners'
UNION ALL SELECT 'sheets', 'sheet', h.id, h.title, (h.at AT TIME ZONE z.zone)::date, 1 FROM improvement_sheet h JOIN project p ON p.id = h.project_id
  CROSS JOIN zone z WHERE (h.at AT TIME ZONE z.zone)::date <= %(until)s::date
UNION ALL SELECT 'counts', 'count', c.id, c.name, (c.at AT TIME ZONE z.zone)::date, 1 FROM improvement_counted c JOIN project p ON p.id = c.project_id
  CROSS JOIN zone z WHERE (c.at AT TIME ZONE z.zone)::date <= %(until)s::date
UNION ALL SELECT 'tests', 'test', id, title, day, 1 FROM tests
UNION ALL SELECT 'owned_partners', 'test', t.id, t.title, t.day, 1 FROM tests t JOIN groups_groupseat s ON s.id = t.owned
  WHERE s.voice IN ('patient', 'caregiver')
UNION ALL SELECT CASE decides WHEN 'adopt' THEN 'adopted' WHEN 'adapt' THEN 'adapted' ELSE 'abandoned' END, 'test', id, title || ': ' || learned, studied, 1
  FROM tests WHERE studied <= %(until)s::date
UNION ALL SELECT 'spread', 'test', f.cycle_id, f.center_name || ': ' || f.title, f.day, 1 FROM (
  SELECT DISTINCT ON (x.cycle_id, x.center_id) x.*, t.title, (x.at AT TIME ZONE z.zone)::date AS day FROM improvement_spread x
  JOIN tests t ON t.id = x.cycle_id CROSS JOIN zone z WHERE (x.at AT TIME ZONE z.zone)::date <= %(until)s::date
  ORDER BY x.cycle_id, x.center_id, x.at DESC, x.id DESC) f WHERE f.state = 'does'
UNION ALL SELECT 'looked', 'project', project_id, words, day, 1 FROM looked WHERE words <> ''
UNION ALL SELECT 'closed', 'sheet', k.sheet_id, h.title || ': ' || k.words, (k.at AT TIME ZONE z.zone)::date, 1 FROM improvement_closing k
  JOIN improvement_sheet h ON h.id = k.sheet_id JOIN project p ON p.id = h.project_id CROSS JOIN zone z WHERE (k.at AT TIME ZONE z.zone)::date <= %(until)s::date
ORDER BY 1, 5, 4, 3
