-- What of partnership waits for the viewer: somebody who left their name by a flyer, a day to be in touch, a story asked for.
-- Where whoever keeps in touch is gone or away, it waits for all who sit there: somebody was promised a call.
CREATE OR REPLACE FUNCTION partnership_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  today date := people_today();
  mine uuid[] := ARRAY(SELECT s.id FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
    WHERE s.person_id = me AND s.left_at IS NULL AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
      AND (s.ends IS NULL OR s.ends > today) AND NOT groups_paused(s.id));
BEGIN
  IF cardinality(mine) = 0 THEN RETURN; END IF;
  RETURN QUERY
  SELECT CASE WHEN c.flyer_id IS NOT NULL AND c.stage = 'thought' THEN 'interest_new' ELSE 'touch_due' END, NULL::uuid, c.id,
    c.name::text, c.next_step::text, CASE WHEN c.flyer_id IS NOT NULL AND c.stage = 'thought' THEN c.at ELSE c.next_on::timestamptz END
  FROM partnership_candidate c JOIN groups_groupseat k ON k.id = c.seat_id
  WHERE (c.seat_id = ANY (mine) OR c.group_id IN (SELECT s.group_id FROM groups_groupseat s WHERE s.id = ANY (mine))
      AND (k.left_at IS NOT NULL OR k.ends <= today OR groups_paused(k.id)))
    AND (c.flyer_id IS NOT NULL AND c.stage = 'thought' OR c.next_on <= today);
  RETURN QUERY
  SELECT 'story_asked', NULL::uuid, e.id, s.name::text, e.about::text, e.at
  FROM partnership_exchange e JOIN groups_groupseat s ON s.id IN (e.seat_id, e.other_id) AND s.id <> ALL (mine)
  WHERE (e.seat_id = ANY (mine) OR e.other_id = ANY (mine)) AND e.ended_at IS NULL AND e.at > now() - interval '60 days'
    AND NOT EXISTS (SELECT 1 FROM partnership_story t WHERE t.exchange_id = e.id AND t.seat_id = ANY (mine));
END $$;
