-- How it is to be in a meeting, counted: from five on, as a spread, to those who sit there. Never one answer:
-- it is told when the meeting is over and nobody says it any more, as between two looks stood exactly what one had said.
CREATE OR REPLACE FUNCTION groups_pulse_of(which uuid) RETURNS TABLE (feels int, count bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM groups_meeting m WHERE m.id = which AND groups_sits(m.group_id)
    AND EXISTS (SELECT 1 FROM groups_meetingact a WHERE a.meeting_id = m.id AND a.kind = 'end')) THEN RETURN; END IF;
  IF (SELECT count(*) FROM groups_pulse p WHERE p.meeting_id = which) < 5 THEN RETURN; END IF;
  RETURN QUERY SELECT p.feels::int, count(*) FROM groups_pulse p WHERE p.meeting_id = which GROUP BY 1 ORDER BY 1;
END $$;
REVOKE ALL ON FUNCTION groups_pulse_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION groups_pulse_of(uuid) TO alongside_web;
