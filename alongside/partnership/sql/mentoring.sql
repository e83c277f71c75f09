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
