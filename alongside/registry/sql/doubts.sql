-- What was said to a doubt closes it, or sends it on. SECURITY DEFINER: whoever says it changes nothing else of the doubt.
CREATE OR REPLACE FUNCTION registry_doubt_said() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE registry_doubt d SET
    asks = CASE NEW.kind WHEN 'ask_family' THEN 'family' WHEN 'ask_clinic' THEN 'clinic' ELSE d.asks END,
    closed_at = CASE NEW.kind WHEN 'right' THEN NEW.at END,
    closed_how = CASE NEW.kind WHEN 'right' THEN 'right' ELSE '' END
  WHERE d.id = NEW.doubt_id AND d.closed_at IS NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION registry_doubt_said() FROM PUBLIC;
CREATE TRIGGER registry_doubt_said AFTER INSERT ON registry_doubtsaid FOR EACH ROW EXECUTE FUNCTION registry_doubt_said();

-- A doubt about an entry closes when the entry is corrected, and is kept from whom the entry is kept from, at once.
-- SECURITY DEFINER: whoever corrects an entry changes nothing else of the doubt.
CREATE OR REPLACE FUNCTION registry_doubt_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE registry_doubt d SET kept_from = NEW.kept_from, held_until = NEW.held_until WHERE d.entry_id = NEW.id;
  IF NEW.superseded_at IS NOT NULL AND OLD.superseded_at IS NULL THEN
    UPDATE registry_doubt d SET closed_at = now(), closed_how = 'corrected' WHERE d.entry_id = NEW.id AND d.closed_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION registry_doubt_follows() FROM PUBLIC;
CREATE TRIGGER registry_doubt_follows AFTER UPDATE OF superseded_at, kept_from, held_until ON record_entry FOR EACH ROW
  WHEN (OLD.superseded_at IS DISTINCT FROM NEW.superseded_at OR OLD.kept_from <> NEW.kept_from
    OR OLD.held_until IS DISTINCT FROM NEW.held_until) EXECUTE FUNCTION registry_doubt_follows();

-- What of doubts waits on Today: what the person or the family is asked. Row-level security judges every row.
CREATE OR REPLACE FUNCTION registry_waits(near uuid[], audiences smallint[])
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF 0 = ANY (audiences) OR 1 = ANY (audiences) THEN
    RETURN QUERY
    SELECT 'doubt', d.person_id, d.id, NULL::text, d.check_name, d.found_at
    FROM unnest(near, audiences) AS n (id, audience)
    JOIN registry_doubt d ON d.person_id = n.id AND d.closed_at IS NULL AND d.asks = 'family'
    WHERE n.audience <= 1;
  END IF;
END $$;
REVOKE ALL ON FUNCTION registry_waits(uuid[], smallint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registry_waits(uuid[], smallint[]) TO alongside_web;
