-- What stands behind each figure of these groups from %(since)s to %(until)s, row by row: which figure, what it is, its id,
-- words, day, and how many it counts. What is held on a day is held at the end of %(on)s. The definition of each figure
-- stands in alongside/parity/report_figures.py; the viewer's own rights hold.
WITH zone AS (
  SELECT zone FROM people_community WHERE id = %(here)s::uuid
), teams AS (
  SELECT g.* FROM groups_group g WHERE g.community_id = %(here)s::uuid AND NOT g.members_only AND NOT g.support
    AND (%(group)s::uuid IS NULL OR g.id = %(group)s::uuid)
    AND (%(center)s::uuid IS NULL OR %(center)s::uuid = ANY (g.organizations) OR EXISTS (SELECT 1 FROM groups_groupseat s
      WHERE s.group_id = g.id AND s.organization_id = %(center)s::uuid AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL))
), alive AS (
  SELECT g.* FROM teams g CROSS JOIN zone z WHERE (g.at AT TIME ZONE z.zone)::date <= %(on)s::date
    AND (g.ended_at IS NULL OR (g.ended_at AT TIME ZONE z.zone)::date > %(on)s::date)
), seats AS (
  SELECT s.*, CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END AS side,
    (greatest(s.given_at, s.taken_at) AT TIME ZONE z.zone)::date AS came,
    least((s.left_at AT TIME ZONE z.zone)::date, s.ends) AS gone,
    coalesce(nullif(s.title, ''), nullif(s.for_whom, ''), s.voice) AS called
  FROM groups_groupseat s JOIN teams t ON t.id = s.group_id CROSS JOIN zone z
  WHERE s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
), sits AS (
  SELECT s.* FROM seats s JOIN alive t ON t.id = s.group_id WHERE s.came <= %(on)s::date AND (s.gone IS NULL OR s.gone > %(on)s::date)
), people AS (
  SELECT DISTINCT ON (person_id, side) * FROM sits ORDER BY person_id, side, came, id
), acts AS (
  SELECT a.*, s.side, (a.at AT TIME ZONE z.zone)::date AS day FROM groups_meetingact a JOIN seats s ON s.id = a.seat_id CROSS JOIN zone z
  WHERE a.group_id = s.group_id
), begun AS (
  SELECT meeting_id, min(day) AS day FROM acts WHERE kind = 'begin' GROUP BY 1
), met AS (
  SELECT m.*, b.day FROM groups_meeting m JOIN begun b ON b.meeting_id = m.id AND b.day BETWEEN %(since)s::date AND %(until)s::date
), items AS (
  SELECT a.*, EXISTS (SELECT 1 FROM acts p JOIN acts c ON c.about_id = p.id AND c.kind = 'close' AND c.words LIKE '%% yes'
    WHERE p.kind = 'propose' AND p.about_id = a.id) AS taken
  FROM acts a WHERE a.kind = 'item' AND a.day BETWEEN %(since)s::date AND %(until)s::date
    AND NOT EXISTS (SELECT 1 FROM acts d WHERE d.kind = 'drop' AND d.about_id = a.id)
), led AS (
  SELECT DISTINCT ON (a.meeting_id) m.id, m.title, m.day, s.side FROM acts a JOIN met m ON m.id = a.meeting_id
  LEFT JOIN seats s ON s.id = a.whom_id WHERE a.kind = 'role' AND a.words = 'chair' ORDER BY a.meeting_id, a.at DESC, a.id DESC
), agreed AS (
  SELECT a.*, (a.at AT TIME ZONE z.zone)::date AS day FROM groups_agreement a JOIN teams t ON t.id = a.group_id CROSS JOIN zone z
), newest AS (
  SELECT DISTINCT ON (group_id) * FROM agreed WHERE day <= %(on)s::date ORDER BY group_id, at DESC, id DESC
), goals AS (
  SELECT n.id, n.words, (n.at AT TIME ZONE z.zone)::date AS day, c.says, (c.at AT TIME ZONE z.zone)::date AS ended
  FROM groups_ninetydaygoal n JOIN teams t ON t.id = n.group_id CROSS JOIN zone z LEFT JOIN LATERAL (
    SELECT k.says, k.at FROM groups_checkin k WHERE k.goal_id = n.id AND k.says IN ('reached', 'partly', 'dropped')
    ORDER BY k.at LIMIT 1) c ON true
), projects AS (
  SELECT p.*, (p.at AT TIME ZONE z.zone)::date AS day, (p.ended_at AT TIME ZONE z.zone)::date AS over
  FROM improvement_project p JOIN teams t ON t.id = p.group_id CROSS JOIN zone z
), tests AS (
  SELECT c.id, c.title, (c.at AT TIME ZONE z.zone)::date AS day, y.decides, (y.at AT TIME ZONE z.zone)::date AS studied
  FROM improvement_cycle c JOIN projects p ON p.id = c.project_id CROSS JOIN zone z LEFT JOIN improvement_study y ON y.cycle_id = c.id
), needs AS (
  SELECT n.*, (n.at AT TIME ZONE z.zone)::date AS day FROM improvement_need n JOIN teams t ON t.id = n.group_id CROSS JOIN zone z
)
SELECT 'councils' AS key, 'group' AS thing, g.id AS id, g.name AS words, (g.at AT TIME ZONE z.zone)::date AS day, 1 AS num
FROM groups_group g CROSS JOIN zone z WHERE g.community_id = %(here)s::uuid AND g.kind = 'council' AND NOT g.members_only AND NOT g.support
  AND (g.at AT TIME ZONE z.zone)::date <= %(on)s::date AND (g.ended_at IS NULL OR (g.ended_at AT TIME ZONE z.zone)::date > %(on)s::date)
UNION ALL SELECT 'groups', 'group', a.id, a.name, (a.at AT TIME ZONE z.zone)::date, 1 FROM alive a CROSS JOIN zone z
UNION ALL SELECT 'studies', 'group', a.id, a.name, (a.at AT TIME ZONE z.zone)::date, 1 FROM alive a CROSS JOIN zone z WHERE a.kind = 'study'
UNION ALL SELECT 'pays', 'group', id, pays, NULL, 1 FROM alive WHERE pays <> ''
UNION ALL SELECT 'kept_for_partners', 'group', id, name, NULL, partner_places FROM alive WHERE partner_places > 0
UNION ALL SELECT 'places', 'group', a.id, n.name, NULL, n.num FROM alive a CROSS JOIN LATERAL unnest(a.organization_names, a.organization_places)
  AS n(name, num) WHERE n.num > 0
UNION ALL SELECT 'chair_' || s.side, 'seat', s.group_id, s.name, (c.at AT TIME ZONE z.zone)::date, 1 FROM groups_chair c JOIN sits s ON s.id = c.seat_id
  CROSS JOIN zone z WHERE (c.at AT TIME ZONE z.zone)::date <= %(on)s::date AND (c.ended_at IS NULL OR (c.ended_at AT TIME ZONE z.zone)::date > %(on)s::date)
UNION ALL SELECT 'members', 'seat', group_id, called, came, 1 FROM people
UNION ALL SELECT 'sit_' || side, 'seat', group_id, called, came, 1 FROM people
UNION ALL SELECT 'terms', 'seat', group_id, called, ends, 1 FROM sits WHERE ends IS NOT NULL
UNION ALL SELECT 'came_' || side, 'seat', group_id, called, came, 1 FROM seats WHERE came BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'left_' || side, 'seat', group_id, called, gone, 1 FROM seats
  WHERE gone BETWEEN %(since)s::date AND least(%(until)s::date, %(on)s::date) AND came <= gone
UNION ALL SELECT 'ready_' || s.side, 'seat', s.group_id, s.called, (r.at AT TIME ZONE z.zone)::date, 1 FROM seats s CROSS JOIN zone z
  JOIN partnership_ready r ON r.seat_id = s.id WHERE s.came BETWEEN %(since)s::date AND %(until)s::date
  AND (r.at AT TIME ZONE z.zone)::date <= %(on)s::date AND NOT EXISTS (SELECT 1 FROM groups_meetingact a
    WHERE a.group_id = s.group_id AND a.kind = 'begin' AND a.at > greatest(s.given_at, s.taken_at) AND a.at <= r.at)
UNION ALL SELECT 'signed', 'seat', s.group_id, s.called, (n.at AT TIME ZONE z.zone)::date, 1 FROM sits s JOIN newest w ON w.group_id = s.group_id
  JOIN groups_signature n ON n.agreement_id = w.id AND n.seat_id = s.id CROSS JOIN zone z WHERE (n.at AT TIME ZONE z.zone)::date <= %(on)s::date
UNION ALL SELECT 'met', 'meeting', id, title, day, 1 FROM met
UNION ALL SELECT 'minutes', 'meeting', m.id, m.title, m.day, 1 FROM met m WHERE EXISTS (SELECT 1 FROM acts e WHERE e.meeting_id = m.id
  AND e.kind = 'end') AND EXISTS (SELECT 1 FROM acts e WHERE e.meeting_id = m.id AND e.kind IN ('note', 'todo', 'propose'))
UNION ALL SELECT 'away', 'meeting', id, title, day, 1 FROM met WHERE ways && ARRAY['phone', 'video', 'own_time']
UNION ALL SELECT 'early', 'meeting', id, title, day, 1 FROM met WHERE starts_at - at >= interval '7 days'
UNION ALL SELECT 'led_partners', 'meeting', id, title, day, 1 FROM led WHERE side = 'partners'
UNION ALL SELECT 'items_' || side, 'meeting', meeting_id, words, day, 1 FROM items
UNION ALL SELECT 'taken_' || side, 'meeting', meeting_id, words, day, 1 FROM items WHERE taken
UNION ALL SELECT 'agreed', 'agreement', group_id, CASE WHEN length(words) > 120
  THEN regexp_replace(left(words, 120), '\s+\S*$', '') || ' …' ELSE words END, day, 1 FROM agreed WHERE day BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'goals_set', 'goal', id, words, day, 1 FROM goals WHERE day BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'goals_reached', 'goal', id, words, ended, 1 FROM goals WHERE says = 'reached' AND ended BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'goals_open', 'goal', id, words, day, 1 FROM goals WHERE day <= %(on)s::date AND (ended IS NULL OR ended > %(on)s::date)
UNION ALL SELECT 'projects', 'project', id, title, day, 1 FROM projects WHERE day <= %(on)s::date AND (over IS NULL OR over >= %(since)s::date)
UNION ALL SELECT 'projects_begun', 'project', id, title, day, 1 FROM projects WHERE day BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'tests', 'test', id, title, day, 1 FROM tests WHERE day BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'adopted', 'test', id, title, studied, 1 FROM tests WHERE decides = 'adopt' AND studied BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'abandoned', 'test', id, title, studied, 1 FROM tests WHERE decides = 'abandon' AND studied BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'events', 'event', e.id, e.title, (e.starts_at AT TIME ZONE z.zone)::date, 1 FROM groups_event e JOIN teams t ON t.id = e.group_id
  CROSS JOIN zone z WHERE (e.starts_at AT TIME ZONE z.zone)::date BETWEEN %(since)s::date AND least(%(until)s::date, %(on)s::date)
UNION ALL SELECT 'needs', 'needs', group_id, words, day, 1 FROM needs WHERE day BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'needs_taken', 'project', p.id, n.words, p.day, 1 FROM needs n JOIN projects p ON p.need_id = n.id
  WHERE p.day BETWEEN %(since)s::date AND %(until)s::date
UNION ALL SELECT 'hours_' || h.side, 'hours', NULL, h.terms, NULL, h.minutes::int
  FROM partnership_hours(%(here)s::uuid, NULL, %(center)s::uuid, %(since)s::date, %(until)s::date + 1) h WHERE %(group)s::uuid IS NULL
UNION ALL SELECT 'paid_' || h.side, 'hours', NULL, h.terms, NULL, h.minutes::int
  FROM partnership_hours(%(here)s::uuid, NULL, %(center)s::uuid, %(since)s::date, %(until)s::date + 1) h
  WHERE %(group)s::uuid IS NULL AND h.terms IN ('pay', 'job')
ORDER BY 1, 5, 4, 3
