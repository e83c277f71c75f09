-- Rounds without names. Who is asked is drawn when a round begins; an answer goes into one row for all, added to what is
-- there, so that no answer stands anywhere by itself; neither the web nor anybody's line of the ledger holds one.

-- Those who sit in a group, or work with a center: its own people, and partners of the joint work that everyone reads
-- and in which it has part. Who is both is a partner.
CREATE FUNCTION parity_people(of_group uuid, of_center uuid) RETURNS TABLE (person uuid, side text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT x.person_id, min(x.side) FROM (
    SELECT s.person_id, CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END AS side
    FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
    WHERE s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > people_today())
      AND (g.id = of_group OR of_center IS NOT NULL AND NOT g.members_only AND NOT g.support
        AND s.voice IN ('patient', 'caregiver') AND (s.organization_id = of_center OR of_center = ANY (g.organizations)))
    UNION
    SELECT t.person_id, 'staff' FROM people_seat t JOIN people_organization o ON o.id = t.organization_id
    WHERE t.organization_id = of_center AND t.role NOT IN ('patient', 'caregiver')
      AND (t.starts IS NULL OR t.starts <= people_today()) AND (t.ends IS NULL OR t.ends > people_today())) x
  JOIN people_person p ON p.id = x.person_id AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL
  GROUP BY x.person_id
$$;
REVOKE ALL ON FUNCTION parity_people(uuid, uuid) FROM PUBLIC;

-- How many there are, to who is one of them: nobody else learns anything (0).
CREATE FUNCTION parity_people_beside_me(of_group uuid, of_center uuid) RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN (SELECT CASE WHEN bool_or(p.person = me) THEN count(*) ELSE 0 END::int FROM parity_people(of_group, of_center) p);
END $$;
REVOKE ALL ON FUNCTION parity_people_beside_me(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_people_beside_me(uuid, uuid) TO alongside_web;

-- Of whom something may be told at once: of all; where both sides have five, of each side as well.
CREATE FUNCTION parity_told_of(partners uuid[], staff uuid[]) RETURNS TABLE (side text, people uuid[])
LANGUAGE sql IMMUTABLE AS $$
  SELECT 'all', partners || staff
  UNION ALL SELECT x.* FROM (VALUES ('partners', partners), ('staff', staff)) x WHERE cardinality(partners) >= 5 AND cardinality(staff) >= 5
$$;
REVOKE ALL ON FUNCTION parity_told_of(uuid[], uuid[]) FROM PUBLIC;

-- Who is asked, so that nothing that is told tells of fewer than five when it is held against another round: those of whom
-- something is told then and now are the same, or five or more came, and five or more are gone. Those who are new are not
-- asked until five are; where one to four are gone, lots are drawn among those who are still there until five differ.
CREATE FUNCTION parity_draw(here uuid, which_kind text, partners uuid[], staff uuid[]) RETURNS uuid[]
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  keep uuid[] := partners || staff;
  came uuid[];
  gone uuid[];
  stay uuid[];
BEGIN
  LOOP
    SELECT x.came, x.gone, ARRAY(SELECT unnest(k.people) INTERSECT SELECT unnest(b.people)) INTO came, gone, stay
    FROM parity_told_of(ARRAY(SELECT unnest(partners) INTERSECT SELECT unnest(keep)),
      ARRAY(SELECT unnest(staff) INTERSECT SELECT unnest(keep))) k
    CROSS JOIN (
      SELECT coalesce(array_agg(a.person_id) FILTER (WHERE a.side = 'partners'), '{}') AS p,
        coalesce(array_agg(a.person_id) FILTER (WHERE a.side = 'staff'), '{}') AS s
      FROM parity_asked a JOIN parity_round r ON r.id = a.round_id LEFT JOIN parity_told t ON t.round_id = r.id
      WHERE r.community_id = here AND r.kind = which_kind AND (r.over_at IS NULL OR t.told ? 'said') GROUP BY r.id) e
    CROSS JOIN LATERAL parity_told_of(e.p, e.s) b
    CROSS JOIN LATERAL (SELECT ARRAY(SELECT unnest(k.people) EXCEPT SELECT unnest(b.people)) AS came,
      ARRAY(SELECT unnest(b.people) EXCEPT SELECT unnest(k.people)) AS gone) x
    WHERE k.people && b.people AND (cardinality(x.came) BETWEEN 1 AND 4 OR cardinality(x.gone) BETWEEN 1 AND 4)
    ORDER BY (cardinality(x.came) BETWEEN 1 AND 4) DESC, (k.side = b.side) DESC, (k.side = 'all') LIMIT 1;
    EXIT WHEN NOT FOUND;
    IF cardinality(came) BETWEEN 1 AND 4 THEN
      keep := ARRAY(SELECT k FROM unnest(keep) k WHERE k <> ALL (came));
    ELSE
      stay := ARRAY(SELECT o FROM unnest(stay) o ORDER BY gen_random_uuid() LIMIT 5 - cardinality(gone));
      keep := ARRAY(SELECT k FROM unnest(keep) k WHERE k <> ALL (stay));
    END IF;
  END LOOP;
  RETURN keep;
END $$;
REVOKE ALL ON FUNCTION parity_draw(uuid, text, uuid[], uuid[]) FROM PUBLIC;

-- Ask: whoever began a round has its people drawn, once, and gets to know how many they are. What is told in words is
-- new each time, and tells nobody apart: there everyone is asked.
-- SECURITY DEFINER: nobody reads who else is asked, nor what is in the box.
CREATE FUNCTION parity_ask(which uuid) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r parity_round;
  partners uuid[];
  staff uuid[];
  drawn uuid[];
BEGIN
  SELECT * INTO r FROM parity_round WHERE id = which AND author_id = nullif(current_setting('alongside.person', true), '')::uuid
    AND asked = 0 AND over_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = 'whoever began a round has its people asked, once'; END IF;
  -- Two rounds that begin at once are drawn one after the other.
  PERFORM pg_advisory_xact_lock(hashtextextended('rounds of ' || r.community_id || r.kind, 0));
  SELECT coalesce(array_agg(p.person) FILTER (WHERE p.side = 'partners'), '{}'),
    coalesce(array_agg(p.person) FILTER (WHERE p.side = 'staff'), '{}') INTO partners, staff
    FROM parity_people(r.group_id, r.center_id) p;
  drawn := CASE WHEN cardinality(r.keys) = 0 THEN partners || staff ELSE parity_draw(r.community_id, r.kind, partners, staff) END;
  INSERT INTO parity_asked (id, round_id, person_id, side, closed)
    SELECT gen_random_uuid(), which, d, CASE WHEN d = ANY (partners) THEN 'partners' ELSE 'staff' END, false FROM unnest(drawn) d;
  INSERT INTO parity_box (round_id, held) SELECT which, jsonb_object_agg(s, jsonb_build_object('said', 0, 'marks', m.told, 'words', w.told))
    FROM unnest(ARRAY['partners', 'staff']) s
    CROSS JOIN (SELECT coalesce(jsonb_object_agg(k, '[0, 0, 0, 0, 0]'::jsonb), '{}') AS told FROM unnest(r.keys) k) m
    CROSS JOIN (SELECT coalesce(jsonb_object_agg(k, '[]'::jsonb), '{}') AS told FROM unnest(r.asks) k) w;
  UPDATE parity_round SET asked = cardinality(drawn) WHERE id = which;
  RETURN cardinality(drawn);
END $$;
REVOKE ALL ON FUNCTION parity_ask(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_ask(uuid) TO alongside_web;

-- Answer: marks from 1 to 5 and words, or NULL: one does not want to now. Both close what is asked and write the box anew,
-- so that nothing tells one from the other. Words lie in an order that comes from the words alone.
-- SECURITY DEFINER: nobody else may read or write the box. It tells only whether anything was asked of the caller.
CREATE FUNCTION parity_answer(which uuid, said jsonb) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me parity_asked;
  r parity_round;
  box jsonb;
  marks jsonb := coalesce(nullif(said, 'null') -> 'marks', '{}');
  texts jsonb := coalesce(nullif(said, 'null') -> 'words', '{}');
  key text;
  told text;
  spot text[];
BEGIN
  SELECT a.* INTO me FROM parity_asked a WHERE a.round_id = which AND NOT a.closed
    AND a.person_id = nullif(current_setting('alongside.person', true), '')::uuid FOR UPDATE;
  SELECT x.* INTO r FROM parity_round x WHERE x.id = which AND x.over_at IS NULL AND x.until >= people_today()
    AND x.community_id = nullif(current_setting('alongside.community', true), '')::uuid;
  IF me.id IS NULL OR r.id IS NULL THEN RETURN false; END IF;
  SELECT b.held INTO box FROM parity_box b WHERE b.round_id = which FOR UPDATE;
  IF box IS NULL THEN RETURN false; END IF;
  FOR key, told IN SELECT * FROM jsonb_each_text(marks) LOOP
    IF key <> ALL (r.keys) OR told !~ '^[1-5]$' THEN
      RAISE insufficient_privilege USING MESSAGE = 'marks from 1 to 5 for what is asked';
    END IF;
    spot := ARRAY[me.side, 'marks', key, (told::int - 1)::text];
    box := jsonb_set(box, spot, to_jsonb((box #>> spot)::int + 1));
  END LOOP;
  FOR key, told IN SELECT * FROM jsonb_each_text(texts) LOOP
    IF key <> ALL (r.asks) OR length(told) NOT BETWEEN 1 AND 600 THEN
      RAISE insufficient_privilege USING MESSAGE = 'a few words to what is asked';
    END IF;
    spot := ARRAY[me.side, 'words', key];
    box := jsonb_set(box, spot, (SELECT jsonb_agg(w ORDER BY sha256(convert_to(w, 'UTF8'))) FROM (
      SELECT jsonb_array_elements_text(box #> spot) AS w UNION ALL SELECT told) x));
  END LOOP;
  IF marks <> '{}' OR texts <> '{}' THEN
    spot := ARRAY[me.side, 'said'];
    box := jsonb_set(box, spot, to_jsonb((box #>> spot)::int + 1));
  END IF;
  UPDATE parity_asked SET closed = true WHERE id = me.id;
  UPDATE parity_box SET held = box WHERE round_id = which;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION parity_answer(uuid, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_answer(uuid, jsonb) TO alongside_web;

-- Does the viewer read what comes out of a round? Whoever is asked, sits in its group or works with its center; or all.
CREATE FUNCTION parity_reads(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM parity_round r WHERE r.id = which AND (r.open_to_all OR groups_sits(r.group_id)
    OR EXISTS (SELECT 1 FROM parity_asked a WHERE a.round_id = r.id)
    OR r.center_id IS NOT NULL AND parity_people_beside_me(NULL, r.center_id) > 0));
END $$;
