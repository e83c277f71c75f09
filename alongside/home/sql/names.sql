-- Searching names. Row-level security keeps an index from being used, so each name of the community was tried in turn.
-- This runs as the schema's owner and lets through whom the viewer may know, by the same conditions as the policies of
-- people_person and people_seat: whose identity is open to the seat, and whoever is known to the community.

-- The parts of a name by which it can be found, in one row for the index.
CREATE OR REPLACE FUNCTION home_name_parts(name text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_remove(regexp_split_to_array(lower(name), '[\s-]+'), ''))
$$;

-- Those whose name has every word, each at the beginning of one of its parts; nearest first, then by name.
CREATE OR REPLACE FUNCTION home_names(sought text[], most int)
RETURNS TABLE (person_id uuid, name text, audience smallint, does text)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  seat uuid := nullif(current_setting('alongside.seat', true), '')::uuid;
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  community uuid := nullif(current_setting('alongside.community', true), '')::uuid;
  in_force int := sharing_charter_number(community);
  about uuid := CASE WHEN coalesce(current_setting('alongside.shown_to', true), '') = '' THEN NULL
    ELSE coalesce(nullif(current_setting('alongside.shown_about', true), ''), '00000000-0000-0000-0000-000000000000')::uuid END;
  said text[] := ARRAY(SELECT btrim(regexp_replace(lower(w), '[\s-]+', ' ', 'g')) FROM unnest(sought) w
    WHERE btrim(w, '- ') <> '');
  begun tsquery := ''::tsquery;
  one text;
BEGIN
  IF seat IS NULL OR cardinality(said) = 0 THEN RETURN; END IF;
  FOREACH one IN ARRAY said LOOP
    begun := begun && (quote_literal(split_part(one, ' ', 1)) || ':*')::tsquery;
  END LOOP;
  RETURN QUERY
  WITH near AS MATERIALIZED (
    SELECT g.person_id, min(g.audience) AS audience FROM sharing_grant g
    WHERE g.seat_id = seat AND g.category = 1 AND g."right" >= 1 AND g.audience <= 4 AND g.charter = in_force
      AND g.starts <= now() AND now() < g.ends AND (about IS NULL OR g.person_id = about)
    GROUP BY g.person_id
  ), found AS (
    SELECT p.id, p.name, n.audience, p.family_name, p.given_name
    FROM near n JOIN people_person p ON p.id = n.person_id AND p.community_id = community
    WHERE p.merged_into_id IS NULL AND home_name_parts(p.name) @@ begun
    UNION ALL
    SELECT p.id, p.name, NULL, p.family_name, p.given_name FROM people_person p
    WHERE p.community_id = community AND p.known_in_community AND p.merged_into_id IS NULL
      AND p.deactivated_at IS NULL AND home_name_parts(p.name) @@ begun
      AND NOT EXISTS (SELECT 1 FROM near n WHERE n.person_id = p.id)
  )
  SELECT f.id, f.name, f.audience, (
    SELECT coalesce(nullif(s.title, ''), s.role) FROM people_seat s
    WHERE s.person_id = f.id AND f.audience IS NULL AND s.community_id = community
      AND (s.role NOT IN ('patient', 'caregiver') OR s.person_id = me)
    ORDER BY s.id LIMIT 1)
  FROM found f
  WHERE NOT EXISTS (SELECT 1 FROM unnest(said) w
    WHERE strpos(' ' || regexp_replace(lower(f.name), '[\s-]+', ' ', 'g'), ' ' || w) = 0)
  ORDER BY f.audience NULLS LAST, f.family_name, f.given_name, f.id LIMIT most;
END $$;
REVOKE ALL ON FUNCTION home_names(text[], int) FROM PUBLIC;
REVOKE ALL ON FUNCTION home_name_parts(text) FROM PUBLIC;
