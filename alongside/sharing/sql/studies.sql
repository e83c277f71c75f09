-- In which studies a person is, and what an answer would change: found by the engine itself, which is asked with the
-- answer given and then without it, and never by a second reading of the rules.
SET LOCAL check_function_bodies = off;

-- Whether the viewer is this person, or a caregiver who may choose for them.
CREATE OR REPLACE FUNCTION sharing_chooses_for(person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM sharing_grant g
    WHERE g.person_id = person AND g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.charter = sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid)
      AND g.starts <= now() AND now() < g.ends
      AND (g.audience = 0 OR g.audience = 1 AND EXISTS (
        SELECT 1 FROM people_caregiver r WHERE r.person_id = person AND r.may_choose
          AND (r.starts IS NULL OR r.starts <= people_today()) AND (r.ends IS NULL OR r.ends > people_today())
          AND r.caregiver_id = nullif(current_setting('alongside.person', true), '')::uuid)))
$$;
REVOKE ALL ON FUNCTION sharing_chooses_for(uuid) FROM PUBLIC;

-- In which studies the person is now: whose team stands near to them, and holds a grant.
CREATE OR REPLACE FUNCTION sharing_studies_now(person uuid) RETURNS uuid[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT m.study ORDER BY m.study), '{}')
  FROM sharing_memberships(ARRAY[person], NULL, false) m
  WHERE m.study IS NOT NULL AND m.starts <= now() AND now() < m.ends AND EXISTS (
    SELECT 1 FROM people_person p JOIN sharing_grant g ON g.person_id = p.id
      AND g.charter = sharing_charter_number(p.community_id)
    WHERE p.id = person AND g.seat_id = m.seat_id AND g.audience = 5 AND g.starts <= now() AND now() < g.ends)
$$;
REVOKE ALL ON FUNCTION sharing_studies_now(uuid) FROM PUBLIC;

-- In which studies the person is now; told to whoever may choose for the person.
CREATE OR REPLACE FUNCTION sharing_studies_of(person uuid) RETURNS uuid[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN sharing_chooses_for(person) THEN sharing_studies_now(person) ELSE '{}' END
$$;
REVOKE ALL ON FUNCTION sharing_studies_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing_studies_of(uuid) TO alongside_web;

-- In which studies the person is now (a row without an item), and in which they would be with each other answer to
-- each line that a study needs. Each answer is given for real, the grants are made, looked at, and all is undone.
-- Told to whoever may choose for the person, and to nobody else.
CREATE OR REPLACE FUNCTION sharing_studies_if(person uuid) RETURNS TABLE (item text, answer text, studies uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  tried record;
  seen uuid[];
  own boolean;
BEGIN
  IF NOT sharing_chooses_for(person) THEN RETURN; END IF;
  own := EXISTS (
    SELECT 1 FROM sharing_grant g
    WHERE g.person_id = person AND g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.charter = sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid)
      AND g.audience = 0 AND g.starts <= now() AND now() < g.ends);
  RETURN QUERY SELECT ''::text, ''::text, sharing_studies_now(person);
  FOR tried IN
    SELECT n.need, w.word
    FROM (SELECT DISTINCT unnest(s.needs) AS need FROM people_person p JOIN sharing_study s ON s.community_id = p.community_id
          WHERE p.id = person AND (s.ends IS NULL OR s.ends > current_date)) n
    CROSS JOIN (VALUES ('yes'), ('no'), ('ask')) w (word)
    LEFT JOIN sharing_consentanswer x ON x.person_id = person AND x.item = n.need AND x.replaced_at IS NULL
    WHERE x.answer IS DISTINCT FROM w.word AND NOT (x.answer IS NULL AND w.word = 'ask')
    ORDER BY n.need, w.word
  LOOP
    BEGIN
      UPDATE sharing_consentanswer x SET replaced_at = now()
      WHERE x.person_id = person AND x.item = tried.need AND x.replaced_at IS NULL;
      INSERT INTO sharing_consentanswer (id, person_id, item, answer, by_self, made_by_name, made_at)
      VALUES (gen_random_uuid(), person, tried.need, tried.word, own, '', now());
      seen := sharing_studies_now(person);
      RAISE EXCEPTION 'undone' USING ERRCODE = 'AL001';
    EXCEPTION WHEN SQLSTATE 'AL001' THEN NULL;
    END;
    RETURN QUERY SELECT tried.need, tried.word, seen;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION sharing_studies_if(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing_studies_if(uuid) TO alongside_web;
