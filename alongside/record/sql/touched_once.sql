-- Whose facts may have changed: one line for each person whom a statement touched. The worker hands it on to those who
-- find something anew, each of whom takes their own lines away (alongside/record/handing_on.py).
-- SECURITY DEFINER: whoever writes an entry adds the line, and may neither read nor add lines otherwise.
CREATE OR REPLACE FUNCTION record_touch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_ARGV[0] = 'person_id' THEN
    INSERT INTO record_touched (person_id) SELECT DISTINCT c.person_id FROM changed c WHERE c.person_id IS NOT NULL;
  ELSE
    EXECUTE format('INSERT INTO record_touched (person_id) SELECT DISTINCT %1$I FROM changed WHERE %1$I IS NOT NULL', TG_ARGV[0]);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION record_touch() FROM PUBLIC;
ALTER TABLE record_countstale ENABLE ROW LEVEL SECURITY;
