-- Whoever is shown a record as another seat sees it (alongside.shown_to, over the person alongside.shown_about) sees
-- what both may see: asked row by row, beside what the other seat may see. Said of the one who is shown it alone.
CREATE OR REPLACE FUNCTION sharing_shown_too(of_person uuid, of_category int, kept int, held timestamptz)
RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN of_person = nullif(current_setting('alongside.shown_about', true), '')::uuid
    AND (held IS NULL OR held <= now())
    AND EXISTS (
      SELECT 1 FROM sharing_grant g
      WHERE g.seat_id = nullif(current_setting('alongside.shown_to', true), '')::uuid
        AND g.person_id = of_person AND g.category = of_category
        AND g.charter = (SELECT sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid))
        AND g.starts <= now() AND now() < g.ends AND (kept & (1 << g.audience)) = 0);
END $$;
