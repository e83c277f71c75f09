-- Are ideas and tests of a project open? What matters is said, and those in the group who live with the problem say that
-- it is one: one yes at least of somebody who did not word it, and no "not yet". It reads what the viewer reads.
CREATE OR REPLACE FUNCTION improvement_open(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  latest improvement_saying;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM improvement_saying s WHERE s.project_id = which AND s.what = 'matters') THEN RETURN false; END IF;
  SELECT * INTO latest FROM improvement_saying s WHERE s.project_id = which AND s.what = 'problem'
    ORDER BY s.at DESC, s.id DESC LIMIT 1;
  IF latest.id IS NULL THEN RETURN false; END IF;
  RETURN (SELECT coalesce(bool_and(said.agrees), false) AND coalesce(bool_or(said.seat_id <> latest.seat_id), false) FROM (
    SELECT DISTINCT ON (c.seat_id) c.seat_id, c.agrees FROM improvement_confirmed c
    JOIN groups_groupseat s ON s.id = c.seat_id
    WHERE c.problem_id = latest.id AND s.knows IN ('lived', 'both') AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
      AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > people_today())
    ORDER BY c.seat_id, c.at DESC, c.id DESC) said);
END $$;

-- Is it said what matters? It comes before the problem.
CREATE OR REPLACE FUNCTION improvement_matters(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN EXISTS (SELECT 1 FROM improvement_saying s WHERE s.project_id = which AND s.what = 'matters'); END $$;

-- Is this a test of that project?
CREATE OR REPLACE FUNCTION improvement_test_of(test uuid, which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN EXISTS (SELECT 1 FROM improvement_cycle c WHERE c.id = test AND c.project_id = which); END $$;

-- Does the project go on?
CREATE OR REPLACE FUNCTION improvement_goes_on(which uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$ SELECT EXISTS (SELECT 1 FROM improvement_project p WHERE p.id = which AND p.ended_at IS NULL) $$;

-- A project that has ended stays as it was; it ends now. While it goes on, the day of "what next?" may move ahead.
CREATE OR REPLACE FUNCTION improvement_guard_project() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF OLD.ended_at IS NULL AND (groups_is_now(NEW.ended_at) AND to_jsonb(NEW) -> 'ends_on' IS NOT DISTINCT FROM to_jsonb(OLD) -> 'ends_on'
    OR NEW.ended_at IS NULL AND (to_jsonb(NEW) ->> 'ends_on')::date > people_today()) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a project that has ended stays as it was';
END $$;
CREATE TRIGGER guard_project BEFORE UPDATE ON improvement_project FOR EACH ROW EXECUTE FUNCTION improvement_guard_project();
