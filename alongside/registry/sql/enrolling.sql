-- Those whom a clinician may know at their center, and whether somebody answered for them, and they themselves: the moments
-- alone, never what was answered.
-- SECURITY DEFINER: answers are read by the person and by who may choose for them; a clinic learns that there is one.
CREATE OR REPLACE FUNCTION registry_enrolled()
RETURNS TABLE (person_id uuid, since date, family_at timestamptz, self_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
  today date := people_today();
BEGIN
  IF coalesce(current_setting('alongside.shown_to', true), '') <> '' THEN RETURN; END IF;
  RETURN QUERY
  WITH near AS (
    SELECT DISTINCT g.person_id AS id FROM sharing_grant g
    WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid AND g.category = 1
      AND g.audience IN (2, 3) AND g.charter = sharing_charter_number(here) AND g.starts <= now() AND now() < g.ends)
  SELECT n.id, min(coalesce(e.starts, e.created_at::date)), max(a.made_at) FILTER (WHERE NOT a.by_self),
    max(a.made_at) FILTER (WHERE a.by_self)
  FROM near n
  JOIN people_enrolment e ON e.person_id = n.id AND (e.starts IS NULL OR e.starts <= today)
    AND (e.ends IS NULL OR e.ends > today)
  LEFT JOIN sharing_consentanswer a ON a.person_id = n.id
    AND a.item IN ('primary_given', 'primary_coming', 'clinical_given', 'clinical_coming', 'use_nonprofit')
  GROUP BY n.id;
END $$;
REVOKE ALL ON FUNCTION registry_enrolled() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_enrolled() TO alongside_web;

-- Who was asked, and has not answered since, waits on their Today. Row-level security judges every row.
CREATE OR REPLACE FUNCTION registry_asked_waits(near uuid[], audiences smallint[])
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  IF 0 = ANY (audiences) OR 1 = ANY (audiences) THEN
    RETURN QUERY
    SELECT DISTINCT ON (q.person_id) 'consent_asked', q.person_id, q.id, q.author_name::text, q.whom::text, q.at
    FROM unnest(near, audiences) AS n (id, audience)
    JOIN registry_consentasked q ON q.person_id = n.id AND q.at > now() - interval '1 year'
    WHERE (n.audience = 0 AND q.whom = 'self' OR n.audience = 1 AND q.whom = 'family' AND EXISTS (
        SELECT 1 FROM people_caregiver r WHERE r.may_choose AND r.person_id = n.id AND r.caregiver_id = me))
      AND NOT EXISTS (SELECT 1 FROM sharing_consentanswer a WHERE a.person_id = q.person_id AND a.made_at > q.at
        AND a.by_self = (q.whom = 'self'))
    ORDER BY q.person_id, q.at DESC;
  END IF;
END $$;
REVOKE ALL ON FUNCTION registry_asked_waits(uuid[], smallint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_asked_waits(uuid[], smallint[]) TO alongside_web;
