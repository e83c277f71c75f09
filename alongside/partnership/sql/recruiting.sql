-- What somebody may do who is no member: read a flyer by its code, leave their name, see what is kept, and delete it.
-- Nothing else of the room is open to them; whoever calls these knows a code or a secret.

CREATE OR REPLACE FUNCTION partnership_flyer_of(asked text)
RETURNS TABLE (id uuid, community_id uuid, center text, language text, headline text, words text, contact text, reach text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT f.id, g.community_id, o.name, f.language, f.headline, f.words, s.name, f.reach
  FROM partnership_flyer f JOIN partnership_path p ON p.id = f.path_id JOIN people_organization o ON o.id = p.center_id
  JOIN groups_group g ON g.id = f.group_id AND g.ended_at IS NULL JOIN groups_groupseat s ON s.id = f.contact_id
  WHERE f.code = asked AND f.ended_at IS NULL;
END $$;

-- Their own words become somebody to call. At most fifty wait at a center: then the flyer's contact is called instead.
CREATE OR REPLACE FUNCTION partnership_show_interest(
  asked text, which uuid, called text, by_what text, interested text, whenever text, hash bytea, until date, call_on date)
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  f partnership_flyer;
  happened uuid := gen_random_uuid();
BEGIN
  SELECT x.* INTO f FROM partnership_flyer x JOIN groups_group g ON g.id = x.group_id AND g.ended_at IS NULL
  WHERE x.code = asked AND x.ended_at IS NULL;
  IF f.id IS NULL OR length(called) > 120 OR length(by_what) > 200 OR length(interested) > 1000 OR length(whenever) > 200
    OR until > current_date + 62 OR (SELECT count(*) FROM partnership_candidate c WHERE c.path_id = f.path_id
      AND c.flyer_id IS NOT NULL AND c.stage = 'thought') >= 50
  THEN RETURN NULL; END IF;
  INSERT INTO partnership_candidate (id, path_id, group_id, seat_id, flyer_id, name, reach, interests, call_when, why, opening,
    stage, next_step, next_on, at, forget_on, secret_hash)
  VALUES (which, f.path_id, f.group_id, f.contact_id, f.id, called, by_what, interested, whenever, '', '', 'thought', '', call_on,
    now(), until, hash);
  INSERT INTO partnership_move (id, path_id, group_id, kind, at) VALUES (happened, f.path_id, f.group_id, 'came', now());
  RETURN happened;
END $$;

CREATE OR REPLACE FUNCTION partnership_kept_of(hash bytea)
RETURNS TABLE (community_id uuid, path_id uuid, center text, language text, name text, reach text, interests text,
  call_when text, why text, stage text, next_step text, contact text, at timestamptz, forget_on date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT g.community_id, c.path_id, o.name, coalesce(f.language, ''), c.name, c.reach, c.interests, c.call_when, c.why,
    c.stage, c.next_step, s.name, c.at, c.forget_on
  FROM partnership_candidate c JOIN partnership_path p ON p.id = c.path_id JOIN people_organization o ON o.id = p.center_id
  JOIN groups_group g ON g.id = c.group_id JOIN groups_groupseat s ON s.id = c.seat_id
  LEFT JOIN partnership_flyer f ON f.id = c.flyer_id WHERE c.secret_hash = hash;
END $$;

CREATE OR REPLACE FUNCTION partnership_forget_me(hash bytea) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  c partnership_candidate;
  happened uuid := gen_random_uuid();
BEGIN
  DELETE FROM partnership_candidate x WHERE x.secret_hash = hash RETURNING x.* INTO c;
  IF c.id IS NULL THEN RETURN NULL; END IF;
  INSERT INTO partnership_move (id, path_id, group_id, kind, at) VALUES (happened, c.path_id, c.group_id, 'left', now());
  RETURN happened;
END $$;

REVOKE ALL ON FUNCTION partnership_flyer_of(text), partnership_kept_of(bytea), partnership_forget_me(bytea),
  partnership_show_interest(text, uuid, text, text, text, text, bytea, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_flyer_of(text), partnership_kept_of(bytea), partnership_forget_me(bytea),
  partnership_show_interest(text, uuid, text, text, text, text, bytea, date, date) TO alongside_web;
