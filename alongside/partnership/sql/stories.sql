-- Have both told, and is the viewer one of the two? Only then does a story open to the other.
CREATE OR REPLACE FUNCTION partnership_both_told(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM partnership_exchange e JOIN groups_groupseat s ON s.id IN (e.seat_id, e.other_id)
      WHERE e.id = which AND e.ended_at IS NULL AND s.person_id = nullif(current_setting('alongside.person', true), '')::uuid)
    AND (SELECT count(*) FROM partnership_story t WHERE t.exchange_id = which) = 2;
END $$;
REVOKE ALL ON FUNCTION partnership_both_told(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_both_told(uuid) TO alongside_web;
