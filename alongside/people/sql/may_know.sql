-- May the viewer know that this person is there? As the policies of people_person say it, but by the person and not by
-- everybody whom the viewer sees: so it takes as long for who is hidden as for who is not there. The policies judge
-- after it all the same.
CREATE OR REPLACE FUNCTION people_may_know(who uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  account bigint := nullif(current_setting('alongside.account', true), '')::bigint;
  seat uuid := nullif(current_setting('alongside.seat', true), '')::uuid;
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
  about uuid := nullif(current_setting('alongside.shown_about', true), '')::uuid;
  shown boolean := coalesce(current_setting('alongside.shown_to', true), '') <> '';
  in_force int := sharing_charter_number(here);
BEGIN
  RETURN EXISTS (SELECT 1 FROM people_person p WHERE p.id = who
      AND (p.id = me OR p.account_id = account OR p.community_id = here AND p.known_in_community))
    OR EXISTS (SELECT 1 FROM sharing_grant g WHERE g.person_id = who AND g.seat_id = seat AND g.charter = in_force
      AND g.category = 1 AND g.starts <= now() AND now() < g.ends AND (NOT shown OR g.person_id = about))
    OR EXISTS (SELECT 1 FROM people_caregiver k
      JOIN sharing_grant g ON g.person_id = k.person_id AND g.seat_id = seat AND g.charter = in_force AND g.category = 1
        AND g.starts <= now() AND now() < g.ends AND (NOT shown OR g.person_id = about)
      WHERE k.caregiver_id = who)
    OR who::text = current_setting('alongside.made', true)
    OR EXISTS (SELECT 1 FROM people_invited() i WHERE who IN (i.person_id, i.cares_for_id));
END $$;
REVOKE ALL ON FUNCTION people_may_know(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_may_know(uuid) TO alongside_web;
