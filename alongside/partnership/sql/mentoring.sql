-- Does a mentor go along with fewer people than they said? It tells of no one with whom.
CREATE OR REPLACE FUNCTION partnership_has_room(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM partnership_mentor m WHERE m.id = which AND m.ended_at IS NULL
    AND m.community_id = nullif(current_setting('alongside.community', true), '')::uuid
    AND m.at_once > (SELECT count(*) FROM partnership_mentoring g WHERE g.mentor_id = m.id
      AND (g.until IS NULL OR g.until >= people_today())
      AND NOT EXISTS (SELECT 1 FROM partnership_mentoringword w WHERE w.mentoring_id = g.id AND w.kind IN ('no', 'end'))));
END $$;
REVOKE ALL ON FUNCTION partnership_has_room(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_has_room(uuid) TO alongside_web;

-- What of going along waits for the viewer: a question to them, and the answer to their own.
CREATE OR REPLACE FUNCTION partnership_mentoring_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 2 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT 'mentor_asked', NULL::uuid, g.id, g.author_name::text, ''::text, g.at
  FROM partnership_mentor m JOIN partnership_mentoring g ON g.mentor_id = m.id
  WHERE m.person_id = me AND NOT EXISTS (SELECT 1 FROM partnership_mentoringword w WHERE w.mentoring_id = g.id);

  RETURN QUERY
  SELECT 'mentor_said', NULL::uuid, g.id, w.author_name::text, ''::text, w.at
  FROM partnership_mentoring g JOIN partnership_mentoringword w ON w.mentoring_id = g.id AND w.kind IN ('yes', 'no')
  WHERE g.person_id = me AND w.at > now() - interval '14 days'
    AND NOT EXISTS (SELECT 1 FROM partnership_mentoringword e WHERE e.mentoring_id = g.id AND e.kind = 'end');
END $$;
