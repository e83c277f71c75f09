-- Who may read each category of a person now: caregivers by name, other audiences once each.
-- Told to the person, to caregivers and to the care team, for the categories that they may see themselves.
CREATE OR REPLACE FUNCTION sharing_who_sees(person uuid)
RETURNS TABLE (category smallint, audience smallint, name text, relation text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  now_in_force int := sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid);
BEGIN RETURN QUERY
  WITH mine AS (
    SELECT g.category FROM sharing_grant g
    WHERE g.person_id = person AND g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.charter = now_in_force AND g.audience <= 2 AND g.starts <= now() AND now() < g.ends
  ), reads AS (
    SELECT DISTINCT g.category, g.audience, CASE WHEN g.audience = 1 THEN g.seat_id END AS seat_id
    FROM sharing_grant g
    WHERE g.person_id = person AND g.charter = now_in_force AND g.audience > 0 AND g.starts <= now() AND now() < g.ends
      AND g.category IN (SELECT mine.category FROM mine)
  )
  SELECT DISTINCT r.category, r.audience, coalesce(nullif(p.given_name, ''), p.name), k.relation
  FROM reads r
  LEFT JOIN people_seat s ON s.id = r.seat_id
  LEFT JOIN people_person p ON p.id = s.person_id
  LEFT JOIN LATERAL (
    SELECT c.relation FROM people_caregiver c
    WHERE c.person_id = person AND c.caregiver_id = s.person_id
    ORDER BY c.created_at DESC LIMIT 1) k ON true
  ORDER BY 1, 2, 3;
END $$;
