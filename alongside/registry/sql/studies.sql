-- Who is in one study, for a seat of its team: a researcher in two studies makes nobody a part of the other.
-- SECURITY DEFINER: who consented is read by the person alone; a study's team learns whom it may see coded, and no name.
CREATE OR REPLACE FUNCTION registry_study_people(of_study uuid) RETURNS SETOF uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.seat', true), '')::uuid;
  near uuid[] := ARRAY(SELECT DISTINCT g.person_id FROM sharing_grant g WHERE g.seat_id = me AND g.audience = 5
    AND g.charter = sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid)
    AND g.starts <= now() AND now() < g.ends);
BEGIN
  RETURN QUERY SELECT DISTINCT m.person_id FROM sharing_memberships(near, NULL, false) m
    WHERE m.seat_id = me AND m.study = of_study AND m.starts <= now() AND now() < m.ends;
END $$;
REVOKE ALL ON FUNCTION registry_study_people(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_study_people(uuid) TO alongside_web;
