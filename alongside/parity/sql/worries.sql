-- Worries about working together: who may answer one, what can be said of it next, who could hide among others, and what
-- of it waits on Today.

-- Does somebody sit in this group, or work with this center? Pages say so of everyone.
CREATE OR REPLACE FUNCTION parity_answers_for(who uuid, of_group uuid, of_center uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM parity_people(of_group, of_center) p WHERE p.person = who
    AND EXISTS (SELECT 1 FROM people_person x WHERE x.id = who
      AND x.community_id = nullif(current_setting('alongside.community', true), '')::uuid))
$$;
REVOKE ALL ON FUNCTION parity_answers_for(uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_answers_for(uuid, uuid, uuid) TO alongside_web;

-- Behind how many does somebody stand who writes without a name: 'sides' where each side has five who could, 'all' where
-- there are five, else ''. Three words, never a number.
CREATE OR REPLACE FUNCTION parity_hides() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH here AS MATERIALIZED (SELECT nullif(current_setting('alongside.community', true), '')::uuid AS id, people_today() AS today),
  partners AS (SELECT p.id FROM people_person p, here h WHERE p.community_id = h.id AND p.account_id IS NOT NULL
    AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL AND EXISTS (SELECT 1 FROM people_seat t WHERE t.person_id = p.id
      AND t.role IN ('patient', 'caregiver') AND (t.starts IS NULL OR t.starts <= h.today) AND (t.ends IS NULL OR t.ends > h.today))
    LIMIT 5),
  staff AS (SELECT p.id FROM people_person p, here h WHERE p.community_id = h.id AND p.account_id IS NOT NULL
    AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL AND EXISTS (SELECT 1 FROM people_seat t WHERE t.person_id = p.id
      AND (t.starts IS NULL OR t.starts <= h.today) AND (t.ends IS NULL OR t.ends > h.today))
    AND NOT EXISTS (SELECT 1 FROM people_seat t WHERE t.person_id = p.id AND t.role IN ('patient', 'caregiver')
      AND (t.starts IS NULL OR t.starts <= h.today) AND (t.ends IS NULL OR t.ends > h.today))
    LIMIT 5),
  x AS (SELECT (SELECT count(*) FROM partners) AS partners, (SELECT count(*) FROM staff) AS staff)
  SELECT CASE WHEN least(x.partners, x.staff) >= 5 THEN 'sides' WHEN x.partners + x.staff >= 5 THEN 'all' ELSE '' END FROM x
$$;
REVOKE ALL ON FUNCTION parity_hides() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_hides() TO alongside_web;

-- So many letters of one community wait for a night at most: a flood ends here.
CREATE OR REPLACE FUNCTION parity_letterbox_has_room(community uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*) < 100 FROM (SELECT 1 FROM parity_worryletter l WHERE l.community_id = community LIMIT 100) waiting
$$;
REVOKE ALL ON FUNCTION parity_letterbox_has_room(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_letterbox_has_room(uuid) TO alongside_web;

-- Does a worry find somebody there: a group that everyone reads and that goes on, or a center of the community?
CREATE OR REPLACE FUNCTION parity_takes_worries(of_group uuid, of_center uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM groups_group g WHERE g.id = of_group AND g.ended_at IS NULL AND NOT g.members_only
      AND g.community_id = nullif(current_setting('alongside.community', true), '')::uuid)
    OR EXISTS (SELECT 1 FROM people_organization o WHERE o.id = of_center AND o.kind = 'center'
      AND o.community_id = nullif(current_setting('alongside.community', true), '')::uuid)
$$;

-- Did the viewer sit in this group when it ended? They hand on what is open there.
CREATE OR REPLACE FUNCTION parity_sat_at_the_end(of_group uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NOT NULL
    WHERE s.group_id = of_group AND s.person_id = nullif(current_setting('alongside.person', true), '')::uuid
    AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL)
$$;
REVOKE ALL ON FUNCTION parity_sat_at_the_end(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_sat_at_the_end(uuid) TO alongside_web;

-- Can the viewer say this now? In its order; nobody owes an answer but who took it themselves; nobody answers their own.
CREATE OR REPLACE FUNCTION parity_worry_goes_on(s parity_worrystep) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  w parity_worry;
  l parity_worrystep;
  answers boolean;
  stays boolean;
BEGIN
  SELECT * INTO w FROM parity_worry x WHERE x.id = s.worry_id;
  IF w.id IS NULL OR NOT s.now THEN RETURN false; END IF;
  SELECT * INTO l FROM parity_worrystep x WHERE x.worry_id = s.worry_id ORDER BY x.number DESC LIMIT 1;
  IF l.id IS NULL THEN
    RETURN coalesce(w.author_id = me, false) AND s.kind = 'raise' AND s.number = 0 AND s.owner_id IS NULL AND s.asked_id IS NULL
      AND NOT s.answered AND NOT s.over AND (s.group_id, s.center_id) IS NOT DISTINCT FROM (w.group_id, w.center_id);
  END IF;
  stays := (s.group_id, s.center_id) IS NOT DISTINCT FROM (l.group_id, l.center_id);
  IF l.over OR s.number <> l.number + 1 OR NOT stays AND s.kind <> 'move' OR s.over <> (s.kind IN ('heard', 'back')) THEN
    RETURN false;
  END IF;
  IF s.kind IN ('heard', 'unheard', 'back') THEN
    RETURN coalesce(w.author_id = me, false) AND s.owner_id IS NOT DISTINCT FROM l.owner_id AND (l.answered OR s.kind = 'back');
  END IF;
  answers := parity_answers_for(me, l.group_id, l.center_id) AND w.author_id IS DISTINCT FROM me;
  RETURN CASE s.kind
    WHEN 'ask' THEN answers AND s.owner_id IS NOT DISTINCT FROM l.owner_id AND s.asked_id IS DISTINCT FROM w.author_id
      AND parity_answers_for(s.asked_id, l.group_id, l.center_id) AND s.answered = l.answered
    WHEN 'take' THEN answers AND s.owner_id = me AND s.asked_id IS NULL AND NOT s.answered
      AND s.until BETWEEN people_today() AND people_today() + 60
    WHEN 'leave' THEN me IN (l.owner_id, l.asked_id) AND s.asked_id IS NULL
      AND (s.owner_id IS NULL OR s.owner_id IS NOT DISTINCT FROM l.owner_id)
    WHEN 'answer' THEN answers AND l.owner_id = me AND s.owner_id = me AND s.answered
    WHEN 'move' THEN s.owner_id IS NULL AND s.asked_id IS NULL AND NOT s.answered AND parity_takes_worries(s.group_id, s.center_id)
      AND NOT stays AND (answers OR coalesce(w.author_id = me, false) OR parity_sat_at_the_end(l.group_id))
    ELSE false END;
END $$;

-- The newest step of a worry is marked, so that what waits is found at once.
CREATE OR REPLACE FUNCTION parity_worry_is_now() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE parity_worrystep SET now = false WHERE worry_id = NEW.worry_id AND now;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION parity_worry_is_now() FROM PUBLIC;
CREATE OR REPLACE TRIGGER is_now BEFORE INSERT ON parity_worrystep FOR EACH ROW EXECUTE FUNCTION parity_worry_is_now();

-- What waits on Today: an answer that the viewer owes, or is asked to give; a worry that nobody owes an answer to, for those
-- with whom it is (of a center: its champion, or where there is none those who work there); one whose group has ended, for
-- those who sat there then; an answer to one of their own, for thirty days. Row-level security judges every row.
CREATE OR REPLACE FUNCTION parity_owes() RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 3 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  today date := people_today();
  here uuid[];
  ended uuid[];
  places uuid[];
BEGIN
  SELECT array_agg(s.group_id) FILTER (WHERE g.ended_at IS NULL AND (s.ends IS NULL OR s.ends > today)),
    array_agg(s.group_id) FILTER (WHERE g.ended_at IS NOT NULL) INTO here, ended
  FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id
  WHERE s.person_id = me AND s.left_at IS NULL AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL;
  SELECT array_agg(x.center_id) INTO places FROM (
    SELECT c.center_id FROM groups_champion c JOIN groups_groupseat s ON s.id = c.seat_id AND s.person_id = me WHERE c.ended_at IS NULL
    UNION
    SELECT t.organization_id FROM people_seat t WHERE t.person_id = me AND t.role NOT IN ('patient', 'caregiver')
      AND (t.starts IS NULL OR t.starts <= today) AND (t.ends IS NULL OR t.ends > today)
      AND NOT EXISTS (SELECT 1 FROM groups_champion c WHERE c.center_id = t.organization_id AND c.ended_at IS NULL)) x;
  RETURN QUERY
  SELECT 'worry_owed', NULL::uuid, s.worry_id, NULL::text, left(w.words, 80), s.until::timestamptz
  FROM parity_worrystep s JOIN parity_worry w ON w.id = s.worry_id
  WHERE s.owner_id = me AND s.now AND NOT s.over AND NOT s.answered AND (s.group_id IS NULL OR s.group_id = ANY (here))
  UNION ALL
  SELECT 'worry_asked', NULL, s.worry_id, s.author_name, left(w.words, 80), s.at
  FROM parity_worrystep s JOIN parity_worry w ON w.id = s.worry_id
  WHERE s.asked_id = me AND s.now AND NOT s.over AND (s.group_id IS NULL OR s.group_id = ANY (here))
  UNION ALL
  SELECT 'worry_new', NULL, s.worry_id, NULL, left(w.words, 80), s.at
  FROM parity_worrystep s JOIN parity_worry w ON w.id = s.worry_id
  WHERE (s.group_id = ANY (here) OR s.center_id = ANY (places)) AND s.now AND NOT s.over AND NOT s.answered
    AND w.author_id IS DISTINCT FROM me AND s.owner_id IS DISTINCT FROM me AND s.asked_id IS DISTINCT FROM me
    AND (s.owner_id IS NULL OR NOT parity_answers_for(s.owner_id, s.group_id, s.center_id))
    AND (s.asked_id IS NULL OR NOT parity_answers_for(s.asked_id, s.group_id, s.center_id))
  UNION ALL
  SELECT 'worry_left', NULL, s.worry_id, NULL, left(w.words, 80), s.at
  FROM parity_worrystep s JOIN parity_worry w ON w.id = s.worry_id WHERE s.group_id = ANY (ended) AND s.now AND NOT s.over
  UNION ALL
  SELECT 'worry_told', NULL, w.id, s.author_name, left(w.words, 80), s.at
  FROM parity_worry w JOIN parity_worrystep s ON s.worry_id = w.id AND s.now AND s.kind = 'answer' AND s.at > now() - interval '30 days'
  WHERE w.author_id = me;
END $$;
