-- Does somebody pause in this seat today? Row-level security judges: who reads the group reads it.
CREATE OR REPLACE FUNCTION groups_paused(seat uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM groups_pause p WHERE p.seat_id = seat AND p.ended_at IS NULL
    AND (p.until IS NULL OR p.until > people_today()));
END $$;
