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

-- Nobody goes on with a visit whose summary somebody changed, said yes to or shared: what they did stands.
-- SECURITY DEFINER: it counts, also where the one who goes on may not see it.
CREATE FUNCTION visits_not_summed_up() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM visits_summary s WHERE s.visit_id = OLD.id AND (NOT s.composed
      OR EXISTS (SELECT 1 FROM visits_summaryagreed y WHERE y.summary_id = s.id)
      OR EXISTS (SELECT 1 FROM visits_summarysent t WHERE t.summary_id = s.id)))
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'what was summed up together stands';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION visits_not_summed_up() FROM PUBLIC;
CREATE TRIGGER not_summed_up BEFORE UPDATE OF status ON visits_visit FOR EACH ROW
  WHEN (OLD.status = 'held' AND NEW.status = 'under_way') EXECUTE FUNCTION visits_not_summed_up();

-- What was asked before a visit waits no more once it was held, and waits again where it goes on.
-- SECURITY DEFINER: nobody else writes this column, and whoever ends a visit need not see what is asked.
CREATE FUNCTION visits_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE questionnaires_asked a SET over_at = CASE NEW.status WHEN 'held' THEN NEW.ended_at END
  WHERE a.visit_id = NEW.id AND a.person_id = NEW.person_id AND a.answered_at IS NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION visits_over() FROM PUBLIC;
CREATE TRIGGER over AFTER UPDATE OF status ON visits_visit FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND (OLD.status = 'held' OR NEW.status = 'held')) EXECUTE FUNCTION visits_over();

-- Also where the visit was held before today.
UPDATE questionnaires_asked a SET over_at = v.ended_at FROM visits_visit v
WHERE v.id = a.visit_id AND v.person_id = a.person_id AND v.status = 'held' AND a.answered_at IS NULL;
