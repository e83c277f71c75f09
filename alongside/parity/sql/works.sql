-- The pieces of work, by their lines: what each is called, who began it, and which organizations have part in it.
INSERT INTO parity_work (id, community_id, unit_id, kind, title, centers, began_at, began_by_id, began_by_name, began_side,
  began_voice, partners_from, from_start)
WITH heads AS (
  SELECT DISTINCT ON (work) work, lower(subject_type) AS kind, subject_words FROM parity_said
  WHERE subject_type = ANY (%(heads)s::text[]) ORDER BY work, at DESC, id DESC
), firsts AS (
  SELECT DISTINCT ON (work) * FROM parity_said ORDER BY work, at, id
), voices AS (
  SELECT DISTINCT ON (group_id, person_id) group_id, person_id, voice FROM groups_groupseat
  WHERE group_id = ANY (%(teams)s::uuid[]) ORDER BY group_id, person_id, taken_at
), there AS (
  SELECT f.work, c.center FROM firsts f JOIN groups_group g ON g.id = f.team CROSS JOIN LATERAL unnest(g.organizations) c(center)
  UNION SELECT f.work, s.organization_id FROM firsts f JOIN groups_groupseat s ON s.group_id = f.team
    WHERE s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
  UNION SELECT work, center_id FROM parity_said WHERE team IS NULL
), centers AS (
  SELECT work, array_agg(center ORDER BY center) AS centers FROM there WHERE center IS NOT NULL GROUP BY 1
)
SELECT f.work, %(community)s::uuid, f.unit, h.kind, h.subject_words, coalesce(c.centers, '{}'), f.at, f.person, f.name, f.side,
  coalesce(v.voice, CASE WHEN f.role IN ('patient', 'caregiver', 'clinician', 'researcher') THEN f.role ELSE 'other' END), '', false
FROM firsts f JOIN heads h ON h.work = f.work LEFT JOIN centers c ON c.work = f.work
LEFT JOIN voices v ON v.group_id = f.team AND v.person_id = f.person;
