-- What was asked before a visit that is called off waits no more, and waits again where the visit is planned again. Whoever
-- passed a form over has their name in the row; what a visit took along has none, so that only that comes back.
-- SECURITY DEFINER: whoever calls a visit off need not see what is asked.
CREATE FUNCTION visits_called_off() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE questionnaires_asked a SET passed_at = CASE NEW.status WHEN 'not_held' THEN now() END
  WHERE a.visit_id = NEW.id AND a.person_id = NEW.person_id AND a.answered_at IS NULL
    AND (NEW.status = 'not_held' AND a.passed_at IS NULL
      OR NEW.status <> 'not_held' AND a.passed_at IS NOT NULL AND a.passed_by_name = '');
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION visits_called_off() FROM PUBLIC;
CREATE TRIGGER called_off AFTER UPDATE OF status ON visits_visit FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND (OLD.status = 'not_held' OR NEW.status = 'not_held'))
  EXECUTE FUNCTION visits_called_off();
