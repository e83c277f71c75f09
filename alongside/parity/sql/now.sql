-- How joint work that everyone reads stands today: who sits in its groups, who comes in whose place, who signed, who is paid.
-- One line of numbers. The viewer's own rights hold.
WITH teams AS (
  SELECT g.id, g.pays FROM groups_group g WHERE g.community_id = %(here)s::uuid AND g.ended_at IS NULL AND NOT g.members_only
    AND NOT g.support AND (%(center)s::uuid IS NULL OR EXISTS (
      SELECT 1 FROM parity_work w WHERE w.id = g.id AND w.centers @> ARRAY[%(center)s::uuid]))
), sits AS (
  SELECT s.id, s.group_id, s.person_id, s.stands_in_for_id, s.voice IN ('patient', 'caregiver') AS partner
  FROM groups_groupseat s JOIN teams t ON t.id = s.group_id
  WHERE s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > %(today)s::date)
), sizes AS (
  SELECT t.id, t.pays, count(s.id) AS all_of_it, count(s.id) FILTER (WHERE s.partner) AS partners FROM teams t
  LEFT JOIN sits s ON s.group_id = t.id GROUP BY 1, 2
), agreed AS (
  SELECT DISTINCT ON (a.group_id) a.id, a.group_id FROM groups_agreement a JOIN teams t ON t.id = a.group_id
  ORDER BY a.group_id, a.at DESC, a.id DESC
), signs AS (
  SELECT s.partner, EXISTS (SELECT 1 FROM groups_signature n WHERE n.agreement_id = a.id AND n.seat_id = s.id) AS signed
  FROM sits s JOIN agreed a ON a.group_id = s.group_id
), kept AS (
  SELECT o.id, EXISTS (SELECT 1 FROM groups_champion c WHERE c.center_id = o.id AND c.ended_at IS NULL) AS champion
  FROM people_organization o WHERE o.community_id = %(here)s::uuid AND o.kind = 'center'
    AND (%(center)s::uuid IS NULL OR o.id = %(center)s::uuid)
), there AS MATERIALIZED (
  SELECT * FROM partnership_contacts_by_side(%(here)s::uuid, %(center)s::uuid, %(today)s::date)
)
SELECT
  (SELECT count(*) FROM teams), (SELECT count(DISTINCT person_id) FROM sits WHERE partner),
  (SELECT count(DISTINCT person_id) FROM sits WHERE NOT partner),
  (SELECT count(*) FROM sizes WHERE partners = 1 AND all_of_it > 2), (SELECT count(*) FROM sizes WHERE partners = 0),
  (SELECT count(*) FROM sizes WHERE pays <> ''), (SELECT count(*) FROM sits WHERE partner),
  (SELECT count(*) FROM sits s WHERE s.partner AND EXISTS (
    SELECT 1 FROM sits o WHERE o.stands_in_for_id = s.id AND o.group_id = s.group_id)),
  (SELECT count(*) FROM signs WHERE partner), (SELECT count(*) FROM signs WHERE partner AND signed),
  (SELECT count(*) FROM signs WHERE NOT partner), (SELECT count(*) FROM signs WHERE NOT partner AND signed),
  (SELECT count(*) FROM kept), (SELECT count(*) FROM kept WHERE champion),
  (SELECT partners_with FROM there), (SELECT partners FROM there), (SELECT staff_with FROM there), (SELECT staff FROM there)
