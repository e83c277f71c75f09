-- A visit goes on in its order: planned, under way, held; or planned, not held, planned again. What began or ended did so
-- now, and what was held stands; but who ended it by a slip of the thumb goes on with it, within a day.
CREATE OR REPLACE FUNCTION visits_goes_on() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  near CONSTANT interval := interval '1 minute';
  gone_on CONSTANT boolean := OLD.status = 'held' AND NEW.status = 'under_way' AND NEW.ended_at IS NULL
    AND OLD.ended_at > now() - interval '1 day';
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF OLD.status <> NEW.status AND NOT gone_on AND (OLD.status, NEW.status) NOT IN (
      ('planned', 'under_way'), ('planned', 'not_held'), ('under_way', 'held'), ('under_way', 'planned'),
      ('not_held', 'planned'))
    OR OLD.status = 'held' AND ROW(OLD.starts_at, OLD.minutes, OLD.mode, OLD.with_names, OLD.begun_at)
      IS DISTINCT FROM ROW(NEW.starts_at, NEW.minutes, NEW.mode, NEW.with_names, NEW.begun_at)
    OR OLD.status = 'held' AND NOT gone_on AND OLD.ended_at IS DISTINCT FROM NEW.ended_at
    OR NEW.begun_at IS DISTINCT FROM OLD.begun_at AND NEW.begun_at NOT BETWEEN now() - near AND now() + near
    OR NEW.ended_at IS DISTINCT FROM OLD.ended_at AND NEW.ended_at NOT BETWEEN now() - near AND now() + near
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'a visit goes on in its order';
  END IF;
  RETURN NEW;
END $$;
