-- How visits are felt. Whether what somebody answers may be counted: as for every number (registry/sql/counted.sql), of
-- visits and of forms.
CREATE FUNCTION registry_care_counts(whose uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM people_person p WHERE p.id = whose AND p.merged_into_id IS NULL AND p.deactivated_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM sharing_consentanswer a WHERE a.person_id = whose AND a.replaced_at IS NULL
      AND a.answer = 'no' AND a.item IN ('use_nonprofit', 'primary_coming'))
    AND NOT EXISTS (
      SELECT 1 FROM (
        SELECT DISTINCT ON (c.category) c."right" FROM sharing_choice c
        WHERE c.person_id = whose AND c.audience = 5 AND c.category IN (7, 9) AND c.withdrawn_at IS NULL
          AND (c.starts IS NULL OR c.starts <= people_today()) AND (c.ends IS NULL OR people_today() < c.ends)
        ORDER BY c.category, c.made_at DESC, c.id DESC) x
      WHERE x."right" = 0)
    AND NOT EXISTS (
      SELECT 1 FROM people_person p JOIN sharing_charterversion v ON v.community_id = p.community_id
        AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)
      JOIN sharing_guardrail g ON g.version_id = v.id AND g.audience = 5 AND g.bound = 'ceiling' AND g."right" = 0
        AND g.category IN (7, 9)
      WHERE p.id = whose)
$$;
REVOKE ALL ON FUNCTION registry_care_counts(uuid) FROM PUBLIC;

-- Whether the viewer is asked how visits of somebody were: they see the visits as the person or a caregiver, and what
-- they say may be counted. Of anybody else it says no.
-- SECURITY DEFINER: a caregiver does not read every answer and choice by which nothing may be counted.
CREATE FUNCTION registry_care_near(whose uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(current_setting('alongside.shown_to', true), '') = '' AND EXISTS (
    SELECT 1 FROM sharing_grant g
    WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid AND g.person_id = whose AND g.category = 7
      AND g.audience <= 1 AND g."right" >= 1 AND g.starts <= now() AND now() < g.ends
      AND g.charter = sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid)) AND registry_care_counts(whose)
$$;
REVOKE ALL ON FUNCTION registry_care_near(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_care_near(uuid) TO alongside_web;

-- Ask after a visit that was held at a center, where the community asks, once; the room `visits` calls it.
CREATE FUNCTION registry_care_ask(of_visit uuid, whose uuid, at_center uuid, ended timestamptz) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO registry_careasked (id, visit_id, person_id, community_id, center_id, month, until, closed)
  SELECT gen_random_uuid(), of_visit, whose, p.community_id, at_center,
    (extract(year FROM d.day) * 12 + extract(month FROM d.day) - 1)::int, d.day + 14, false
  FROM people_person p JOIN people_community c ON c.id = p.community_id
  CROSS JOIN LATERAL (SELECT (ended AT TIME ZONE c.zone)::date AS day) d
  WHERE p.id = whose AND at_center IS NOT NULL AND registry_care_counts(whose)
    AND EXISTS (SELECT 1 FROM registry_caresurvey s WHERE s.community_id = p.community_id AND s.ended_at IS NULL)
  ON CONFLICT (visit_id) DO NOTHING
$$;
REVOKE ALL ON FUNCTION registry_care_ask(uuid, uuid, uuid, timestamptz) FROM PUBLIC;

-- It goes on after all: what waits is asked when it is over. What was closed stays closed, so that one visit counts once.
CREATE FUNCTION registry_care_wait(of_visit uuid) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  DELETE FROM registry_careasked a WHERE a.visit_id = of_visit AND NOT a.closed
$$;
REVOKE ALL ON FUNCTION registry_care_wait(uuid) FROM PUBLIC;

-- Say how a visit was, three times from 1 to 5, or with NULL that one does not want to. Both write the same rows, so that
-- nothing tells one from the other: what is asked is closed, and the tally of the center and month is written.
-- SECURITY DEFINER: nobody else may read or write the tally. It tells only whether anything was asked of the caller.
CREATE FUNCTION registry_care_answer(which uuid, said smallint[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asked registry_careasked;
  counts int;
BEGIN
  IF said IS NOT NULL AND (array_ndims(said) IS DISTINCT FROM 1 OR cardinality(said) <> 3 OR array_position(said, NULL) IS NOT NULL
    OR 1 > ANY (said) OR 5 < ANY (said))
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'three answers from 1 to 5, or none';
  END IF;
  SELECT a.* INTO asked FROM registry_careasked a
  WHERE a.id = which AND NOT a.closed AND a.until >= people_today() AND registry_care_near(a.person_id)
  FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE registry_careasked SET closed = true WHERE id = which;
  counts := (said IS NOT NULL)::int;
  INSERT INTO registry_caretally AS t (community_id, center_id, month, answers, top)
  VALUES (asked.community_id, asked.center_id, asked.month, counts, counts * coalesce(said = '{5,5,5}'::smallint[], false)::int)
  ON CONFLICT (community_id, center_id, month) DO UPDATE
    SET answers = t.answers + EXCLUDED.answers, top = t.top + EXCLUDED.top;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION registry_care_answer(uuid, smallint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_care_answer(uuid, smallint[]) TO alongside_web;

-- What waits on Today: after which visit one may say how it was. Row-level security judges every row.
CREATE FUNCTION registry_care_waits(near uuid[], audiences smallint[])
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 2 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF 0 = ANY (audiences) OR 1 = ANY (audiences) THEN
    RETURN QUERY SELECT 'care_asked', a.person_id, a.id, NULL::text, a.until::text, NULL::timestamptz
    FROM unnest(near, audiences) AS n (id, audience) JOIN registry_careasked a ON a.person_id = n.id AND NOT a.closed
    WHERE n.audience <= 1;
  END IF;
END $$;
REVOKE ALL ON FUNCTION registry_care_waits(uuid[], smallint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_care_waits(uuid[], smallint[]) TO alongside_web;
