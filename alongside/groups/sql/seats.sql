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

-- Every seat that the viewer has or had, also in a group that they cannot read any more. It tells of the viewer alone.
CREATE OR REPLACE FUNCTION groups_my_seats() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT s.id FROM groups_groupseat s
    WHERE s.person_id = nullif(current_setting('alongside.person', true), '')::uuid);
END $$;
REVOKE ALL ON FUNCTION groups_my_seats() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION groups_my_seats() TO alongside_web;

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
  IF NOT changed <@ ARRAY['left_at', 'left_words', 'letters', 'asked_ends', 'asked_at', 'asked_by_id', 'asked_by_name']
    AND NOT EXISTS (SELECT 1 FROM groups_group g WHERE g.id = OLD.group_id AND g.ended_at IS NULL) THEN
    RAISE insufficient_privilege USING MESSAGE = 'in a group that has ended nobody takes a seat';
  END IF;
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
    -- Another term: either side proposes one in their own name, or lets it be; the yes of the other side makes it hold.
    OR changed <@ ARRAY['asked_ends', 'asked_at', 'asked_by_id', 'asked_by_name']
      AND OLD.given_at IS NOT NULL AND OLD.taken_at IS NOT NULL AND (OLD.person_id = me OR groups_sits(OLD.group_id))
      AND (groups_asks_nothing(NEW)
        OR groups_is_now(NEW.asked_at) AND people_is_me(NEW.asked_by_id, NEW.asked_by_name, NULL))
    OR changed <@ ARRAY['ends', 'asked_ends', 'asked_at', 'asked_by_id', 'asked_by_name']
      AND OLD.asked_at IS NOT NULL AND NEW.ends IS NOT DISTINCT FROM OLD.asked_ends AND groups_asks_nothing(NEW)
      AND CASE WHEN OLD.asked_by_id = OLD.person_id THEN OLD.person_id <> me AND groups_sits(OLD.group_id)
        ELSE OLD.person_id = me END
    OR OLD.person_id = me AND changed <@ ARRAY['letters']
  ) THEN
    -- Who takes a seat in the same moment waits, and is counted after.
    PERFORM pg_advisory_xact_lock(hashtextextended('seats of ' || NEW.group_id, 0));
    IF NOT changed && ARRAY['given_at', 'taken_at', 'organization_id', 'ends'] OR groups_has_place(NEW) THEN RETURN NEW; END IF;
    RAISE insufficient_privilege USING MESSAGE = 'all seats of this organization are taken';
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a seat is given, taken and ended by those whose seat it is';
END $$;

-- Is no other term proposed any more?
CREATE OR REPLACE FUNCTION groups_asks_nothing(seat groups_groupseat) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN seat.asked_at IS NULL AND seat.asked_ends IS NULL AND seat.asked_by_id IS NULL AND seat.asked_by_name = '';
END $$;

-- Where organizations govern a group together, each has as many seats as they agreed on: is there one for this one?
CREATE OR REPLACE FUNCTION groups_has_place(seat groups_groupseat) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  places int := (SELECT g.organization_places[array_position(g.organizations, seat.organization_id)]
    FROM groups_group g WHERE g.id = seat.group_id);
BEGIN
  IF coalesce(places, 0) = 0 OR seat.given_at IS NULL OR seat.taken_at IS NULL OR seat.left_at IS NOT NULL
    OR seat.ends <= people_today() THEN RETURN true; END IF;
  RETURN (SELECT count(*) FROM groups_groupseat s WHERE s.group_id = seat.group_id AND s.id <> seat.id
    AND s.organization_id = seat.organization_id AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
    AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > people_today())) < places;
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
-- Whoever ended it takes that back for a day.
CREATE OR REPLACE FUNCTION groups_guard_group() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF OLD.ended_at IS NULL AND (NEW.ended_at IS NULL AND NEW.ended_by_id IS NULL
    OR groups_is_now(NEW.ended_at) AND NEW.ended_by_id = me) THEN RETURN NEW; END IF;
  IF OLD.ended_by_id = me AND OLD.ended_at > now() - interval '1 day' AND NEW.ended_at IS NULL AND NEW.ended_by_id IS NULL
    AND to_jsonb(NEW) - 'ended_at' - 'ended_by_id' = to_jsonb(OLD) - 'ended_at' - 'ended_by_id' THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a group that has ended stays as it was';
END $$;
CREATE TRIGGER guard_group BEFORE UPDATE ON groups_group FOR EACH ROW EXECUTE FUNCTION groups_guard_group();
