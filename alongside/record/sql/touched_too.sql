-- Whose facts may have changed: one line for each person whom a statement touched, for numbers and for lists apart,
-- because each takes its own lines away.
-- SECURITY DEFINER: whoever writes an entry adds the lines, and may neither read nor add lines otherwise.
CREATE OR REPLACE FUNCTION record_touch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('WITH who AS (SELECT DISTINCT %1$I AS id FROM changed WHERE %1$I IS NOT NULL), '
    'numbers AS (INSERT INTO record_touched (person_id) SELECT id FROM who) '
    'INSERT INTO record_lately_stale (person_id) SELECT id FROM who', TG_ARGV[0]);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION record_touch() FROM PUBLIC;
ALTER TABLE record_lately_stale ENABLE ROW LEVEL SECURITY;
INSERT INTO record_lately_stale (person_id) SELECT id FROM people_person;
