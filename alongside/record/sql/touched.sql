-- Whose facts may have changed: one line for each person whom a statement touched.
-- SECURITY DEFINER: whoever writes an entry adds the line, and may neither read nor add lines otherwise.
CREATE OR REPLACE FUNCTION record_touch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('INSERT INTO record_touched (person_id) SELECT DISTINCT %1$I FROM changed WHERE %1$I IS NOT NULL', TG_ARGV[0]);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION record_touch() FROM PUBLIC;
ALTER TABLE record_touched ENABLE ROW LEVEL SECURITY;
