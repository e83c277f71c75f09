-- Who may change the few columns of this room that can change, whatever SQL a page sends.

-- An item is kept from others by the person, or by the caregiver who put it on the agenda.
CREATE FUNCTION visits_kept_by_whom_it_belongs_to() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF NOT EXISTS (
    SELECT 1 FROM sharing_grant g
    WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.person_id = NEW.person_id AND g.category = 10 AND g.starts <= now() AND now() < g.ends
      AND (g.audience = 0 OR g.audience = 1 AND NEW.kept_from & 2 = 0
        AND NEW.author_id = nullif(current_setting('alongside.person', true), '')::uuid))
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the person, or the caregiver who wrote it, keeps it from others';
  END IF;
  RETURN NEW;
END $$;

-- A later wording is of a line of the same visit, about the same item, that the writer may read.
CREATE FUNCTION visits_later_wording() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM visits_visitline l WHERE l.id = NEW.replaces_id AND l.visit_id = NEW.visit_id
    AND l.item_id IS NOT DISTINCT FROM NEW.item_id)
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'a later wording is of a line of the same visit';
  END IF;
  RETURN NEW;
END $$;
