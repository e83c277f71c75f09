-- After a visit that was held one may say how it was; where it goes on, when it is over.
-- SECURITY DEFINER: whoever ends a visit neither sees nor writes what is asked of the family.
CREATE FUNCTION visits_felt() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.status = 'held' THEN
    PERFORM registry_care_ask(NEW.id, NEW.person_id, NEW.center_id, NEW.ended_at);
  ELSE
    PERFORM registry_care_wait(NEW.id);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION visits_felt() FROM PUBLIC;
CREATE TRIGGER felt AFTER UPDATE OF status ON visits_visit FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND (OLD.status = 'held' OR NEW.status = 'held')) EXECUTE FUNCTION visits_felt();
