-- The last day of a role: of the wording that holds; of its newest one where none holds yet. None: it goes on.
CREATE OR REPLACE FUNCTION partnership_role_ends(which uuid) RETURNS date
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT w.ends FROM partnership_rolewording w WHERE w.role_id = which
    ORDER BY (SELECT count(*) FROM partnership_roleyes y WHERE y.wording_id = w.id) = 2 DESC,
      EXISTS (SELECT 1 FROM partnership_roleno n WHERE n.wording_id = w.id), w.at DESC, w.id DESC LIMIT 1);
END $$;

-- Is it the newest wording of its role, of those to which nobody said no?
CREATE OR REPLACE FUNCTION partnership_is_newest(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN which = (SELECT x.id FROM partnership_rolewording x WHERE x.role_id = (SELECT w.role_id FROM partnership_rolewording w WHERE w.id = which)
    AND NOT EXISTS (SELECT 1 FROM partnership_roleno n WHERE n.wording_id = x.id) ORDER BY x.at DESC, x.id DESC LIMIT 1);
END $$;

-- Who helps somebody new begin, or is asked to and has not answered: as `helping` says it in Python; and since when it is so.
DROP FUNCTION IF EXISTS partnership_helps(uuid);  -- what a function returns cannot be replaced
CREATE FUNCTION partnership_helps(which uuid) RETURNS TABLE (helps uuid, asked uuid, since timestamptz)
LANGUAGE plpgsql STABLE ROWS 1 SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
  SELECT CASE WHEN s.left_at IS NULL AND (l.kind = 'contact' OR l.kind IS NULL AND o.seat_id = o.contact_id) THEN s.id END,
    CASE WHEN s.left_at IS NULL AND l.kind IS NULL AND o.seat_id <> o.contact_id THEN s.id END,
    CASE WHEN l.kind = 'not' THEN l.at ELSE coalesce(s.left_at, l.at, o.at) END
  FROM partnership_onboarding o LEFT JOIN LATERAL (SELECT x.seat_id, x.kind, x.at FROM partnership_onboardingsaid x
      WHERE x.onboarding_id = o.id AND x.kind IN ('contact', 'not') ORDER BY x.at DESC, x.id DESC LIMIT 1) l ON true
    LEFT JOIN groups_groupseat s ON s.id = coalesce(l.seat_id, o.contact_id)
  WHERE o.id = which;
END $$;

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
  -- One's own first meeting is called, and one has not gone through the list. When it is over, so is this.
  RETURN QUERY
  SELECT 'get_ready', NULL::uuid, s.group_id, m.title::text, g.name::text, m.at
  FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id
    CROSS JOIN LATERAL (SELECT x.title, x.at, x.starts_at FROM groups_meeting x WHERE x.group_id = s.group_id
      AND x.starts_at > greatest(s.given_at, s.taken_at) ORDER BY x.starts_at LIMIT 1) m
  WHERE s.id = ANY (mine) AND m.starts_at > now() AND NOT EXISTS (SELECT 1 FROM partnership_ready r WHERE r.seat_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM groups_meetingact a WHERE a.group_id = s.group_id AND a.kind = 'begin'
      AND a.at > greatest(s.given_at, s.taken_at));
  -- Whoever called a meeting of the next two weeks: somebody else comes for the first time, and has not gone through it.
  RETURN QUERY
  SELECT 'not_ready', NULL::uuid, m.group_id, ''::text, m.title::text, m.at
  FROM groups_meeting m WHERE m.seat_id = ANY (mine) AND m.starts_at > now() AND m.starts_at < now() + interval '14 days'
    AND EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.group_id = m.group_id AND s.id <> m.seat_id AND s.left_at IS NULL
      AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND (s.ends IS NULL OR s.ends > people_today())
      AND NOT EXISTS (SELECT 1 FROM partnership_ready r WHERE r.seat_id = s.id)
      AND NOT EXISTS (SELECT 1 FROM groups_meeting x WHERE x.group_id = s.group_id AND x.starts_at < now()
        AND x.starts_at > greatest(s.given_at, s.taken_at))
      AND NOT EXISTS (SELECT 1 FROM groups_meetingact a WHERE a.group_id = s.group_id AND a.kind = 'begin'
        AND a.at > greatest(s.given_at, s.taken_at)));
  -- Somebody came to whom one gave the seat, and nobody began their first steps, where there are any.
  RETURN QUERY
  SELECT 'begin_steps', NULL::uuid, s.id, s.name::text, g.name::text, s.taken_at
  FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
  WHERE s.given_by_id = me AND s.person_id <> me AND s.taken_at > now() - interval '30 days' AND s.left_at IS NULL
    AND groups_sits(s.group_id) AND NOT EXISTS (SELECT 1 FROM partnership_onboarding o WHERE o.newcomer_id = s.id)
    AND EXISTS (SELECT 1 FROM partnership_onboardingstep t WHERE t.ended_at IS NULL
      AND (t.group_id = s.group_id OR t.center_id = s.organization_id
        OR s.organization_id IS NULL AND t.center_id = ANY (g.organizations)));
  -- The next step that is one's own to do; and the next of somebody whom one helps begin, and reminds others.
  -- Who helps is looked for (of `t`, and so after it) only where a step is open.
  RETURN QUERY
  SELECT CASE WHEN o.newcomer_id = ANY (mine) THEN 'my_step' ELSE 'their_step' END, NULL::uuid, o.id, n.name::text, t.title::text, o.at
  FROM partnership_onboarding o JOIN groups_groupseat n ON n.id = o.newcomer_id AND n.left_at IS NULL
    CROSS JOIN LATERAL (SELECT x.title, o.id AS onboarding FROM unnest(o.steps) WITH ORDINALITY AS u(id, place)
      JOIN partnership_onboardingstep x ON x.id = u.id AND (x.does = 'newcomer') = (o.newcomer_id = ANY (mine))
      WHERE (SELECT l.kind FROM partnership_onboardingsaid l WHERE l.onboarding_id = o.id AND l.step_id = x.id
        ORDER BY l.at DESC, l.id DESC LIMIT 1) IS DISTINCT FROM 'done' ORDER BY u.place LIMIT 1) t
  WHERE o.group_id IN (SELECT s.group_id FROM groups_groupseat s WHERE s.id = ANY (mine))
    AND (o.newcomer_id = ANY (mine) OR (SELECT c.helps FROM partnership_helps(t.onboarding) c) = ANY (mine));
  -- One is asked to help somebody begin. Where nobody helps, or does not answer for a week: whoever began it, and who gave the seat.
  RETURN QUERY
  SELECT CASE WHEN c.asked = ANY (mine) THEN 'help_asked' ELSE 'nobody_helps' END, NULL::uuid, o.id, n.name::text, g.name::text, c.since
  FROM partnership_onboarding o JOIN groups_groupseat n ON n.id = o.newcomer_id AND n.left_at IS NULL
    JOIN groups_group g ON g.id = o.group_id
    CROSS JOIN LATERAL (SELECT o.id AS onboarding FROM unnest(o.steps) AS u(id) JOIN partnership_onboardingstep x ON x.id = u.id AND NOT x.private
      WHERE (SELECT l.kind FROM partnership_onboardingsaid l WHERE l.onboarding_id = o.id AND l.step_id = x.id
        ORDER BY l.at DESC, l.id DESC LIMIT 1) IS DISTINCT FROM 'done' LIMIT 1) t
    CROSS JOIN LATERAL partnership_helps(t.onboarding) c
  WHERE o.group_id IN (SELECT s.group_id FROM groups_groupseat s WHERE s.id = ANY (mine)) AND o.newcomer_id <> ALL (mine)
    AND c.since > now() - interval '60 days' AND c.helps IS NULL AND (c.asked = ANY (mine)
      OR (o.seat_id = ANY (mine) OR n.given_by_id = me) AND (c.asked IS NULL OR c.since < now() - interval '7 days'));
  -- A role that waits for the yes of one's side; and who sits as what, where it is for oneself to say yes.
  RETURN QUERY
  SELECT 'role_yes', NULL::uuid, w.role_id, a.name::text, w.title::text, w.at
  FROM groups_groupseat s JOIN partnership_rolewording w ON w.group_id = s.group_id AND w.at > now() - interval '60 days'
    JOIN groups_groupseat a ON a.id = w.seat_id
  WHERE s.id = ANY (mine) AND partnership_is_newest(w.id)
    AND NOT EXISTS (SELECT 1 FROM partnership_roleyes y WHERE y.wording_id = w.id
      AND (y.side = 'partners') = (s.voice IN ('patient', 'caregiver')))
    AND coalesce(partnership_role_ends(w.role_id) > people_today(), true);
  -- Somebody said no to words that one proposed, and nobody proposed others since.
  RETURN QUERY
  SELECT 'role_no', NULL::uuid, w.role_id, a.name::text, w.title::text, n.at
  FROM partnership_roleno n JOIN partnership_rolewording w ON w.id = n.wording_id JOIN groups_groupseat a ON a.id = n.seat_id
  WHERE w.seat_id = ANY (mine) AND n.seat_id <> w.seat_id AND n.at > now() - interval '14 days'
    AND NOT EXISTS (SELECT 1 FROM partnership_rolewording x WHERE x.role_id = w.role_id AND x.at > n.at);
  RETURN QUERY
  SELECT 'sits_yes', NULL::uuid, h.role_id, p.name::text, w.title::text, h.at
  FROM partnership_sitsas h JOIN groups_groupseat p ON p.id = h.seat_id JOIN groups_groupseat q ON q.id = h.holder_id AND q.left_at IS NULL
    CROSS JOIN LATERAL (SELECT x.title FROM partnership_rolewording x WHERE x.role_id = h.role_id AND partnership_is_newest(x.id)) w
  WHERE h.group_id IN (SELECT s.group_id FROM groups_groupseat s WHERE s.id = ANY (mine)) AND h.seat_id <> ALL (mine)
    AND (h.holder_id = h.seat_id OR h.holder_id = ANY (mine))
    AND NOT EXISTS (SELECT 1 FROM partnership_sitsasword y WHERE y.sits_id = h.id)
    AND coalesce(partnership_role_ends(h.role_id) > people_today(), true);
  -- A role whose day has come to be looked at again, for whoever worded it.
  RETURN QUERY
  SELECT 'role_look', NULL::uuid, w.role_id, ''::text, w.title::text, w.look_on::timestamptz
  FROM partnership_rolewording w WHERE w.seat_id = ANY (mine) AND w.look_on <= people_today() AND partnership_is_newest(w.id)
    AND coalesce(w.ends > people_today(), true);
  RETURN;
END $$;

-- What somebody said of a hurdle that the viewer has in hand, since they said something of it themselves.
CREATE OR REPLACE FUNCTION partnership_hurdles_wait()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT 'hurdle_said', NULL::uuid, l.hurdle_id, l.author_name::text, h.title::text, l.at
  FROM partnership_hurdleline l JOIN partnership_hurdle h ON h.id = l.hurdle_id
  WHERE l.at > now() - interval '14 days' AND l.person_id <> me AND partnership_hurdle_owner(h.id) = me
    AND NOT EXISTS (SELECT 1 FROM partnership_hurdleline x WHERE x.hurdle_id = l.hurdle_id AND (x.at, x.id) > (l.at, l.id));
END $$;
