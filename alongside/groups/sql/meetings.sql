-- How it is to be in a meeting, counted: from five on, as a spread, to those who read the meeting. Never one answer.
CREATE OR REPLACE FUNCTION groups_pulse_of(which uuid) RETURNS TABLE (feels int, count bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM groups_meeting m WHERE m.id = which AND groups_sits(m.group_id)) THEN RETURN; END IF;
  IF (SELECT count(*) FROM groups_pulse p WHERE p.meeting_id = which) < 5 THEN RETURN; END IF;
  RETURN QUERY SELECT p.feels::int, count(*) FROM groups_pulse p WHERE p.meeting_id = which GROUP BY 1 ORDER BY 1;
END $$;
REVOKE ALL ON FUNCTION groups_pulse_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION groups_pulse_of(uuid) TO alongside_web;
