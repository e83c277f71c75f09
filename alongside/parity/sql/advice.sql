-- Open feedback by trusted advisors: what both sides agreed to, whom it asks, and what of it waits on Today.

-- Did both sides of the group say yes?
CREATE OR REPLACE FUNCTION parity_agreed(which uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(DISTINCT y.side) = 2 FROM parity_adviceyes y WHERE y.advice_id = which
$$;
REVOKE ALL ON FUNCTION parity_agreed(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_agreed(uuid) TO alongside_web;

-- Is the viewer one of its advisors? Of the viewer alone.
CREATE OR REPLACE FUNCTION parity_advises(which uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM parity_advisor v WHERE v.advice_id = which
    AND v.person_id = nullif(current_setting('alongside.person', true), '')::uuid)
$$;
REVOKE ALL ON FUNCTION parity_advises(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_advises(uuid) TO alongside_web;

-- Does a group show the viewer, as one who looks at how it shares power now, what it said without names? Of the viewer alone.
CREATE OR REPLACE FUNCTION parity_shown_to_me(of_group uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM parity_advice a JOIN parity_advisor v ON v.advice_id = a.id AND v.looks AND v.given_at IS NULL
      AND v.person_id = nullif(current_setting('alongside.person', true), '')::uuid
    WHERE a.group_id = of_group AND a.shows_told AND a.until >= people_today() AND parity_agreed(a.id))
$$;
REVOKE ALL ON FUNCTION parity_shown_to_me(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_shown_to_me(uuid) TO alongside_web;

-- An answer of an advisor is of now, and what is given stays given.
CREATE OR REPLACE FUNCTION parity_guard_advisor() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user = 'alongside_web' AND (OLD.given_at IS NOT NULL OR NEW.at IS NULL OR NEW.looks IS NULL
    OR NEW.at IS DISTINCT FROM OLD.at AND NOT groups_is_now(NEW.at)
    OR NEW.given_at IS NOT NULL AND NOT groups_is_now(NEW.given_at)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'one says yes or no now, and what is given stays given';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_advisor BEFORE UPDATE ON parity_advisor FOR EACH ROW EXECUTE FUNCTION parity_guard_advisor();

-- What waits on Today: a yes of the viewer's side; whether they look; what they said that they write; what was given and has
-- no answer yet; a day on which the group looks again. Row-level security judges every row.
CREATE OR REPLACE FUNCTION parity_advice_waits() RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 3 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  today date := people_today();
  here uuid[];
  sides text[];
BEGIN
  RETURN QUERY
  SELECT CASE WHEN v.looks THEN 'advice_write' ELSE 'advice_asked' END, NULL::uuid, a.id, g.name::text, g.name::text, a.until::timestamptz
  FROM parity_advisor v JOIN parity_advice a ON a.id = v.advice_id AND a.until >= today JOIN groups_group g ON g.id = a.group_id
  WHERE v.person_id = me AND v.looks IS DISTINCT FROM false AND v.given_at IS NULL;

  SELECT array_agg(s.group_id), array_agg(CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END)
  INTO here, sides FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
  WHERE s.person_id = me AND s.left_at IS NULL AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
    AND (s.ends IS NULL OR s.ends > today);
  IF here IS NULL THEN RETURN; END IF;
  RETURN QUERY
  SELECT 'advice_yes', NULL::uuid, a.id, s.name::text, g.name::text, a.at FROM parity_advice a
  JOIN unnest(here, sides) m (group_id, side) ON m.group_id = a.group_id JOIN groups_groupseat s ON s.id = a.seat_id
  JOIN groups_group g ON g.id = a.group_id
  WHERE a.until >= today AND NOT EXISTS (SELECT 1 FROM parity_adviceyes y WHERE y.advice_id = a.id AND y.side = m.side)
  UNION ALL
  SELECT CASE WHEN l.id IS NULL THEN 'advice_given' ELSE 'advice_again' END, NULL, p.id, v.name, left(p.tries, 80),
    coalesce(l.again_on::timestamptz, v.given_at)
  FROM parity_advice a JOIN parity_advisor v ON v.advice_id = a.id AND v.given_at IS NOT NULL
  JOIN parity_advicepoint p ON p.advisor_id = v.id AND p.tries <> '' LEFT JOIN LATERAL (
    SELECT x.id, x.kind, x.again_on FROM parity_adviceanswer x WHERE x.point_id = p.id ORDER BY x.at DESC, x.id DESC LIMIT 1) l ON true
  WHERE a.group_id = ANY (here) AND (l.id IS NULL OR l.kind <> 'done' AND l.again_on <= today);
END $$;
