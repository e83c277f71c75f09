-- What is kept from somebody anew, or waits anew, is gone from lists at once; the worker finds anew what stands then.
-- The shared lock lets no row come back that the worker read before. TG_ARGV[0] is the kind of thing; empty: those of the
-- row's category. SECURITY DEFINER: whoever keeps something from somebody may not write here otherwise.
CREATE OR REPLACE FUNCTION record_forget_lately() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7210216);
  DELETE FROM record_lately l WHERE l.person_id = NEW.person_id
    AND CASE WHEN TG_ARGV[0] = '' THEN l.category = (to_jsonb(NEW) ->> 'category')::int ELSE l.what = TG_ARGV[0] END;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION record_forget_lately() FROM PUBLIC;
