-- What is free for somebody, of the groups that they may read: the chair of their side where they sit; elsewhere a seat kept for
-- patients and families, or one of their own organization. Never in support among families. At most so many in each place:
-- those of their own organization first, then by a lot of their own, which is drawn anew each week. So the name of a group
-- decides nothing, and however many groups there are, the turn of each comes.
WITH mine AS (
  SELECT s.group_id, s.voice IN ('patient', 'caregiver') AS partner,
    s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND (s.ends IS NULL OR s.ends > %(today)s::date) AS held
  FROM groups_groupseat s WHERE s.person_id = %(me)s::uuid AND s.left_at IS NULL
), here AS (
  SELECT g.id, g.name, g.place, g.kind, g.partner_places, g.organizations @> ARRAY[%(center)s::uuid] AS ours,
    coalesce(g.organization_places[array_position(g.organizations, %(center)s::uuid)], 0) AS our_places
  FROM groups_group g WHERE g.community_id = %(here)s::uuid AND g.ended_at IS NULL AND NOT g.support
), sits AS (
  SELECT s.group_id, count(*) FILTER (WHERE s.voice IN ('patient', 'caregiver')) AS partners,
    count(*) FILTER (WHERE s.organization_id = %(center)s::uuid) AS ours
  FROM groups_groupseat s JOIN here h ON h.id = s.group_id
  WHERE s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > %(today)s::date)
  GROUP BY s.group_id
), free AS (
  SELECT h.id, h.name, h.place, h.ours, 'chair' AS free_for, 1 AS seats,
    CASE WHEN m.partner THEN 'partners' ELSE 'staff' END AS chairs
  FROM here h JOIN mine m ON m.group_id = h.id AND m.held
  WHERE h.kind = ANY (%(half)s::text[]) AND NOT EXISTS (SELECT 1 FROM groups_chair c
    WHERE c.group_id = h.id AND c.ended_at IS NULL AND (c.side = 'partners') = m.partner)
  UNION ALL
  SELECT h.id, h.name, h.place, h.ours, CASE WHEN w.partners > 0 THEN 'partners' ELSE 'organization' END,
    CASE WHEN w.partners > 0 THEN w.partners ELSE w.ours END, NULL
  FROM here h LEFT JOIN sits n ON n.group_id = h.id
    CROSS JOIN LATERAL (SELECT CASE WHEN %(partner)s OR EXISTS (SELECT 1 FROM mine m WHERE m.held AND m.partner)
      THEN h.partner_places - coalesce(n.partners, 0) ELSE 0 END AS partners, h.our_places - coalesce(n.ours, 0) AS ours) w
  WHERE (w.partners > 0 OR w.ours > 0) AND NOT EXISTS (SELECT 1 FROM mine m WHERE m.group_id = h.id)
), turns AS (
  SELECT f.*, row_number() OVER (PARTITION BY f.place ORDER BY f.free_for = 'chair' DESC, coalesce(f.ours, false) DESC,
    md5(f.id::text || %(me)s::text || to_char(%(today)s::date, 'IYYYIW')), f.id) AS turn
  FROM free f
)
SELECT t.id, t.name, t.place, t.free_for, t.seats::int, t.chairs FROM turns t WHERE t.turn <= %(most)s ORDER BY t.place, t.turn
