-- What can be said of a concern after what holds of it: `improvement.concerns` says the same.
CREATE OR REPLACE FUNCTION improvement_may_follow(latest text, kind text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN latest IN ('settled', 'back') THEN false
    WHEN kind = 'triage' THEN latest IS NULL
    WHEN kind = 'follow' THEN latest IS NOT NULL
    WHEN kind = 'close' THEN latest IS DISTINCT FROM 'close'
    WHEN kind IN ('settled', 'unsettled') THEN latest IS NOT DISTINCT FROM 'close'
    ELSE kind IN ('more', 'back') END
$$;

-- What holds of a concern: the last thing that was said of it, where "more" changes nothing; what ends it ends it.
CREATE OR REPLACE FUNCTION improvement_stands(concern uuid) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT s.kind FROM improvement_concernstep s WHERE s.concern_id = concern AND s.kind <> 'more'
    ORDER BY s.kind IN ('settled', 'back') DESC, s.at DESC, s.id DESC LIMIT 1);
END $$;

-- Has something still to be done: it is not closed, and who raised it did not end it?
CREATE OR REPLACE FUNCTION improvement_is_open(concern uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN coalesce(improvement_stands(concern) NOT IN ('close', 'settled', 'back'), true); END $$;

-- Does somebody else than this person sit in the group, and does it go on?
CREATE OR REPLACE FUNCTION improvement_answers(which uuid, me uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
    WHERE s.group_id = which AND s.person_id <> me AND s.left_at IS NULL AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
    AND (s.ends IS NULL OR s.ends > people_today()));
END $$;
