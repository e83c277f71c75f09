-- The pool of prepared people (B34), and who fits a task.

-- Who fits a task, for its contact person alone: by parts that this viewer sees, among those who may be asked, were asked
-- less often in thirty days than they said, and were not asked this already. Skills in common come first, then words in
-- common, then, where fewer than 14 days are left, whoever is prepared (B34), then whoever was not asked for longest; among
-- equals the lot, by task. Who of them is prepared is told at any time: whoever has gone through the list before a first
-- meeting, in a seat that they hold now in a group that everyone reads. First steps and circumstances are nowhere in it: how
-- far somebody is with them, those alone read who sit there. Many may fit: each question is put once for all of them, and not
-- to each.
DROP FUNCTION IF EXISTS partnership_people_for(uuid, boolean, int);
CREATE FUNCTION partnership_people_for(task uuid, at_once boolean, most int)
RETURNS TABLE (person uuid, called text, parts uuid[], prepared boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  today date := people_today();
  mates uuid[] := partnership_group_mates();
  offered uuid[] := partnership_offered_to_me();
  wanted text[];
  here uuid;
  soon boolean;
BEGIN
  SELECT o.terms, o.community_id, coalesce(o.by_on < today + 14, false) INTO wanted, here, soon
  FROM partnership_opportunity o WHERE o.id = task AND o.contact_id = me
    AND o.community_id = nullif(current_setting('alongside.community', true), '')::uuid
    AND o.closed_at IS NULL AND o.filled_at IS NULL AND (NOT o.proposed OR o.taken_up_at IS NOT NULL);
  IF wanted IS NULL THEN RETURN; END IF;
  RETURN QUERY
  WITH met AS MATERIALIZED (
    SELECT p.person_id AS id, max(p.name) AS name, array_agg(DISTINCT p.id) AS parts,
      count(DISTINCT t.term) FILTER (WHERE t.term LIKE 'skill:%') AS skills,
      count(DISTINCT t.term) FILTER (WHERE t.term NOT LIKE 'skill:%') AS words
    FROM partnership_profilepart p CROSS JOIN LATERAL unnest(p.terms) AS t(term)
    WHERE p.terms && wanted AND t.term = ANY (wanted) AND p.community_id = here
      AND p.kind IN ('skill', 'interest', 'lived', 'learned', 'learn') AND p.person_id <> me
      AND (p.seen_by = 'members' OR p.seen_by = 'groups' AND p.person_id = ANY (mates)
        OR p.seen_by = 'contacts' AND p.person_id = ANY (offered))
    GROUP BY p.person_id
  ), lately AS (
    SELECT a.person_id AS id, max(a.at) AS last, count(*) FILTER (WHERE a.at > now() - interval '30 days') AS times,
      bool_or(a.opportunity_id = task) AS this
    FROM met m JOIN partnership_asked a ON a.person_id = m.id GROUP BY a.person_id
  ), ready AS MATERIALIZED (
    SELECT DISTINCT s.person_id AS id FROM partnership_ready r JOIN groups_groupseat s ON s.id = r.seat_id
    JOIN groups_group g ON g.id = s.group_id AND NOT g.members_only AND NOT g.support AND g.ended_at IS NULL
    WHERE g.community_id = here
      AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > today))
  SELECT m.id, m.name, m.parts, r.id IS NOT NULL
  FROM met m JOIN partnership_profile f ON f.person_id = m.id AND f.may_be_asked AND (f.short_notice OR NOT at_once)
  JOIN people_person p ON p.id = m.id AND p.community_id = here AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL
  LEFT JOIN lately q ON q.id = m.id LEFT JOIN ready r ON r.id = m.id
  WHERE coalesce(q.times, 0) < f.at_most AND NOT coalesce(q.this, false)
    AND EXISTS (SELECT 1 FROM people_seat s WHERE s.person_id = m.id
      AND (s.starts IS NULL OR s.starts <= today) AND (s.ends IS NULL OR s.ends > today))
    AND NOT EXISTS (SELECT 1 FROM partnership_offer o WHERE o.opportunity_id = task AND o.person_id = m.id)
  ORDER BY m.skills DESC, m.words DESC, (soon AND r.id IS NOT NULL) DESC, q.last NULLS FIRST, md5(task::text || m.id::text)
  LIMIT most;
END $$;
REVOKE ALL ON FUNCTION partnership_people_for(uuid, boolean, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_people_for(uuid, boolean, int) TO alongside_web;
