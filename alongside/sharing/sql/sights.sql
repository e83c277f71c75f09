-- What caregivers may do with each category at each of these moments, by the grants that are made already.
-- Told to the person of every caregiver, to a caregiver of themselves alone: of other seats' grants nothing else is read.
CREATE OR REPLACE FUNCTION sharing_sights(person uuid, moments timestamptz[])
RETURNS TABLE ("at" timestamptz, category smallint, caregiver_id uuid, "right" smallint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.at, g.category, s.person_id, max(g."right")
  FROM unnest(moments) AS m (at)
  JOIN sharing_grant g ON g.person_id = person AND g.audience = 1
    AND g.charter = sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid)
    AND g.starts <= greatest(m.at, now()) AND greatest(m.at, now()) < g.ends
  JOIN people_seat s ON s.id = g.seat_id
  WHERE (person = nullif(current_setting('alongside.person', true), '')::uuid
      OR g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid)
    AND coalesce(current_setting('alongside.shown_to', true), '') = ''
  GROUP BY m.at, g.category, s.person_id ORDER BY m.at, g.category, s.person_id
$$;
REVOKE ALL ON FUNCTION sharing_sights(uuid, timestamptz[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing_sights(uuid, timestamptz[]) TO alongside_web;
