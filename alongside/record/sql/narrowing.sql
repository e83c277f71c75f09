-- Who may change the few columns of the record that can change: whatever SQL the web process sends, and even where it
-- forgets a filter. The rules of alongside/record/rules.py say the same to people, in words; importers are the owner.

-- An entry, and what stands beside it, is kept from others by the person, or by the caregiver who wrote it.
CREATE FUNCTION record_kept_by_whom_it_belongs_to() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  wrote uuid;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'record_entry' THEN
    wrote := OLD.author_id;
  ELSE
    SELECT e.author_id INTO wrote FROM record_entry e
    WHERE e.person_id = OLD.person_id AND e.origin_id = OLD.entry_origin AND e.superseded_at IS NULL;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM sharing_grant g
    WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.person_id = OLD.person_id AND g.category = OLD.category AND g.starts <= now() AND now() < g.ends
      AND (g.audience = 0
        OR g.audience = 1 AND wrote = nullif(current_setting('alongside.person', true), '')::uuid))
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the person, or the caregiver who wrote it, keeps it from others';
  END IF;
  RETURN NEW;
END $$;

-- A version is put away once, and by whoever may add to what it is about.
CREATE FUNCTION record_put_away_by_writers() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF OLD.superseded_at IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM sharing_grant g
    WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.person_id = OLD.person_id AND g.category = OLD.category AND g.right >= 2
      AND g.starts <= now() AND now() < g.ends)
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'only who may add here writes the next version';
  END IF;
  RETURN NEW;
END $$;
