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
