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

-- A visit goes on in its order: planned, under way, held; or planned, not held, planned again. What began or ended did
-- so now, and what was held stands. (What holds today of this function is in going_on.sql.)
CREATE FUNCTION visits_goes_on() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  near CONSTANT interval := interval '1 minute';
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
      ('planned', 'under_way'), ('planned', 'not_held'), ('under_way', 'held'), ('under_way', 'planned'),
      ('not_held', 'planned'))
    OR OLD.status = 'held' AND ROW(OLD.starts_at, OLD.minutes, OLD.mode, OLD.with_names, OLD.begun_at, OLD.ended_at)
      IS DISTINCT FROM ROW(NEW.starts_at, NEW.minutes, NEW.mode, NEW.with_names, NEW.begun_at, NEW.ended_at)
    OR NEW.begun_at IS DISTINCT FROM OLD.begun_at AND NEW.begun_at NOT BETWEEN now() - near AND now() + near
    OR NEW.ended_at IS DISTINCT FROM OLD.ended_at AND NEW.ended_at NOT BETWEEN now() - near AND now() + near
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'a visit goes on in its order';
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
