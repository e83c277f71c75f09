-- What of visits waits for the viewer, about those near: the next, one that goes on, what is to be answered. Which visits
-- come or were lately is found first, by small indexes, and they are read once, not once for each person near; what is
-- asked of them has a plan of its own, made where there is one. Row-level security judges every row, as it judges the viewer.
-- `near` are persons near whom the viewer's seat stands, `audiences` in which audience: 0 for the person, 1 for
-- caregivers, 2 for the care team.
CREATE OR REPLACE FUNCTION visits_waits(near uuid[], audiences smallint[])
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  seat uuid := nullif(current_setting('alongside.seat', true), '')::uuid;
  today date := people_today();
  coming uuid[] := ARRAY(
    SELECT v.id FROM visits_visit v WHERE v.person_id = ANY (near) AND v.status IN ('planned', 'under_way')
      AND (v.starts_at >= today AND v.starts_at < today + interval '15 days' OR v.begun_at > now() - interval '12 hours'));
  lately uuid[] := ARRAY(
    SELECT v.id FROM visits_visit v WHERE v.person_id = ANY (near) AND v.status = 'held'
      AND v.ended_at > now() - interval '30 days');
BEGIN
  IF coming <> '{}' THEN
    RETURN QUERY
    WITH one AS MATERIALIZED (SELECT * FROM visits_visit v WHERE v.id = ANY (coming))
    SELECT CASE v.status WHEN 'planned' THEN 'visit_next' ELSE 'visit_now' END, n.id, v.id, o.name::text, (
        SELECT count(*) FROM visits_agendaitem i WHERE i.person_id = n.id AND coalesce((
          SELECT a.kind FROM visits_itemact a
          WHERE a.item_id = i.id AND a.kind IN ('discussed', 'undiscussed', 'withdrawn', 'back')
          ORDER BY a.at DESC, a.id DESC LIMIT 1), '') NOT IN ('discussed', 'withdrawn'))::text, v.starts_at
    FROM unnest(near, audiences) AS n (id, audience)
    JOIN one v ON v.person_id = n.id
    LEFT JOIN people_organization o ON o.id = v.center_id
    WHERE (n.audience <= 1 AND v.status = 'planned' AND v.starts_at >= today
        AND v.starts_at < today + interval '15 days')
      OR (v.status = 'under_way' AND v.begun_at > now() - interval '12 hours'
        AND (n.audience <= 1 OR v.with_seats @> ARRAY[seat]));
  END IF;

  IF lately <> '{}' THEN
    RETURN QUERY
    WITH one AS MATERIALIZED (SELECT * FROM visits_visit v WHERE v.id = ANY (lately)), mine AS MATERIALIZED (
      SELECT v.person_id, v.id, v.ended_at FROM unnest(near, audiences) AS n (id, audience) JOIN one v ON v.person_id = n.id
      WHERE n.audience = 0 OR n.audience = 2 AND v.with_seats @> ARRAY[seat]
    )
    SELECT 'visit_summary', v.person_id, v.id, NULL::text, NULL::text, v.ended_at FROM mine v
    WHERE NOT EXISTS (SELECT 1 FROM visits_summaryagreed y WHERE y.author_id = me AND y.summary_id = (
      SELECT s.id FROM visits_summary s WHERE s.visit_id = v.id ORDER BY s.at DESC, s.id DESC LIMIT 1));
  END IF;

  IF 0 = ANY (audiences) AND lately <> '{}' THEN
    RETURN QUERY
    SELECT 'visit_back', v.person_id, v.id, NULL::text, NULL::text, v.ended_at
    FROM unnest(near, audiences) AS n (id, audience) JOIN visits_visit v ON v.person_id = n.id AND v.id = ANY (lately)
    WHERE n.audience = 0 AND v.ended_at > now() - interval '21 days'
      AND NOT EXISTS (SELECT 1 FROM visits_visitanswer a WHERE a.visit_id = v.id AND a.author_id = me);
  END IF;

  RETURN QUERY
  SELECT 'visit_sent', t.person_id, s.visit_id, t.author_name::text, NULL::text, t.at
  FROM visits_summarysent t JOIN visits_summary s ON s.id = t.summary_id
  WHERE t.to_id = me AND t.at > now() - interval '14 days' AND t.person_id = ANY (near);

  RETURN QUERY
  SELECT 'visits_today', NULL::uuid, NULL::uuid, NULL::text, count(*)::text, NULL::timestamptz
  FROM people_seat m JOIN visits_visit v ON v.center_id = m.organization_id
  WHERE m.id = seat AND m.role = 'clinician' AND v.starts_at >= today
    AND v.starts_at < today + interval '1 day' AND v.status IN ('planned', 'under_way')
  HAVING count(*) > 0;
END $$;
REVOKE ALL ON FUNCTION visits_waits(uuid[], smallint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION visits_waits(uuid[], smallint[]) TO alongside_web;
