-- Searching entries. Row-level security keeps an index of words from being used, so this is the one reviewed place
-- that reads past it: it runs as the schema's owner and filters by the grants of the seat itself, by the same
-- conditions as the policy of record_entry (alongside/sharing/protection.py). tests/home/test_search.py proves that
-- it finds what a seat may see, and nothing else.

-- The words of an entry in English and Swedish, and whose it is, so that the index answers for one person.
CREATE OR REPLACE FUNCTION home_words(title text, said text, words text, chips text[], person uuid) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  told text := title || ' ' || said || ' ' || words || ' ' || array_to_string(chips, ' ');
BEGIN
  RETURN to_tsvector('pg_catalog.english', told) || to_tsvector('pg_catalog.swedish', told)
    || array_to_tsvector(ARRAY['@' || person::text]);
END $$;

-- What is asked: every word, in either language. With `begun` each may also be the beginning of a word.
CREATE OR REPLACE FUNCTION home_asked(words text[], begun boolean) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  asked tsquery := '';
  meant tsquery;
  one text;
BEGIN
  FOREACH one IN ARRAY words LOOP
    meant := plainto_tsquery('pg_catalog.english', one) || plainto_tsquery('pg_catalog.swedish', one);
    IF begun THEN
      meant := meant || (quote_literal(lower(one)) || ':*')::tsquery;
    END IF;
    asked := asked && meant;
  END LOOP;
  RETURN asked;
END $$;

-- Whoever has entries with these words; null where all of them are common, since gathering their people would then
-- take longer than going from person to person until a page is full. ANALYZE keeps the common words of the index.
CREATE OR REPLACE FUNCTION home_people_with(words text[], begun boolean) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  asked tsquery := home_asked(words, begun);
  people uuid[];
  one text;
  common boolean := true;
BEGIN
  FOREACH one IN ARRAY words LOOP
    common := common AND EXISTS (
      SELECT 1 FROM pg_stats s, pg_class c,
        unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS known (word, share)
      WHERE s.schemaname = 'public' AND s.tablename = 'home_entry_words' AND c.oid = 'record_entry'::regclass
        AND known.share * c.reltuples > 5000
        AND array_to_tsvector(array_remove(ARRAY[known.word], NULL)) @@ home_asked(ARRAY[one], begun));
  END LOOP;
  IF common THEN RETURN NULL; END IF;
  SELECT CASE WHEN count(*) <= 5000 THEN coalesce(array_agg(DISTINCT f.person_id), '{}') END INTO people FROM (
    SELECT e.person_id FROM record_entry e
    WHERE home_words(e.title, e.value_words, e.words, e.chips, e.person_id) @@ asked AND e.superseded_at IS NULL
    LIMIT 5001) f;
  RETURN people;
END $$;

-- One person's entries with these words that a seat may see, the latest first. The index answers for the person and,
-- where whole words are asked, for the words; beginnings of words are looked for among the person's own entries.
-- Whose an entry is, is asked in a way that no other index answers: by the order of the days each of the person's
-- entries would be put into words anew.
CREATE OR REPLACE FUNCTION home_hits(whose uuid, seat uuid, asked tsquery, begun boolean, most int) RETURNS SETOF record_entry
LANGUAGE plpgsql STABLE AS $$
DECLARE
  in_force int := sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid);
  indexed tsquery := (CASE WHEN begun THEN ''::tsquery ELSE asked END) && ('''@' || whose || '''')::tsquery;
BEGIN
  RETURN QUERY
    SELECT e.* FROM record_entry e
    WHERE home_words(e.title, e.value_words, e.words, e.chips, e.person_id) @@ indexed
      AND (NOT begun OR home_words(e.title, e.value_words, e.words, e.chips, e.person_id) || ''::tsvector @@ asked)
      AND e.superseded_at IS NULL AND e.person_id IS NOT DISTINCT FROM whose AND e.status <> 'entered-in-error'
      AND EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = seat AND g.person_id = e.person_id
        AND g.category = e.category AND g.charter = in_force AND g.right >= 1 AND g.audience <= 4 AND g.starts <= now() AND now() < g.ends
        AND (e.kept_from & (1 << g.audience)) = 0
        AND (e.held_until IS NULL OR e.held_until <= now() OR coalesce(current_setting('alongside.shown_to', true), '') = ''
          AND (g.audience > 1 OR e.author_id = nullif(current_setting('alongside.person', true), '')::uuid)))
    ORDER BY e.true_at DESC, e.id DESC LIMIT most;
END $$;

-- The entries with these words that the viewer's seat may see: of each person the latest `each`, person by person,
-- nearest first and then by name, from the one after `skip` persons on, for at most `most` persons. A study's team
-- finds nothing here: it sees coded values, and words can give a person away.
CREATE OR REPLACE FUNCTION home_search(sought text[], begun boolean, "each" int, most int, skip int)
RETURNS TABLE (person_id uuid, name text, id uuid, origin_id uuid, category smallint, title text, words text,
  value float8, unit text, value_words text, true_at timestamptz, true_precision text, true_words text,
  author_name text, author_role text, author_title text, voice text, on_behalf_of_name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  seat uuid := nullif(current_setting('alongside.seat', true), '')::uuid;
  in_force int := sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid);
  asked tsquery := home_asked(sought, begun);
  near uuid[];
  holders uuid[];
  whose record;
  met int := 0;
BEGIN
  IF seat IS NULL OR numnode(asked) = 0 THEN RETURN; END IF;
  near := ARRAY(SELECT DISTINCT g.person_id FROM sharing_grant g
    WHERE g.seat_id = seat AND g.charter = in_force AND g.right >= 1 AND g.audience <= 4 AND g.starts <= now() AND now() < g.ends);
  IF cardinality(near) > 20 THEN
    holders := home_people_with(sought, begun);
    IF holders IS NOT NULL THEN
      near := ARRAY(SELECT unnest(near) INTERSECT SELECT unnest(holders));
    END IF;
  END IF;
  FOR whose IN
    SELECT p.id, p.name FROM people_person p
    CROSS JOIN LATERAL (SELECT min(g.audience) AS audience FROM sharing_grant g
      WHERE g.seat_id = seat AND g.person_id = p.id AND g.charter = in_force AND g.starts <= now() AND now() < g.ends) g
    WHERE p.id = ANY (near) AND p.merged_into_id IS NULL
    ORDER BY g.audience, p.family_name, p.given_name, p.id
  LOOP
    IF met < skip THEN
      PERFORM 1 FROM home_hits(whose.id, seat, asked, begun, 1);
    ELSE
      RETURN QUERY
        SELECT e.person_id, whose.name, e.id, e.origin_id, e.category, e.title, left(e.words, 2000), e.value, e.unit,
          e.value_words, e.true_at, e.true_precision, e.true_words, e.author_name, e.author_role, e.author_title,
          e.voice, e.on_behalf_of_name
        FROM home_hits(whose.id, seat, asked, begun, "each") e;
    END IF;
    IF FOUND THEN met := met + 1; END IF;
    EXIT WHEN met >= skip + most;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION home_search(text[], boolean, int, int, int) FROM PUBLIC;
REVOKE ALL ON FUNCTION home_hits(uuid, uuid, tsquery, boolean, int) FROM PUBLIC;
REVOKE ALL ON FUNCTION home_people_with(text[], boolean) FROM PUBLIC;
