-- Making grants: anew for whoever a change touches, and beside those in force for a charter that is being prepared.
-- docs/adr/0010 says why. What they hold is decided in decide.sql.
SET LOCAL check_function_bodies = off;

-- Changes that reach one or a few persons go on side by side; a change that reaches whoever stands near to a seat, or
-- everyone, is alone in its community until it commits. Else neither would see the other, and neither would compile it.
CREATE OR REPLACE FUNCTION sharing_beside_others(communities uuid[]) RETURNS void
LANGUAGE sql VOLATILE AS $$
  SELECT pg_advisory_xact_lock_shared(hashtextextended(c::text, 21)) FROM (SELECT DISTINCT unnest(communities) c ORDER BY 1) x
$$;
CREATE OR REPLACE FUNCTION sharing_alone(communities uuid[]) RETURNS void
LANGUAGE sql VOLATILE AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(c::text, 21)) FROM (SELECT DISTINCT unnest(communities) c ORDER BY 1) x
$$;
REVOKE ALL ON FUNCTION sharing_beside_others(uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION sharing_alone(uuid[]) FROM PUBLIC;

-- Make grants of these persons under one version (null id and number 0: as where no charter is in force) and write what
-- differs from those that lie under its number; most often most lie there, left by the charter before the last. A few
-- persons at a time: what it costs then grows with the number of persons, and not with its square. To plan this costs
-- five times what it costs to run for one person, so its plan is kept (plan_cache_mode). What holds at all times is one
-- piece already; only what begins or ends is looked through for pieces that follow each other and say the same.
CREATE OR REPLACE FUNCTION sharing_write_grants(persons uuid[], version uuid, number int) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  batch uuid[];
BEGIN
  FOR batch IN
    SELECT array_agg(x.id) FROM (
      SELECT p.id, (row_number() OVER () - 1) / 25 AS part FROM (SELECT DISTINCT unnest(persons) AS id) p) x
    GROUP BY x.part
  LOOP
    WITH decided AS MATERIALIZED (
      SELECT x.person_id, x.seat_id, x.category, x."right", x.audience, x.starts, x.ends, x.because
      FROM sharing_decisions(batch, coalesce(version, '00000000-0000-0000-0000-000000000000'), false) x
      WHERE x."right" > 0
    ), made AS (
      SELECT x.* FROM decided x WHERE x.starts = '-infinity' AND x.ends = 'infinity'
      UNION ALL
      SELECT person_id, seat_id, category, min("right"), min(audience), min(starts), max(ends), min(because)
      FROM (
        SELECT d.*, count(*) FILTER (WHERE d.anew) OVER (PARTITION BY person_id, seat_id, category ORDER BY starts) AS piece
        FROM (
          SELECT x.*, (x.starts, x.audience, x."right", x.because)
              IS DISTINCT FROM (lag(x.ends) OVER w, lag(x.audience) OVER w, lag(x."right") OVER w, lag(x.because) OVER w) AS anew
          FROM decided x
          WHERE x.starts > '-infinity' OR x.ends < 'infinity'
          WINDOW w AS (PARTITION BY x.person_id, x.seat_id, x.category ORDER BY x.starts)
        ) d
      ) pieces
      GROUP BY person_id, seat_id, category, piece
    ), lying AS (
      SELECT g.* FROM sharing_grant g WHERE g.person_id = ANY (batch) AND g.charter = number
    ), differs AS MATERIALIZED (
      SELECT lying.id, made.* FROM lying FULL JOIN made ON made.person_id = lying.person_id
        AND made.seat_id = lying.seat_id AND made.category = lying.category AND made."right" = lying."right"
        AND made.audience = lying.audience AND made.starts = lying.starts AND made.ends = lying.ends
        AND made.because = lying.because
      WHERE lying.id IS NULL OR made.person_id IS NULL
    ), gone AS (
      DELETE FROM sharing_grant g WHERE g.id = ANY (ARRAY(SELECT d.id FROM differs d WHERE d.id IS NOT NULL))
    )
    INSERT INTO sharing_grant (person_id, seat_id, category, charter, "right", audience, starts, ends, because)
    SELECT d.person_id, d.seat_id, d.category, number, d."right", d.audience, d.starts, d.ends, d.because
    FROM differs d WHERE d.person_id IS NOT NULL;
  END LOOP;
END $$;

-- Make the grants of these persons anew. Whoever changes the same person waits, and then sees this change. Versions
-- that count: the one in force, one that is being prepared or about to come, and for a minute one just replaced, so
-- that whoever began before the moment ends as they began.
CREATE OR REPLACE FUNCTION sharing_compile(persons uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  counts record;
BEGIN
  IF persons IS NULL OR cardinality(persons) = 0 THEN RETURN; END IF;
  PERFORM sharing_beside_others(ARRAY(SELECT DISTINCT community_id FROM people_person WHERE id = ANY (persons)));
  PERFORM 1 FROM people_person WHERE id = ANY (persons) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM sharing_grant WHERE person_id = ANY (persons);
  FOR counts IN
    WITH here AS (
      SELECT community_id, array_agg(id) AS persons FROM people_person WHERE id = ANY (persons) GROUP BY community_id
    )
    SELECT here.persons, v.id AS version, coalesce(v.grants_under, v.number) AS number FROM here
    JOIN sharing_charterversion v ON v.community_id = here.community_id
      AND (v.in_force_from IS NOT NULL OR v.preparing_from IS NOT NULL)
      AND (v.replaced_at IS NULL OR v.replaced_at > clock_timestamp() - interval '1 minute')
    UNION ALL
    SELECT here.persons, NULL, 0 FROM here
    WHERE NOT EXISTS (SELECT 1 FROM sharing_charterversion v WHERE v.community_id = here.community_id
      AND v.in_force_from <= clock_timestamp() - interval '1 minute'
      AND (v.replaced_at IS NULL OR v.replaced_at > clock_timestamp()))
  LOOP
    PERFORM sharing_write_grants(counts.persons, counts.version, counts.number);
  END LOOP;
  -- Open pages look again what they may show; a change of many is told by whoever made it.
  IF cardinality(persons) <= 20 THEN
    PERFORM pg_notify('sharing_sight', one::text) FROM unnest(persons) one;
  END IF;
END $$;

-- Make the grants of these persons under a version that is being prepared, beside those in force: what lies there of a
-- charter long replaced is made over into them.
CREATE OR REPLACE FUNCTION sharing_prepare(prepared uuid, persons uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  coming sharing_charterversion;
BEGIN
  SELECT * INTO STRICT coming FROM sharing_charterversion WHERE id = prepared;
  PERFORM sharing_beside_others(ARRAY[coming.community_id]);
  PERFORM 1 FROM people_person WHERE id = ANY (persons) ORDER BY id FOR NO KEY UPDATE;
  PERFORM sharing_write_grants(persons, coming.id, coalesce(coming.grants_under, coming.number));
END $$;

-- Put a version in force whose grants are prepared: at a moment just after this commits, for everyone at once.
CREATE OR REPLACE FUNCTION sharing_swap(coming uuid, at timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  community uuid := (SELECT community_id FROM sharing_charterversion WHERE id = coming AND prepared_at IS NOT NULL);
BEGIN
  IF community IS NULL THEN
    RAISE EXCEPTION 'a charter comes into force when its grants are prepared';
  END IF;
  PERFORM set_config('alongside.swapping', 'on', true);
  UPDATE sharing_charterversion SET replaced_at = at
  WHERE community_id = community AND in_force_from IS NOT NULL AND replaced_at IS NULL;
  UPDATE sharing_charterversion SET in_force_from = at WHERE id = coming;
  PERFORM set_config('alongside.swapping', 'off', true);
  PERFORM pg_notify('sharing_sight', '');
END $$;
REVOKE ALL ON FUNCTION sharing_swap(uuid, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION sharing_write_grants(uuid[], uuid, int) FROM PUBLIC;
REVOKE ALL ON FUNCTION sharing_compile(uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION sharing_prepare(uuid, uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION sharing_decisions(uuid[], uuid, boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION sharing_memberships(uuid[], uuid, boolean) FROM PUBLIC;
