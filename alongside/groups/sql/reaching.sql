-- Whose calendar an address is, and whether it says names: to whoever knows the secret in it. Nothing else is told.
CREATE OR REPLACE FUNCTION groups_calendar_of(hash bytea) RETURNS TABLE (account_id bigint, person_id uuid, names boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT p.account_id::bigint, p.id, c.names FROM groups_calendaraddress c
    JOIN people_person p ON p.id = c.person_id AND p.deactivated_at IS NULL AND p.account_id IS NOT NULL
    WHERE c.secret_hash = hash AND c.ended_at IS NULL;
END $$;
REVOKE ALL ON FUNCTION groups_calendar_of(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION groups_calendar_of(bytea) TO alongside_web;
