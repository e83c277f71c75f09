-- The lines of the ledger of joint work that everyone reads, each with its piece of work, its month and its side.
-- Of these groups (teams) and, where others is true, of what is decided, asked and counted in the community.
CREATE TEMP TABLE parity_said ON COMMIT DROP AS
WITH told AS (
  SELECT parity_work_of(l.subject_type, l.subject_id, g.id) AS work, g.id AS unit, g.id AS team, l.*
  FROM contributions_line l JOIN groups_group g ON g.id = l.answers_id
  WHERE l.answers_id = ANY (%(teams)s::uuid[]) AND l.details ? 'group' AND NOT g.members_only AND NOT g.support
    AND g.community_id = %(community)s::uuid
  UNION ALL
  SELECT w.work, w.work, NULL::uuid, l.*
  FROM contributions_line l CROSS JOIN LATERAL (SELECT parity_work_of(l.subject_type, l.subject_id, NULL) AS work) w
  WHERE %(others)s::boolean AND l.community_id = %(community)s::uuid AND l.subject_type = ANY (%(types)s::text[])
    AND NOT l.details ? 'group'
), partners AS (
  SELECT DISTINCT s.person_id FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id
  WHERE g.community_id = %(community)s::uuid AND NOT g.members_only AND NOT g.support AND s.voice IN ('patient', 'caregiver')
    AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
), sat AS (
  SELECT s.group_id, s.person_id, bool_or(s.voice IN ('patient', 'caregiver')) AS partner FROM groups_groupseat s
  WHERE s.group_id = ANY (%(teams)s::uuid[]) AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL GROUP BY 1, 2
)
SELECT t.work, t.unit, t.team, t.place, t.phase, t.at, t.id, t.verb, t.subject_type, t.subject_id, t.subject_words, t.center_id, t.role,
  date_trunc('month', t.at AT TIME ZONE c.zone)::date AS month, p.id AS person, p.name,
  CASE WHEN coalesce(sat.partner, t.role IN ('patient', 'caregiver')
    OR t.role IN ('improver', 'advocate', 'public') AND partners.person_id IS NOT NULL) THEN 'partners' ELSE 'staff' END AS side
FROM told t JOIN people_community c ON c.id = %(community)s::uuid
JOIN people_person a ON a.id = t.actor_id JOIN people_person p ON p.id = coalesce(a.merged_into_id, a.id)
LEFT JOIN sat ON sat.group_id = t.team AND sat.person_id = p.id
LEFT JOIN partners ON partners.person_id = p.id
WHERE t.about_id IS NULL AND t.work IS NOT NULL AND t.verb <> 'groups.seat_asked';
