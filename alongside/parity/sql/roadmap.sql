-- Who goes along with somebody, and since when: mentors who said yes, until it ends; and whoever is their contact person in a
-- group, while both sit there. Row-level security judges every row: that person finds all of them, and each of these themselves.
CREATE OR REPLACE FUNCTION parity_goes_along(whom uuid) RETURNS TABLE (person uuid, name text, since timestamptz)
LANGUAGE plpgsql STABLE ROWS 3 SET search_path = public, pg_temp AS $$
DECLARE
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT m.person_id, m.author_name::text, w.at
  FROM partnership_mentoring g JOIN partnership_mentor m ON m.id = g.mentor_id
    JOIN partnership_mentoringword w ON w.mentoring_id = g.id AND w.kind = 'yes'
  WHERE g.person_id = whom AND m.community_id = here AND (g.until IS NULL OR g.until >= people_today())
    AND NOT EXISTS (SELECT 1 FROM partnership_mentoringword e WHERE e.mentoring_id = g.id AND e.kind = 'end')
  UNION ALL
  SELECT k.person_id, k.name::text, greatest(w.at, k.taken_at, k.given_at, f.taken_at, f.given_at)
  FROM partnership_contact c JOIN groups_groupseat f ON f.id = c.for_seat_id JOIN groups_groupseat k ON k.id = c.contact_id
    JOIN groups_group g ON g.id = c.group_id JOIN partnership_contactword w ON w.named_id = c.id AND w.kind = 'yes'
  WHERE f.person_id = whom AND k.person_id <> whom AND g.community_id = here AND g.ended_at IS NULL
    AND f.left_at IS NULL AND (f.ends IS NULL OR f.ends > people_today()) AND k.left_at IS NULL AND (k.ends IS NULL OR k.ends > people_today())
    AND NOT EXISTS (SELECT 1 FROM partnership_contactword e WHERE e.named_id = c.id AND e.kind = 'end');
END $$;

-- Who may be shown the viewer's roadmap.
CREATE OR REPLACE FUNCTION parity_road_readers() RETURNS TABLE (person uuid, name text)
LANGUAGE plpgsql STABLE ROWS 3 SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT g.person, g.name FROM parity_goes_along(nullif(current_setting('alongside.person', true), '')::uuid) g
    ORDER BY g.person, g.name;
END $$;

-- Does this person let the viewer read their roadmap now? Only those find the row of it who go along with them still, as they
-- did when they were let in: with the end of that, reading ends, and who comes again later is let in anew.
CREATE OR REPLACE FUNCTION parity_road_shown(whose uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM parity_roadshare s WHERE s.person_id = whose AND s.ended_at IS NULL
    AND s.reader_id = nullif(current_setting('alongside.person', true), '')::uuid);
END $$;

-- Who reads the viewer's roadmap now, and whose the viewer reads.
CREATE OR REPLACE FUNCTION parity_road_shares() RETURNS TABLE (id uuid, person uuid, person_name text, reader uuid, reader_name text)
LANGUAGE plpgsql STABLE ROWS 3 SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN QUERY SELECT s.id, s.person_id, s.name::text, s.reader_id, s.reader_name::text FROM parity_roadshare s
  WHERE s.ended_at IS NULL AND me IN (s.person_id, s.reader_id)
    AND s.community_id = nullif(current_setting('alongside.community', true), '')::uuid
    AND EXISTS (SELECT 1 FROM parity_goes_along(s.person_id) g WHERE g.person = s.reader_id AND g.since <= s.at);
END $$;

-- What of one's own roadmap waits: a step whose day has come, and that was not looked back upon since.
CREATE OR REPLACE FUNCTION parity_road_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 1 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  SELECT 'road_day', NULL::uuid, r.id, '', r.words::text, r.at FROM parity_roadline r
  LEFT JOIN LATERAL (SELECT l.came, l.next_day FROM parity_roadlook l WHERE l.line_id = r.id
    ORDER BY l.at DESC, l.id DESC LIMIT 1) l ON true
  WHERE r.person_id = nullif(current_setting('alongside.person', true), '')::uuid
    AND r.community_id = nullif(current_setting('alongside.community', true), '')::uuid
    AND r.kind = 'step' AND coalesce(l.came, 'going') = 'going' AND coalesce(l.next_day, r.by_day) <= people_today();
END $$;
