-- Who sits in a group, asked past its wall of the viewer's own seats alone; and what may be changed in a seat.

-- The groups in which the viewer sits, has asked to sit, or was asked. It tells of the viewer alone.
CREATE OR REPLACE FUNCTION groups_mine() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT s.group_id FROM groups_groupseat s
    WHERE s.person_id = nullif(current_setting('alongside.person', true), '')::uuid AND s.left_at IS NULL);
END $$;
REVOKE ALL ON FUNCTION groups_mine() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION groups_mine() TO alongside_web;

-- Does the viewer sit in this group now?
CREATE OR REPLACE FUNCTION groups_sits(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.group_id = which
    AND s.person_id = nullif(current_setting('alongside.person', true), '')::uuid
    AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL
    AND (s.ends IS NULL OR s.ends > people_today()));
END $$;
REVOKE ALL ON FUNCTION groups_sits(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION groups_sits(uuid) TO alongside_web;

-- Is this seat the viewer's own, in this group, and does it hold now?
CREATE OR REPLACE FUNCTION groups_my_seat(seat uuid, which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = seat AND s.group_id = which
    AND s.person_id = nullif(current_setting('alongside.person', true), '')::uuid
    AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL
    AND (s.ends IS NULL OR s.ends > people_today()));
END $$;
REVOKE ALL ON FUNCTION groups_my_seat(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION groups_my_seat(uuid, uuid) TO alongside_web;

CREATE OR REPLACE FUNCTION groups_is_now(moment timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT moment BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'
$$;

-- A seat is given by who sits there, taken by its own person, and ended by either: each changes its own words alone.
CREATE OR REPLACE FUNCTION groups_guard_seat() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  changed text[] := ARRAY(SELECT n.key FROM jsonb_each(to_jsonb(NEW)) n
    WHERE n.value IS DISTINCT FROM to_jsonb(OLD) -> n.key);
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF OLD.left_at IS NULL AND (
    changed <@ ARRAY['given_at', 'given_by_id', 'given_by_name'] AND OLD.given_at IS NULL
      AND groups_sits(OLD.group_id) AND people_is_me(NEW.given_by_id, NEW.given_by_name, NULL) AND groups_is_now(NEW.given_at)
    OR OLD.person_id = me AND changed <@ ARRAY['role', 'title', 'voice', 'for_whom', 'knows', 'organization_id',
      'organization_name', 'stands_in_for_id', 'joined_phase', 'taken_at'] AND people_is_me(NEW.person_id, NEW.name, NEW.role)
      AND (NEW.taken_at = OLD.taken_at AND NEW.joined_phase = OLD.joined_phase
        OR OLD.taken_at IS NULL AND groups_is_now(NEW.taken_at)
          AND NEW.joined_phase = (SELECT g.phase FROM groups_group g WHERE g.id = OLD.group_id))
      AND groups_organization_fits(NEW.organization_id, NEW.organization_name)
    OR changed <@ ARRAY['left_at', 'left_words'] AND groups_is_now(NEW.left_at)
      AND (OLD.person_id = me OR groups_sits(OLD.group_id))
  ) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a seat is given, taken and ended by those whose seat it is';
END $$;

-- Is this the organization of the seat that the viewer wears, by its name?
CREATE OR REPLACE FUNCTION groups_organization_fits(which uuid, called text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  IF which IS NULL THEN RETURN called = ''; END IF;
  RETURN EXISTS (SELECT 1 FROM people_seat s JOIN people_organization o ON o.id = s.organization_id
    WHERE s.id = nullif(current_setting('alongside.seat', true), '')::uuid AND o.id = which AND o.name = called);
END $$;

CREATE TRIGGER guard_seat BEFORE UPDATE ON groups_groupseat FOR EACH ROW EXECUTE FUNCTION groups_guard_seat();

-- What a group is stays what it was begun as: only who sits there says how it works, moves it on, and ends it.
CREATE OR REPLACE FUNCTION groups_guard_group() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF OLD.ended_at IS NULL AND (NEW.ended_at IS NULL OR groups_is_now(NEW.ended_at)) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a group that has ended stays as it was';
END $$;
CREATE TRIGGER guard_group BEFORE UPDATE ON groups_group FOR EACH ROW EXECUTE FUNCTION groups_guard_group();
