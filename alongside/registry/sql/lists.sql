-- The centers of whom the viewer is, or cares for: their lists can be read by those whom they are about.
-- SECURITY DEFINER: an enrolment is read by its people alone; only the viewer's own centers are told.
CREATE OR REPLACE FUNCTION registry_my_centers() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN coalesce((SELECT array_agg(DISTINCT e.center_id) FROM sharing_grant g
    JOIN people_enrolment e ON e.person_id = g.person_id
    WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid AND g.category = 1 AND g.audience <= 1
      AND g.charter = sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid)
      AND g.starts <= now() AND now() < g.ends
      AND (e.starts IS NULL OR e.starts <= people_today()) AND (e.ends IS NULL OR e.ends > people_today())), '{}');
END $$;
REVOKE ALL ON FUNCTION registry_my_centers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_my_centers() TO alongside_web;

-- What the seat in which a list was made may see of a person: the categories, and as which audience. It answers the person,
-- and who stands as a caregiver, about lists that they can read; to everyone else it is empty.
-- SECURITY DEFINER: what another seat may see is read by the person alone, and not by caregivers.
CREATE OR REPLACE FUNCTION registry_seen_by_list(of_list uuid, of_person uuid)
RETURNS TABLE (category smallint, audience smallint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here int := sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid);
BEGIN
  RETURN QUERY SELECT g.category, g.audience FROM registry_populationlist l
    JOIN sharing_grant g ON g.seat_id = l.seat_id AND g.person_id = of_person AND g.charter = here
      AND g.starts <= now() AND now() < g.ends AND g.audience IN (2, 3)
    WHERE l.id = of_list AND EXISTS (SELECT 1 FROM sharing_grant m
      WHERE m.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid AND m.person_id = of_person
        AND m.audience <= 1 AND m.category = 1 AND m.charter = here AND m.starts <= now() AND now() < m.ends);
END $$;
REVOKE ALL ON FUNCTION registry_seen_by_list(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_seen_by_list(uuid, uuid) TO alongside_web;

-- Whether the viewer reads a list that tells of just these kinds of things: asked by a function, because what is read with
-- a list is asked for by the list's own policy, too.
CREATE OR REPLACE FUNCTION registry_tells_of(of_list uuid, kinds smallint[]) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM registry_populationlist l WHERE l.id = of_list AND l.categories = kinds);
END $$;
