-- Who has left is seen by nobody, and so cannot be let in again by a plain update. These run as the tables' owner.

-- Somebody comes back: the one who left, or who left for a child, in the account that is signed in, while it can still be
-- undone. Without a signed-in account, or for anybody else, nothing happens.
CREATE FUNCTION people_come_back(left_by_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid;
BEGIN
  UPDATE people_withdrawal w SET undone_at = now()
  FROM people_person p
  WHERE w.id = left_by_id AND w.undone_at IS NULL AND w.undo_until > now()
    AND p.id IN (w.person_id, w.by_person_id)
    AND p.account_id = nullif(current_setting('alongside.account', true), '')::bigint
  RETURNING w.person_id INTO who;
  IF who IS NULL THEN RETURN false; END IF;
  UPDATE people_person SET deactivated_at = NULL WHERE id = who;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION people_come_back(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_come_back(uuid) TO alongside_web;

-- A door that is opened again by a coordinator opens the record with it: one does not stand open while the other is shut.
CREATE FUNCTION people_opened_again() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE people_withdrawal SET undone_at = now() WHERE person_id = NEW.id AND undone_at IS NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER opened_again BEFORE UPDATE OF deactivated_at ON people_person FOR EACH ROW
  WHEN (OLD.deactivated_at IS NOT NULL AND NEW.deactivated_at IS NULL) EXECUTE FUNCTION people_opened_again();
