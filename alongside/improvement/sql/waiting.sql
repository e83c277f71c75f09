-- What of projects waits for the viewer: a problem to confirm, a test that is theirs, a day on which somebody looks again.
-- Each question has a plan of its own, made where it is first asked; row-level security judges every row.
CREATE OR REPLACE FUNCTION improvement_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  today date := people_today();
  mine uuid[];
  here uuid[];
  living uuid[];
BEGIN
  -- What the group said last of a concern that the viewer raised, until they answer, for thirty days; and one that is
  -- open where nobody else sits any more, until they take it back or give it to another group.
  RETURN QUERY
  SELECT CASE WHEN o.alone THEN 'concern_alone' ELSE 'concern_told' END, NULL::uuid, r.concern_id, NULL::text, l.kind::text,
    coalesce(l.at, c.at)
  FROM improvement_raised r JOIN improvement_concern c ON c.id = r.concern_id LEFT JOIN LATERAL (
    SELECT s.kind, s.seat_id, s.at FROM improvement_concernstep s WHERE s.concern_id = c.id
    ORDER BY s.at DESC, s.id DESC LIMIT 1) l ON true
  CROSS JOIN LATERAL (SELECT improvement_is_open(c.id) AND NOT improvement_answers(c.group_id, me) AS alone) o
  WHERE r.person_id = me AND (o.alone OR l.seat_id IS NOT NULL AND l.at > now() - interval '30 days');

  SELECT array_agg(s.id), array_agg(s.group_id), array_agg(s.id) FILTER (WHERE s.knows IN ('lived', 'both'))
  INTO mine, here, living FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
  WHERE s.person_id = me AND s.left_at IS NULL AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
    AND (s.ends IS NULL OR s.ends > today) AND NOT groups_paused(s.id);
  IF mine IS NULL THEN RETURN; END IF;

  -- A test that somebody else put in the viewer's name; one of theirs whose last day is over.
  RETURN QUERY
  SELECT CASE WHEN c.seat_id = c.owner_id OR o.takes THEN 'test_due' ELSE 'test_yours' END, NULL::uuid, c.id, s.name::text,
    c.title::text, CASE WHEN c.seat_id = c.owner_id OR o.takes THEN c.ends_on::timestamptz ELSE c.at END
  FROM improvement_cycle c JOIN groups_groupseat s ON s.id = c.seat_id LEFT JOIN improvement_owned o ON o.cycle_id = c.id
  WHERE c.owner_id = ANY (mine) AND coalesce(o.takes, true) AND improvement_goes_on(c.project_id)
    AND (c.seat_id <> c.owner_id AND o.id IS NULL OR c.ends_on < today)
    AND NOT EXISTS (SELECT 1 FROM improvement_study d WHERE d.cycle_id = c.id);

  -- The problem as it is worded now, for those who live with it, did not word it, and have not said whether it is one.
  IF living IS NOT NULL THEN
    RETURN QUERY
    SELECT 'problem_asked', NULL::uuid, p.id, s.name::text, p.title::text, l.at
    FROM improvement_project p CROSS JOIN LATERAL (
      SELECT a.id, a.seat_id, a.at FROM improvement_saying a WHERE a.project_id = p.id AND a.what = 'problem'
      ORDER BY a.at DESC, a.id DESC LIMIT 1) l JOIN groups_groupseat s ON s.id = l.seat_id
    WHERE p.group_id = ANY (here) AND p.ended_at IS NULL AND l.seat_id <> ALL (living)
      AND EXISTS (SELECT 1 FROM groups_groupseat m WHERE m.id = ANY (living) AND m.group_id = p.group_id)
      AND NOT EXISTS (SELECT 1 FROM improvement_confirmed c WHERE c.problem_id = l.id AND c.seat_id = ANY (living))
      AND (l.at > now() - interval '14 days' OR NOT EXISTS (SELECT 1 FROM improvement_confirmed c WHERE c.problem_id = l.id));
  END IF;

  -- A concern of somebody else of which the group has not had the last word.
  RETURN QUERY
  SELECT 'concern_new', NULL::uuid, c.id, NULL::text, g.name::text, coalesce(l.at, c.at)
  FROM improvement_concern c JOIN groups_group g ON g.id = c.group_id LEFT JOIN LATERAL (
    SELECT s.kind, s.at FROM improvement_concernstep s WHERE s.concern_id = c.id ORDER BY s.at DESC, s.id DESC LIMIT 1) l ON true
  WHERE c.group_id = ANY (here) AND coalesce(l.kind, 'more') IN ('more', 'unsettled')
    AND NOT EXISTS (SELECT 1 FROM improvement_raised r WHERE r.concern_id = c.id AND r.person_id = me)
    AND NOT EXISTS (SELECT 1 FROM improvement_concernstep b WHERE b.concern_id = c.id AND b.kind IN ('settled', 'back'));

  -- What somebody wanted to look at again; a start whose day has come; a sheet that the viewer is asked to lead; one
  -- whose last day is near, for all who write in it; one that nobody closed, for who said that they lead it, or began it, or for all
  -- where these sit there no more.
  RETURN QUERY
  SELECT CASE WHEN l.cycle_id IS NULL THEN 'look_project' ELSE 'look_test' END, NULL::uuid, coalesce(l.cycle_id, l.project_id),
    NULL::text, coalesce(c.title, p.title)::text, l.again_on::timestamptz
  FROM (SELECT DISTINCT ON (k.project_id, k.cycle_id) k.project_id, k.cycle_id, k.again_on, k.at FROM improvement_looked k
    WHERE k.group_id = ANY (here) ORDER BY k.project_id, k.cycle_id, k.at DESC, k.id DESC) l
  JOIN improvement_project p ON p.id = l.project_id LEFT JOIN improvement_cycle c ON c.id = l.cycle_id
  WHERE l.again_on <= today
  UNION ALL
  SELECT 'project_over', NULL, p.id, NULL, p.title, p.ends_on::timestamptz FROM improvement_project p
  WHERE p.group_id = ANY (here) AND p.ended_at IS NULL AND p.ends_on <= today
  UNION ALL
  SELECT 'sheet_over', NULL, s.id, NULL, s.title, s.until::timestamptz FROM improvement_sheet s
  LEFT JOIN improvement_led d ON d.sheet_id = s.id
  WHERE s.group_id = ANY (here) AND s.until < today AND improvement_goes_on(s.project_id)
    AND (CASE WHEN d.leads THEN s.moderator_id ELSE s.seat_id END = ANY (mine) OR NOT EXISTS (
      SELECT 1 FROM groups_groupseat k WHERE k.id = CASE WHEN d.leads THEN s.moderator_id ELSE s.seat_id END
        AND k.left_at IS NULL AND (k.ends IS NULL OR k.ends > today)))
    AND NOT EXISTS (SELECT 1 FROM improvement_closing c WHERE c.sheet_id = s.id)
  UNION ALL
  SELECT 'sheet_soon', NULL, s.id, NULL, s.title, s.until::timestamptz FROM improvement_sheet s
  LEFT JOIN improvement_led d ON d.sheet_id = s.id
  WHERE s.group_id = ANY (here) AND s.until BETWEEN today AND today + 2 AND improvement_goes_on(s.project_id)
    AND (d.id IS NOT NULL OR s.seat_id = s.moderator_id OR coalesce(s.moderator_id <> ALL (mine), true))
    AND NOT EXISTS (SELECT 1 FROM improvement_closing c WHERE c.sheet_id = s.id)
  UNION ALL
  SELECT 'sheet_yours', NULL, s.id, b.name, s.title, s.at FROM improvement_sheet s
  JOIN groups_groupseat b ON b.id = s.seat_id
  WHERE s.moderator_id = ANY (mine) AND s.seat_id <> s.moderator_id AND improvement_goes_on(s.project_id)
    AND NOT EXISTS (SELECT 1 FROM improvement_led d WHERE d.sheet_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM improvement_closing c WHERE c.sheet_id = s.id);
END $$;
