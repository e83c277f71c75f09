DROP FUNCTION IF EXISTS registry_consents();
-- How many are enrolled at each center, what they answered to letting the community learn, how many took a yes back, and
-- how many left within a year: for everyone, and few enough to point at somebody are nobody's number. A clinic knows by
-- name who has not answered: yes and no are shown together or not at all, so that neither follows from the whole.
-- SECURITY DEFINER: answers are read by few; what is told here is counted, and hidden where it is small.
CREATE FUNCTION registry_consents()
RETURNS TABLE (center_id uuid, enrolled int, yes int, no int, unanswered int, took_back int, gone int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
  today date := people_today();
  few int := coalesce((SELECT v.small_number FROM sharing_charterversion v WHERE v.community_id = here
    AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)), 7);
BEGIN
  RETURN QUERY
  WITH said AS (
    SELECT e.center_id AS at, p.id, coalesce(bool_or(a.item = 'use_nonprofit' AND a.answer = 'no'), false) AS refused,
      count(a.id) AS answers, EXISTS (SELECT 1 FROM sharing_consentanswer b WHERE b.person_id = p.id
        AND b.item = 'use_nonprofit' AND b.answer = 'yes' AND b.replaced_at IS NOT NULL) AS was_yes
    FROM people_enrolment e
    JOIN people_organization o ON o.id = e.center_id AND o.community_id = here AND o.kind = 'center'
    JOIN people_person p ON p.id = e.person_id AND p.merged_into_id IS NULL AND p.deactivated_at IS NULL
      AND p.died_on IS NULL
    LEFT JOIN sharing_consentanswer a ON a.person_id = p.id AND a.replaced_at IS NULL
      AND a.item IN ('primary_given', 'primary_coming', 'clinical_given', 'clinical_coming', 'use_nonprofit')
    WHERE (e.starts IS NULL OR e.starts <= today) AND (e.ends IS NULL OR e.ends > today)
    GROUP BY e.center_id, p.id
  ), counted AS (
    SELECT s.at, count(*)::int AS whole, (count(*) FILTER (WHERE NOT s.refused AND s.answers > 0))::int AS yes,
      (count(*) FILTER (WHERE s.refused))::int AS no, (count(*) FILTER (WHERE s.answers = 0))::int AS none,
      (count(*) FILTER (WHERE s.refused AND s.was_yes))::int AS back
    FROM said s GROUP BY s.at
  ), away AS (
    SELECT e.center_id AS at, count(DISTINCT w.person_id)::int AS people FROM people_withdrawal w
    JOIN people_enrolment e ON e.person_id = w.person_id AND (e.ends IS NULL OR e.ends >= w.left_at::date)
    WHERE w.community_id = here AND w.undone_at IS NULL AND w.left_at > now() - interval '1 year' GROUP BY e.center_id
  ), judged AS (
    SELECT c.*, coalesce(g.people, 0) AS went, c.whole > few AS open, c.whole > few AND (c.none = 0 OR c.none > few)
      AND (c.yes + c.no = 0 OR c.yes + c.no > few) AS open_none,
      c.whole > few AND (c.none = 0 OR c.none > few) AND (c.yes + c.no = 0 OR least(c.yes, c.no) > few) AS open_parts
    FROM counted c LEFT JOIN away g ON g.at = c.at
  )
  SELECT j.at, CASE WHEN j.open THEN j.whole END, CASE WHEN j.open_parts THEN j.yes END,
    CASE WHEN j.open_parts THEN j.no END, CASE WHEN j.open_none THEN j.none END,
    CASE WHEN j.open_parts AND (j.back = 0 OR j.back > few) AND (j.no = j.back OR j.no - j.back > few) THEN j.back END,
    CASE WHEN j.went = 0 OR j.went > few THEN j.went END
  FROM judged j;
END $$;
REVOKE ALL ON FUNCTION registry_consents() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_consents() TO alongside_web;
