-- What of joint work waits for the viewer: a seat, a term, a time to choose, a meeting that comes, minutes to judge.
-- Each question has a plan of its own, made where it is first asked; row-level security judges every row.
CREATE OR REPLACE FUNCTION groups_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  today date := people_today();
  mine uuid[] := ARRAY(SELECT s.id FROM groups_groupseat s WHERE s.person_id = me AND s.left_at IS NULL);
  here uuid[];
BEGIN
  RETURN QUERY
  SELECT 'event_asked', NULL::uuid, e.id, s.name::text, e.title::text, a.at FROM groups_eventasked a
  JOIN groups_event e ON e.id = a.event_id JOIN groups_groupseat s ON s.id = a.seat_id
  JOIN groups_group g ON g.id = e.group_id AND g.ended_at IS NULL
  WHERE a.person_id = me AND a.taken_back_at IS NULL AND e.starts_at > now() AND NOT EXISTS (
    SELECT 1 FROM groups_signup u WHERE u.event_id = e.id AND u.person_id = me)
  AND (e.places IS NULL OR groups_come(e.id) < e.places);

  IF cardinality(mine) = 0 THEN RETURN; END IF;
  RETURN QUERY
  SELECT CASE WHEN s.taken_at IS NULL THEN 'seat_offered' ELSE 'term_asked' END, NULL::uuid, g.id,
    CASE WHEN s.taken_at IS NULL THEN s.given_by_name ELSE s.asked_by_name END::text, g.name::text,
    CASE WHEN s.taken_at IS NULL THEN s.given_at ELSE s.asked_at END
  FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
  WHERE s.id = ANY (mine) AND (s.taken_at IS NULL OR s.asked_at IS NOT NULL AND s.asked_by_id <> me);

  SELECT array_agg(s.id), array_agg(s.group_id) INTO mine, here FROM groups_groupseat s
  JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
  WHERE s.id = ANY (mine) AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND (s.ends IS NULL OR s.ends > today)
    AND NOT groups_paused(s.id);
  IF mine IS NULL THEN RETURN; END IF;
  RETURN QUERY
  SELECT CASE WHEN s.given_at IS NULL THEN 'seat_asked' ELSE 'term_asked' END, NULL::uuid, g.id, s.name::text, g.name::text,
    CASE WHEN s.given_at IS NULL THEN s.taken_at ELSE s.asked_at END
  FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id
  WHERE s.group_id = ANY (here) AND s.left_at IS NULL AND s.person_id <> me
    AND (s.given_at IS NULL OR s.asked_by_id = s.person_id);

  -- The wording that stands, where the viewer has not signed it, or its day has come; goals whose ninety days are over.
  RETURN QUERY
  SELECT CASE WHEN l.review_on <= today THEN 'agreement_due' ELSE 'agreement_new' END, NULL::uuid, g.id, NULL::text,
    g.name::text, l.at
  FROM groups_group g CROSS JOIN LATERAL (
    SELECT a.id, a.review_on, a.at FROM groups_agreement a WHERE a.group_id = g.id ORDER BY a.at DESC, a.id DESC LIMIT 1) l
  WHERE g.id = ANY (here) AND (l.review_on <= today OR NOT EXISTS (
    SELECT 1 FROM groups_signature s WHERE s.agreement_id = l.id AND s.seat_id = ANY (mine)));

  RETURN QUERY
  SELECT 'aim_due', NULL::uuid, n.id, NULL::text, n.words::text, n.at FROM groups_ninetydaygoal n
  WHERE n.group_id = ANY (here) AND n.due_on < today AND NOT EXISTS (
    SELECT 1 FROM groups_checkin c WHERE c.goal_id = n.id AND c.says IN ('reached', 'partly', 'dropped'));

  RETURN QUERY
  SELECT 'meeting_times', NULL::uuid, m.id, NULL::text, m.title::text, m.at FROM groups_meeting m
  WHERE m.group_id = ANY (here) AND m.starts_at IS NULL AND m.at > now() - interval '60 days'
    AND EXISTS (SELECT 1 FROM groups_meetingact a WHERE a.meeting_id = m.id AND a.kind = 'time')
    AND NOT EXISTS (SELECT 1 FROM groups_meetingact a WHERE a.meeting_id = m.id AND a.kind IN ('begin', 'time_yes',
      'time_maybe', 'time_no') AND (a.kind = 'begin' OR a.seat_id = ANY (mine)));

  RETURN QUERY
  SELECT CASE WHEN d.ended THEN 'minutes' ELSE 'meeting_soon' END, NULL::uuid, m.id, NULL::text, m.title::text, m.starts_at
  FROM groups_meeting m CROSS JOIN LATERAL (SELECT
      bool_or(a.kind = 'end') AS ended, bool_or(a.kind = 'here' AND a.seat_id = ANY (mine)) AS was_there,
      bool_or(a.kind IN ('minutes_yes', 'minutes_no') AND a.seat_id = ANY (mine)) AS said
    FROM groups_meetingact a WHERE a.meeting_id = m.id AND a.kind IN ('end', 'here', 'minutes_yes', 'minutes_no')) d
  WHERE m.group_id = ANY (here) AND m.starts_at BETWEEN now() - interval '14 days' AND now() + interval '7 days'
    AND (d.ended AND d.was_there AND NOT coalesce(d.said, false)
      OR NOT coalesce(d.ended, false) AND m.starts_at > now() - interval '6 hours');
END $$;
