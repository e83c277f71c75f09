-- Who stands near to a person now, seat by seat: what each may do with each category, and because of what. What is
-- told as a right is what the grants hold; the reasons come from the function that makes them.
-- Told to the person and to a caregiver who may choose for them; to everyone else there is nobody. Its plan is kept, as
-- that of sharing_write_grants is.
CREATE OR REPLACE FUNCTION sharing_readers(person uuid)
RETURNS TABLE (seat_id uuid, person_id uuid, name text, given_name text, role text, title text, center text,
  relation text, studies text, audience smallint, emergency_id uuid, categories smallint[], rights smallint[],
  because text[], rule_rights smallint[], choices uuid[], rails bigint[], bands bigint[], until timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  in_force int := sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid);
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM sharing_grant g
    LEFT JOIN people_caregiver r ON r.person_id = g.person_id AND r.may_choose AND r.caregiver_id = me
      AND (r.starts IS NULL OR r.starts <= people_today()) AND (r.ends IS NULL OR r.ends > people_today())
    WHERE g.person_id = person AND g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.charter = in_force AND g.starts <= now() AND now() < g.ends
      AND (g.audience = 0 OR (g.audience = 1 AND r.id IS NOT NULL)))
  THEN RETURN; END IF;
  RETURN QUERY
  WITH decided AS MATERIALIZED (
    SELECT d.* FROM sharing_decisions(ARRAY[person], NULL, false) d
    WHERE d.starts <= now() AND now() < d.ends AND d.audience > 0
  ), held AS MATERIALIZED (
    SELECT g.seat_id, g.category, max(g."right") AS "right" FROM sharing_grant g
    WHERE g.person_id = person AND g.charter = in_force AND g.starts <= now() AND now() < g.ends
    GROUP BY g.seat_id, g.category
  ), viewer AS (
    SELECT d.seat_id, min(d.audience) AS audience, max(d.emergency_id::text)::uuid AS emergency_id,
      array_agg(d.category ORDER BY d.category) AS categories,
      array_agg(coalesce(held."right", 0::smallint) ORDER BY d.category) AS rights,
      array_agg(d.because ORDER BY d.category) AS because,
      array_agg(d.rule_right ORDER BY d.category) AS rule_rights,
      array_agg(d.choice_id ORDER BY d.category) AS choices,
      array_agg(d.guardrail_id ORDER BY d.category) AS rails,
      array_agg(d.band_id ORDER BY d.category) AS bands,
      nullif(min(d.ends), 'infinity') AS until
    FROM decided d LEFT JOIN held ON held.seat_id = d.seat_id AND held.category = d.category
    GROUP BY d.seat_id
  )
  SELECT v.seat_id, p.id, p.name, p.given_name, s.role, s.title, coalesce(o.name, ''), coalesce(k.relation, ''),
    coalesce(t.titles, ''), v.audience, v.emergency_id, v.categories, v.rights, v.because, v.rule_rights, v.choices,
    v.rails, v.bands, v.until
  FROM viewer v
  JOIN people_seat s ON s.id = v.seat_id
  JOIN people_person p ON p.id = s.person_id
  LEFT JOIN people_organization o ON o.id = s.organization_id
  LEFT JOIN LATERAL (
    SELECT c.relation FROM people_caregiver c
    WHERE v.audience = 1 AND c.person_id = person AND c.caregiver_id = p.id ORDER BY c.created_at DESC LIMIT 1) k ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(DISTINCT y.title, ', ') AS titles FROM sharing_studyteammember m
    JOIN sharing_study y ON y.id = m.study_id
    WHERE v.audience = 5 AND m.seat_id = v.seat_id AND (y.broad OR EXISTS (
      SELECT 1 FROM sharing_studyconsent a WHERE a.study_id = y.id AND a.person_id = person))) t ON true
  ORDER BY v.audience, p.name, v.seat_id;
END $$;
