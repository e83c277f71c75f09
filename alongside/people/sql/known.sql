-- Who is known to everyone in the community: oneself says so; a coordinator only of somebody who holds a seat other than
-- the patient's and the caregiver's, or whom the community asks first about what they said that they know.
CREATE OR REPLACE FUNCTION people_guard_known() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'alongside_web' OR NEW.known_in_community IS NOT DISTINCT FROM OLD.known_in_community
    OR people_mine(NEW.id, NEW.account_id) THEN RETURN NEW; END IF;
  IF NEW.known_in_community AND people_keeps(NEW.community_id) AND (
    EXISTS (SELECT 1 FROM people_seat s WHERE s.person_id = NEW.id AND s.community_id = NEW.community_id
      AND s.role NOT IN ('patient', 'caregiver') AND (s.ends IS NULL OR s.ends > people_today()))
    OR EXISTS (SELECT 1 FROM people_expertofrecord r JOIN people_expertise e ON e.topic_id = r.topic_id
      AND e.person_id = r.person_id AND e.ended_at IS NULL
      WHERE r.person_id = NEW.id AND r.ended_at IS NULL)) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'this seat makes nobody known to everyone';
END $$;

CREATE TRIGGER people_guard_known BEFORE UPDATE OF known_in_community ON people_person
  FOR EACH ROW EXECUTE FUNCTION people_guard_known();
