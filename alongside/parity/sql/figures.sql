-- Plain counts of what happened in these groups, by month and side; the definition of each stands in docs/explanation/parity.md.
INSERT INTO parity_figure (community_id, work_id, month, key, side, count)
WITH zone AS (
  SELECT zone FROM people_community WHERE id = %(community)s::uuid
), seats AS (
  SELECT s.id, CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END AS side FROM groups_groupseat s
  WHERE s.group_id = ANY (%(teams)s::uuid[])
), acts AS (
  SELECT a.*, s.side FROM groups_meetingact a JOIN seats s ON s.id = a.seat_id WHERE a.group_id = ANY (%(teams)s::uuid[])
), begun AS (
  SELECT meeting_id, min(at) AS at FROM acts WHERE kind = 'begin' GROUP BY 1
), ended AS (
  SELECT meeting_id, max(at) AS at FROM acts WHERE kind = 'end' GROUP BY 1
), met AS (
  SELECT m.group_id, m.id, b.at, m.ways && ARRAY['phone', 'video', 'own_time'] AS away, m.bring <> '' AS known,
    m.welcomes <> '' AS welcomed, m.starts_at - m.at >= interval '7 days' AS early
  FROM groups_meeting m JOIN begun b ON b.meeting_id = m.id
), items AS (
  SELECT a.group_id, a.at, a.side, EXISTS (SELECT 1 FROM acts p JOIN acts c ON c.about_id = p.id AND c.kind = 'close'
    AND c.words LIKE '%% yes' WHERE p.kind = 'propose' AND p.about_id = a.id) AS taken
  FROM acts a WHERE a.kind = 'item' AND NOT EXISTS (SELECT 1 FROM acts d WHERE d.kind = 'drop' AND d.about_id = a.id)
), chairs AS (
  SELECT DISTINCT ON (a.meeting_id) a.group_id, a.meeting_id, b.at, a.whom_id FROM acts a JOIN begun b ON b.meeting_id = a.meeting_id
  WHERE a.kind = 'role' AND a.words = 'chair' ORDER BY a.meeting_id, a.at DESC, a.id DESC
), talks AS (
  SELECT a.group_id, a.at, a.words AS voice, least(e.at, lead(a.at, 1, e.at) OVER (PARTITION BY a.meeting_id ORDER BY a.at, a.id))
    - least(a.at, e.at) AS lasted
  FROM acts a JOIN ended e ON e.meeting_id = a.meeting_id WHERE a.kind = 'talk'
), needs AS (
  SELECT n.id, n.group_id, n.at FROM improvement_need n WHERE n.group_id = ANY (%(teams)s::uuid[])
), questions AS (
  SELECT w.id, w.began_at AS at, w.began_side AS side FROM parity_work w JOIN parity_said l ON l.work = w.id
    AND l.verb = 'registry.proposed' AND l.at = w.began_at WHERE w.kind = 'measureversion'
), told AS (
  SELECT group_id AS work, at, 'met' AS key, '' AS side, 1 AS count FROM met
  UNION ALL SELECT group_id, at, 'met_away', '', 1 FROM met WHERE away
  UNION ALL SELECT group_id, at, 'met_known', '', 1 FROM met WHERE known
  UNION ALL SELECT group_id, at, 'met_early', '', 1 FROM met WHERE early
  UNION ALL SELECT group_id, at, 'met_welcomed', '', 1 FROM met WHERE welcomed
  UNION ALL SELECT group_id, at, 'item', side, 1 FROM items
  UNION ALL SELECT group_id, at, 'item_taken', side, 1 FROM items WHERE taken
  UNION ALL SELECT c.group_id, c.at, 'chaired', s.side, 1 FROM chairs c JOIN seats s ON s.id = c.whom_id
  UNION ALL SELECT group_id, at, 'talked', CASE WHEN voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END,
    greatest(0, round(extract(epoch FROM lasted)))::int FROM talks WHERE voice <> ''
  UNION ALL SELECT p.id, p.at, 'project', s.side, 1 FROM improvement_project p JOIN seats s ON s.id = p.seat_id
  UNION ALL SELECT p.id, p.at, 'project_taken', s.side, 1 FROM improvement_project p JOIN seats s ON s.id = p.seat_id
    WHERE EXISTS (SELECT 1 FROM improvement_cycle c WHERE c.project_id = p.id)
  UNION ALL SELECT c.project_id, c.at, 'test', s.side, 1 FROM improvement_cycle c JOIN seats s ON s.id = c.owner_id
    LEFT JOIN improvement_owned o ON o.cycle_id = c.id WHERE coalesce(o.takes, true)
  UNION ALL SELECT c.project_id, c.at, 'test', s.side, 1 FROM improvement_cycle c JOIN improvement_owned o ON o.cycle_id = c.id
    AND NOT o.takes JOIN seats s ON s.id = c.seat_id
  UNION ALL SELECT c.project_id, t.at, 'failed_told', s.side, 1 FROM improvement_study t JOIN improvement_cycle c ON c.id = t.cycle_id
    JOIN seats s ON s.id = t.seat_id WHERE t.decides = 'abandon'
  UNION ALL SELECT h.project_id, min(l.at), 'story', s.side, 1 FROM improvement_sheetline l
    JOIN improvement_sheet h ON h.id = l.sheet_id AND h.kind IN ('journey', 'visit', 'diary') JOIN seats s ON s.id = l.seat_id
    WHERE l.words <> '' GROUP BY h.project_id, h.id, l.seat_id, s.side
  UNION ALL SELECT n.group_id, n.at, 'need', l.side, 1 FROM needs n JOIN parity_said l ON l.subject_id = n.id
  UNION ALL SELECT n.group_id, n.at, 'need_taken', l.side, 1 FROM needs n JOIN parity_said l ON l.subject_id = n.id
    WHERE EXISTS (SELECT 1 FROM improvement_project p WHERE p.need_id = n.id)
  UNION ALL SELECT m.id, m.at, 'motion', w.began_side, 1 FROM governance_motion m JOIN parity_work w ON w.id = m.id
    WHERE %(others)s::boolean AND m.community_id = %(community)s::uuid
  UNION ALL SELECT m.id, m.at, 'motion_taken', w.began_side, 1 FROM governance_motion m JOIN parity_work w ON w.id = m.id
    JOIN governance_outcome o ON o.motion_id = m.id AND o.passed WHERE %(others)s::boolean AND m.community_id = %(community)s::uuid
  UNION ALL SELECT id, at, 'question', side, 1 FROM questions
  UNION ALL SELECT q.id, q.at, 'question_taken', q.side, 1 FROM questions q WHERE EXISTS (
    SELECT 1 FROM registry_measureversion v WHERE v.measure_id = q.id AND v.used_from IS NOT NULL)
)
SELECT %(community)s::uuid, t.work, date_trunc('month', t.at AT TIME ZONE z.zone)::date, t.key, t.side, sum(t.count)
FROM told t CROSS JOIN zone z JOIN parity_work w ON w.id = t.work GROUP BY 2, 3, 4, 5;
