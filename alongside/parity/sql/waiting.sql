-- What waits on Today: a round in which the viewer is asked, unless they pause in its group; what came out of one, for ten
-- days; a page that names them, until they said yes or no; their own page that they began.
-- Row-level security judges every row.
CREATE OR REPLACE FUNCTION parity_waits() RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 3 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT CASE WHEN r.over_at IS NULL THEN 'round_asked' ELSE 'round_told' END, NULL::uuid, r.id, r.author_name::text,
    r.kind::text, coalesce(r.over_at, r.at)
  FROM parity_asked a JOIN parity_round r ON r.id = a.round_id
  WHERE a.person_id = me AND r.community_id = here
    AND NOT EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.group_id = r.group_id AND s.person_id = me AND s.left_at IS NULL
      AND groups_paused(s.id))
    AND (r.over_at IS NULL AND NOT a.closed AND r.until >= people_today() OR r.over_at > now() - interval '10 days')
  UNION ALL
  SELECT 'page_names', NULL, t.id, t.author_name, t.title, t.at FROM parity_named n JOIN parity_toldpage t ON t.id = n.page_id
  WHERE n.person_id = me AND n.agrees IS NULL AND t.taken_back_at IS NULL AND t.community_id = here
  UNION ALL
  SELECT 'page_begun', NULL, j.id, NULL, '', j.at FROM parity_journalpage j
  WHERE j.person_id = me AND j.done_at IS NULL AND j.community_id = here;
END $$;
