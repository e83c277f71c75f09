-- Who does what, for those who read the task; and what may be changed in one, by whom.

-- Is the viewer the contact person of this task?
CREATE OR REPLACE FUNCTION partnership_is_contact(task uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM partnership_opportunity o WHERE o.id = task
    AND o.contact_id = nullif(current_setting('alongside.person', true), '')::uuid);
END $$;

-- Whose offer was chosen: their names stand there for everyone in the community; what they wrote does not.
CREATE OR REPLACE FUNCTION partnership_doers(task uuid)
RETURNS TABLE (name text, voice text, title text, role text, done boolean, at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
  SELECT f.author_name, f.voice, f.author_title, f.author_role, bool_or(s.kind = 'done'), min(s.at)
  FROM partnership_offer f JOIN partnership_opportunity o ON o.id = f.opportunity_id
    JOIN partnership_offerstep s ON s.offer_id = f.id
  WHERE o.id = task AND o.community_id = nullif(current_setting('alongside.community', true), '')::uuid
  GROUP BY f.id HAVING bool_or(s.kind = 'chosen') AND NOT bool_or(s.kind = 'back') ORDER BY min(s.at), f.id;
END $$;
REVOKE ALL ON FUNCTION partnership_doers(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_doers(uuid) TO alongside_web;

-- What anybody may read of a community that said so: the tasks that are open and that were meant for it; no name.
CREATE OR REPLACE FUNCTION partnership_public_board(which text)
RETURNS TABLE (community text, title text, what text, why text, minutes int, place text, "where" text, ways text[],
  by_on date, pays text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
  SELECT c.name::text, o.title, o.what, o.why, o.minutes, o.place, o."where", o.ways, o.by_on, o.pays
  FROM people_community c CROSS JOIN LATERAL (
    SELECT b.public FROM partnership_board b WHERE b.community_id = c.id ORDER BY b.at DESC, b.id DESC LIMIT 1) said
  LEFT JOIN partnership_opportunity o ON o.community_id = c.id AND o.public AND NOT o.proposed
    AND o.filled_at IS NULL AND o.closed_at IS NULL
  WHERE c.slug = which AND said.public ORDER BY o.at DESC, o.id LIMIT 100;
END $$;
REVOKE ALL ON FUNCTION partnership_public_board(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_public_board(text) TO alongside_web;

-- A task keeps its words. Its contact person says when it is filled or closed, and whether strangers read it; whoever sits
-- in its team may become its contact person; a proposal is taken up by somebody for a team in which they sit.
CREATE OR REPLACE FUNCTION partnership_guard_opportunity() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  changed text[] := ARRAY(SELECT n.key FROM jsonb_each(to_jsonb(NEW)) n
    WHERE n.value IS DISTINCT FROM to_jsonb(OLD) -> n.key);
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF OLD.closed_at IS NULL AND (
    changed <@ ARRAY['filled_at', 'closed_at', 'closed_words', 'public'] AND OLD.contact_id = me
      AND (NEW.closed_at IS NULL OR groups_is_now(NEW.closed_at))
      AND (NEW.filled_at IS NULL OR NEW.filled_at = OLD.filled_at OR groups_is_now(NEW.filled_at))
    OR changed <@ ARRAY['filled_at'] AND NEW.filled_at IS NULL
      AND EXISTS (SELECT 1 FROM partnership_offer f JOIN partnership_offerstep c ON c.offer_id = f.id AND c.kind = 'chosen'
        JOIN partnership_offerstep b ON b.offer_id = f.id AND b.kind = 'back'
        WHERE f.opportunity_id = NEW.id AND f.person_id = me)
    OR changed <@ ARRAY['contact_id', 'contact_name'] AND people_is_me(NEW.contact_id, NEW.contact_name, NULL)
      AND (groups_sits(OLD.group_id) OR people_keeps(OLD.community_id))
    OR changed <@ ARRAY['contact_id', 'contact_name', 'group_id', 'taken_up_at'] AND OLD.proposed
      AND OLD.taken_up_at IS NULL AND groups_is_now(NEW.taken_up_at) AND groups_sits(NEW.group_id)
      AND EXISTS (SELECT 1 FROM groups_group g WHERE g.id = NEW.group_id AND NOT g.members_only AND g.ended_at IS NULL)
      AND people_is_me(NEW.contact_id, NEW.contact_name, NULL)
  ) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a task is changed by its contact person and its team';
END $$;
CREATE TRIGGER guard_opportunity BEFORE UPDATE ON partnership_opportunity
  FOR EACH ROW EXECUTE FUNCTION partnership_guard_opportunity();
