-- Who sees a part of a profile, and who may ask whom (people_for.sql finds them).

-- Those with whom the viewer sits in a group now.
CREATE OR REPLACE FUNCTION partnership_group_mates() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT s.person_id FROM groups_groupseat mine JOIN groups_groupseat s ON s.group_id = mine.group_id
    JOIN groups_group g ON g.id = mine.group_id AND g.ended_at IS NULL
    WHERE mine.person_id = nullif(current_setting('alongside.person', true), '')::uuid
      AND mine.given_at IS NOT NULL AND mine.taken_at IS NOT NULL AND mine.left_at IS NULL
      AND (mine.ends IS NULL OR mine.ends > people_today())
      AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > people_today()));
END $$;
REVOKE ALL ON FUNCTION partnership_group_mates() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_group_mates() TO alongside_web;

-- Those who offered to do something for which the viewer is the contact person, and did not take it back.
CREATE OR REPLACE FUNCTION partnership_offered_to_me() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT f.person_id FROM partnership_offer f JOIN partnership_opportunity o ON o.id = f.opportunity_id
    WHERE o.contact_id = nullif(current_setting('alongside.person', true), '')::uuid AND o.closed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM partnership_offerstep s WHERE s.offer_id = f.id AND s.kind IN ('back', 'declined')));
END $$;
REVOKE ALL ON FUNCTION partnership_offered_to_me() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_offered_to_me() TO alongside_web;

-- Is somebody here: not gone, not found to be somebody else, with a seat that holds?
CREATE OR REPLACE FUNCTION partnership_is_here(who uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM people_person p JOIN people_seat s ON s.person_id = p.id WHERE p.id = who
    AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL
    AND p.community_id = nullif(current_setting('alongside.community', true), '')::uuid
    AND (s.starts IS NULL OR s.starts <= people_today()) AND (s.ends IS NULL OR s.ends > people_today()));
END $$;
REVOKE ALL ON FUNCTION partnership_is_here(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_is_here(uuid) TO alongside_web;

-- May the viewer ask this person this: is it they whom the rule finds for them?
CREATE OR REPLACE FUNCTION partnership_may_ask(task uuid, who uuid, called text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('asked ' || who, 0));
  RETURN EXISTS (SELECT 1 FROM partnership_people_for(task, false, 100000) f WHERE f.person = who AND f.called = partnership_may_ask.called);
END $$;

-- Whoever was asked says no, once and now; nothing else is changed.
CREATE OR REPLACE FUNCTION partnership_guard_asked() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'alongside_web' OR OLD.said_no_at IS NULL AND groups_is_now(NEW.said_no_at) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a no is said once, and now';
END $$;
CREATE TRIGGER guard_asked BEFORE UPDATE ON partnership_asked FOR EACH ROW EXECUTE FUNCTION partnership_guard_asked();
