-- Who may read each category of a person now: caregivers by name, other audiences once each.
-- Told to the person, to caregivers and to the care team, for the categories that they may see themselves.
CREATE OR REPLACE FUNCTION sharing_who_sees(person uuid)
RETURNS TABLE (category smallint, audience smallint, name text, relation text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  WITH mine AS (
    SELECT g.category FROM sharing_grant g
    WHERE g.person_id = person AND g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.audience <= 2 AND g.starts <= now() AND now() < g.ends
  )
  SELECT DISTINCT g.category, g.audience,
    CASE WHEN g.audience = 1 THEN coalesce(nullif(p.given_name, ''), p.name) END,
    CASE WHEN g.audience = 1 THEN r.relation END
  FROM sharing_grant g
  JOIN mine USING (category)
  JOIN people_seat s ON s.id = g.seat_id
  JOIN people_person p ON p.id = s.person_id
  LEFT JOIN LATERAL (
    SELECT c.relation FROM people_caregiver c
    WHERE g.audience = 1 AND c.person_id = g.person_id AND c.caregiver_id = s.person_id
    ORDER BY c.created_at DESC LIMIT 1) r ON true
  WHERE g.person_id = person AND g.audience > 0 AND g.starts <= now() AND now() < g.ends
  ORDER BY 1, 2, 3;
END $$;
