-- Who goes along with the viewer, and may be shown their roadmap: mentors who said yes, until it ends; and whoever is
-- their contact person in a group where both sit.
CREATE FUNCTION parity_road_readers() RETURNS TABLE (person uuid, name text)
LANGUAGE plpgsql STABLE ROWS 3 SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT DISTINCT ON (r.person) r.person, r.name FROM (
    SELECT m.person_id AS person, m.author_name::text AS name
    FROM partnership_mentoring g JOIN partnership_mentor m ON m.id = g.mentor_id
    WHERE g.person_id = me AND m.community_id = here AND (g.until IS NULL OR g.until >= people_today())
      AND EXISTS (SELECT 1 FROM partnership_mentoringword w WHERE w.mentoring_id = g.id AND w.kind = 'yes')
      AND NOT EXISTS (SELECT 1 FROM partnership_mentoringword w WHERE w.mentoring_id = g.id AND w.kind = 'end')
    UNION ALL
    SELECT k.person_id, k.name::text
    FROM partnership_contact c JOIN groups_groupseat f ON f.id = c.for_seat_id AND f.left_at IS NULL
      JOIN groups_groupseat k ON k.id = c.contact_id AND k.left_at IS NULL JOIN groups_group g ON g.id = c.group_id
    WHERE f.person_id = me AND k.person_id <> me AND g.community_id = here AND g.ended_at IS NULL
      AND EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id AND w.kind = 'yes')
      AND NOT EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id AND w.kind = 'end')) r
  ORDER BY r.person, r.name;
END $$;

-- Does this person let the viewer read their roadmap now?
CREATE FUNCTION parity_road_shown(whose uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM parity_roadshare s WHERE s.person_id = whose AND s.ended_at IS NULL
    AND s.reader_id = nullif(current_setting('alongside.person', true), '')::uuid);
END $$;

-- What of one's own roadmap waits: a step whose day has come, and that was not looked back upon since.
CREATE FUNCTION parity_road_waits()
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
