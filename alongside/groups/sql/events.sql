-- How many come to an event: a number, to those who read the event.
CREATE OR REPLACE FUNCTION groups_come(which uuid) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM groups_event e JOIN groups_group g ON g.id = e.group_id WHERE e.id = which
    AND g.community_id = nullif(current_setting('alongside.community', true), '')::uuid
    AND (NOT g.members_only OR g.id = ANY (groups_mine()))) THEN RETURN 0; END IF;
  RETURN (SELECT count(*) FROM groups_signup s WHERE s.event_id = which AND s.off_at IS NULL);
END $$;
REVOKE ALL ON FUNCTION groups_come(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION groups_come(uuid) TO alongside_web;
