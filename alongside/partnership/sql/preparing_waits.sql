-- What of getting ready waits for the viewer. Row-level security judges every row; each question has a plan of its own.
CREATE OR REPLACE FUNCTION partnership_preparing_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  mine uuid[] := ARRAY(SELECT s.id FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
    WHERE s.person_id = me AND s.left_at IS NULL AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
      AND (s.ends IS NULL OR s.ends > people_today()) AND NOT groups_paused(s.id));
BEGIN
  IF cardinality(mine) = 0 THEN RETURN; END IF;
  -- One's own first meeting is called, and one has not gone through the list.
  RETURN QUERY
  SELECT 'get_ready', NULL::uuid, s.group_id, m.title::text, g.name::text, m.at
  FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id
    CROSS JOIN LATERAL (SELECT x.title, x.at FROM groups_meeting x WHERE x.group_id = s.group_id AND x.starts_at > now()
      ORDER BY x.starts_at LIMIT 1) m
  WHERE s.id = ANY (mine) AND NOT EXISTS (SELECT 1 FROM partnership_ready r WHERE r.seat_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM groups_meetingact a WHERE a.group_id = s.group_id AND a.kind = 'begin'
      AND a.at > greatest(s.given_at, s.taken_at));
  -- Whoever called a meeting of the next two weeks: somebody else comes for the first time, and has not gone through it.
  RETURN QUERY
  SELECT 'not_ready', NULL::uuid, m.group_id, ''::text, m.title::text, m.at
  FROM groups_meeting m WHERE m.seat_id = ANY (mine) AND m.starts_at > now() AND m.starts_at < now() + interval '14 days'
    AND EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.group_id = m.group_id AND s.id <> m.seat_id AND s.left_at IS NULL
      AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND (s.ends IS NULL OR s.ends > people_today())
      AND NOT EXISTS (SELECT 1 FROM partnership_ready r WHERE r.seat_id = s.id)
      AND NOT EXISTS (SELECT 1 FROM groups_meetingact a WHERE a.group_id = s.group_id AND a.kind = 'begin'
        AND a.at > greatest(s.given_at, s.taken_at)));
END $$;
