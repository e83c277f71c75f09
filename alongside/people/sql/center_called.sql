-- What the center, or the other organization, of the seat is called that the transaction is set to; empty where it has none.
-- SECURITY DEFINER, as the title of the seat: it tells nothing but of the viewer.
CREATE FUNCTION people_center_called() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN coalesce((SELECT o.name FROM people_seat s JOIN people_organization o ON o.id = s.organization_id
    WHERE s.id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND s.person_id = nullif(current_setting('alongside.person', true), '')::uuid), '');
END $$;
REVOKE ALL ON FUNCTION people_center_called() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_center_called() TO alongside_web;
