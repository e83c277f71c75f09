-- What was said for whom stays said so: words of a seat that change are kept with until when they held.
CREATE OR REPLACE FUNCTION groups_keep_words() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.said_before := OLD.said_before;
  IF OLD.taken_at IS NOT NULL AND (NEW.voice, NEW.title, NEW.for_whom) IS DISTINCT FROM (OLD.voice, OLD.title, OLD.for_whom) THEN
    NEW.said_before := OLD.said_before || jsonb_build_array(jsonb_build_object(
      'until', clock_timestamp(), 'voice', OLD.voice, 'title', OLD.title, 'for_whom', OLD.for_whom));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_words BEFORE UPDATE ON groups_groupseat FOR EACH ROW EXECUTE FUNCTION groups_keep_words();

-- A place is taken by one: who signs up in the same moment waits, and is counted after.
CREATE OR REPLACE FUNCTION groups_guard_signup() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'alongside_web' OR NEW.off_at IS NOT NULL THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('places of ' || NEW.event_id, 0));
  IF EXISTS (SELECT 1 FROM groups_event e WHERE e.id = NEW.event_id AND e.places <= groups_come(e.id)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'all places are taken';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_signup BEFORE INSERT ON groups_signup FOR EACH ROW EXECUTE FUNCTION groups_guard_signup();
