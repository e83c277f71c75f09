-- As before; where the person stands in `person_id`, as nearly everywhere, by a statement whose plan is kept.
CREATE OR REPLACE FUNCTION record_touch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_ARGV[0] = 'person_id' THEN
    WITH who AS (SELECT DISTINCT c.person_id AS id FROM changed c WHERE c.person_id IS NOT NULL),
      numbers AS (INSERT INTO record_touched (person_id) SELECT id FROM who)
    INSERT INTO record_lately_stale (person_id) SELECT id FROM who;
  ELSE
    EXECUTE format('WITH who AS (SELECT DISTINCT %1$I AS id FROM changed WHERE %1$I IS NOT NULL), '
      'numbers AS (INSERT INTO record_touched (person_id) SELECT id FROM who) '
      'INSERT INTO record_lately_stale (person_id) SELECT id FROM who', TG_ARGV[0]);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION record_touch() FROM PUBLIC;
