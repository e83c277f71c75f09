-- Who took a seat in a time, and had gone through the list before the first meeting that began after they came.
-- A seat holds from its second yes; days follow the community's clock. Who left before that meeting is not counted.
WITH came AS (
  SELECT s.id, s.group_id, s.left_at, greatest(s.given_at, s.taken_at) AS at,
    CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END AS side
  FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id JOIN people_community c ON c.id = g.community_id
  WHERE g.community_id = %(here)s::uuid AND NOT g.members_only AND NOT g.support
    AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
    AND (greatest(s.given_at, s.taken_at) AT TIME ZONE c.zone)::date >= %(since)s::date
    AND (greatest(s.given_at, s.taken_at) AT TIME ZONE c.zone)::date < %(until)s::date
    AND (%(center)s::uuid IS NULL OR s.organization_id = %(center)s::uuid)
), met AS (
  SELECT c.id, c.side, c.left_at, (SELECT min(a.at) FROM groups_meetingact a
    WHERE a.group_id = c.group_id AND a.kind = 'begin' AND a.at > c.at) AS first FROM came c
)
SELECT m.side, count(r.id), count(*) FROM met m LEFT JOIN partnership_ready r ON r.seat_id = m.id AND r.at < m.first
WHERE m.first IS NOT NULL AND (m.left_at IS NULL OR m.left_at > m.first) GROUP BY m.side
