-- Whom a clinician means in an emergency: by the whole name with the birth date, or by a whole number. Answers with one
-- person, or with nobody: also where two fit, where the person left or died, and where it is the clinician themselves.
CREATE OR REPLACE FUNCTION sharing_find_in_emergency(called text, born date, number text) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
  found uuid[];
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM people_seat s
    JOIN people_organization o ON o.id = s.organization_id AND o.kind = 'center'
    JOIN sharing_charterversion v ON v.community_id = s.community_id AND v.emergency_hours > 0
      AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)
    WHERE s.id = nullif(current_setting('alongside.seat', true), '')::uuid AND s.role = 'clinician'
      AND s.community_id = here)
  THEN RETURN NULL; END IF;
  SELECT array_agg(DISTINCT coalesce(p.merged_into_id, p.id)) INTO found FROM people_person p
  WHERE p.community_id = here AND (
    btrim(called) <> '' AND born IS NOT NULL AND p.birth_date = born
      AND lower(regexp_replace(btrim(p.name), '\s+', ' ', 'g')) = lower(regexp_replace(btrim(called), '\s+', ' ', 'g'))
    OR btrim(number) <> '' AND EXISTS (
      SELECT 1 FROM people_identifier i WHERE i.person_id = p.id AND i.value = btrim(number)));
  RETURN (
    SELECT p.id FROM people_person p
    WHERE cardinality(found) = 1 AND p.id = found[1] AND p.deactivated_at IS NULL AND p.died_on IS NULL
      AND p.merged_into_id IS NULL AND p.id <> nullif(current_setting('alongside.person', true), '')::uuid
      AND EXISTS (SELECT 1 FROM people_seat s WHERE s.person_id = p.id AND s.role = 'patient'));
END $$;
