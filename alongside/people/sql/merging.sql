-- Two entries that are one person: every row that points to the one is pointed to the other, and back again.

-- Every column in the database that names a person, but not what is derived or what tells of merging itself.
CREATE OR REPLACE FUNCTION people_pointers() RETURNS TABLE (tab text, col text, pk text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT t.relname::text, a.attname::text, k.attname::text
  FROM pg_constraint f
  JOIN pg_class t ON t.oid = f.conrelid
  JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = f.conkey[1]
  JOIN pg_constraint p ON p.conrelid = t.oid AND p.contype = 'p' AND cardinality(p.conkey) = 1
  JOIN pg_attribute k ON k.attrelid = t.oid AND k.attnum = p.conkey[1]
  WHERE f.contype = 'f' AND f.confrelid = 'people_person'::regclass AND cardinality(f.conkey) = 1
    AND t.relkind IN ('r', 'p') AND NOT t.relispartition AND t.relname NOT IN ('people_merge', 'sharing_grant')
  ORDER BY 1, 2
$$;

-- Whether the web process asks; the owner of the tables (imports, the command line) may always.
CREATE OR REPLACE FUNCTION people_asked_by_web() RETURNS boolean
LANGUAGE sql STABLE AS $$ SELECT 'alongside_web' IN (session_user, current_setting('role')) $$;

-- May the seat that the transaction is set to say that this person is somebody else? A clinician who sees who they
-- are, and never about themselves: whoever merged themselves with a patient would read the record as its owner.
CREATE OR REPLACE FUNCTION people_may_merge(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN person <> me AND EXISTS (
    SELECT 1 FROM people_seat s JOIN people_person p ON p.id = person AND p.community_id = s.community_id
    JOIN sharing_grant g ON g.seat_id = s.id AND g.person_id = person AND g.category = 1
      AND g.charter = sharing_charter_number(s.community_id) AND g.starts <= now() AND now() < g.ends
    WHERE s.id = nullif(current_setting('alongside.seat', true), '')::uuid AND s.person_id = me
      AND s.role = 'clinician');
END $$;

-- Point rows from one person to another; answer which ones moved, by table and column, as {"table.column": [ids]}.
-- A row that the other person already has in the same form (a second patient's seat) stays where it is.
CREATE OR REPLACE FUNCTION people_point(from_person uuid, to_person uuid, chosen jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  p record;
  name text;
  ids jsonb;
  one text;
  moved jsonb := '{}';
BEGIN
  FOR p IN SELECT * FROM people_pointers() LOOP
    name := p.tab || '.' || p.col;
    IF chosen IS NOT NULL AND NOT chosen ? name THEN CONTINUE; END IF;
    EXECUTE format('SELECT coalesce(jsonb_agg(%I::text ORDER BY %I::text), ''[]'') FROM %I WHERE %I = $1', p.pk, p.pk, p.tab, p.col)
      INTO ids USING from_person;
    IF chosen IS NOT NULL THEN
      SELECT coalesce(jsonb_agg(i), '[]') INTO ids FROM jsonb_array_elements_text(ids) i WHERE chosen -> name ? i;
    END IF;
    IF ids = '[]' THEN CONTINUE; END IF;
    BEGIN
      EXECUTE format('UPDATE %I SET %I = $1 WHERE %I::text IN (SELECT jsonb_array_elements_text($2))', p.tab, p.col, p.pk)
        USING to_person, ids;
      moved := moved || jsonb_build_object(name, ids);
    EXCEPTION WHEN unique_violation OR check_violation OR exclusion_violation THEN
      FOR one IN SELECT jsonb_array_elements_text(ids) LOOP
        BEGIN
          EXECUTE format('UPDATE %I SET %I = $1 WHERE %I::text = $2', p.tab, p.col, p.pk) USING to_person, one;
          moved := jsonb_set(moved, ARRAY[name], coalesce(moved -> name, '[]') || to_jsonb(one));
        EXCEPTION WHEN unique_violation OR check_violation OR exclusion_violation THEN
          NULL;
        END;
      END LOOP;
    END;
  END LOOP;
  RETURN moved;
END $$;

CREATE OR REPLACE FUNCTION people_merge(merge uuid, kept uuid, gone uuid, why text, by_whom text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here uuid;
  moved jsonb;
BEGIN
  IF people_asked_by_web() AND NOT (people_may_merge(kept) AND people_may_merge(gone)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this seat may not merge these persons';
  END IF;
  PERFORM 1 FROM people_person WHERE id IN (kept, gone) ORDER BY id FOR UPDATE;
  SELECT k.community_id INTO here FROM people_person k JOIN people_person g ON g.community_id = k.community_id
    WHERE k.id = kept AND g.id = gone AND k.id <> g.id AND k.merged_into_id IS NULL AND g.merged_into_id IS NULL;
  IF here IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'these two cannot be merged';
  END IF;
  moved := people_point(gone, kept, NULL);
  UPDATE people_person k SET account_id = g.account_id FROM people_person g
    WHERE k.id = kept AND g.id = gone AND k.account_id IS NULL AND g.account_id IS NOT NULL;
  IF FOUND THEN
    moved := moved || '{"account": true}';
    UPDATE people_person SET account_id = NULL WHERE id = gone;
  END IF;
  UPDATE people_person SET merged_into_id = kept WHERE id = gone;
  INSERT INTO people_merge (id, community_id, kept_id, gone_id, reason, moved, by_name, at)
    VALUES (merge, here, kept, gone, why, moved, by_whom, now());
  PERFORM sharing_compile(ARRAY[kept, gone]);
END $$;

CREATE OR REPLACE FUNCTION people_unmerge(merge uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  m people_merge;
BEGIN
  SELECT * INTO m FROM people_merge WHERE id = merge AND undone_at IS NULL FOR UPDATE;
  IF m.id IS NULL OR people_asked_by_web() AND NOT people_may_merge(m.kept_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this seat may not take these persons apart';
  END IF;
  PERFORM people_point(m.kept_id, m.gone_id, m.moved);
  UPDATE people_person SET merged_into_id = NULL WHERE id = m.gone_id;
  IF m.moved ? 'account' THEN
    UPDATE people_person g SET account_id = k.account_id FROM people_person k WHERE g.id = m.gone_id AND k.id = m.kept_id;
    UPDATE people_person SET account_id = NULL WHERE id = m.kept_id;
  END IF;
  UPDATE people_merge SET undone_at = now() WHERE id = merge;
  PERFORM sharing_compile(ARRAY[m.kept_id, m.gone_id]);
END $$;

REVOKE ALL ON FUNCTION people_pointers(), people_point(uuid, uuid, jsonb), people_may_merge(uuid) FROM PUBLIC;
