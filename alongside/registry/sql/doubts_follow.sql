-- A doubt about an entry closes when the entry is corrected, and is kept from whom the entry is kept from, at once. What
-- other weights or heights were held against it, or was missed because of it, is not told any more, either: the worker looks
-- over all anew.
-- SECURITY DEFINER: whoever corrects an entry changes nothing else of the doubt.
CREATE OR REPLACE FUNCTION registry_doubt_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kind text := CASE NEW.code WHEN '29463-7' THEN 'weight' WHEN '8302-2' THEN 'height' END;
BEGIN
  UPDATE registry_doubt d SET kept_from = NEW.kept_from, held_until = NEW.held_until WHERE d.entry_id = NEW.id;
  IF NEW.superseded_at IS NOT NULL AND OLD.superseded_at IS NULL THEN
    UPDATE registry_doubt d SET closed_at = now(), closed_how = 'corrected' WHERE d.entry_id = NEW.id AND d.closed_at IS NULL;
  ELSIF kind IS NOT NULL OR NEW.kind = 'Encounter' THEN
    UPDATE registry_doubt d SET closed_at = now(), closed_how = 'gone' WHERE d.person_id = NEW.person_id
      AND d.closed_at IS NULL AND (d.entry_id <> NEW.id AND d.check_name LIKE kind || '%'
        OR NEW.kind = 'Encounter' AND d.check_name = 'no_diagnosis');
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION registry_doubt_follows() FROM PUBLIC;
