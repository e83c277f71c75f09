-- What something bears beside a name: the role, the title and the voice of the seat that is worn, and nobody else's.

-- What the seat that the transaction is set to was named; empty where it is called by its role.
CREATE OR REPLACE FUNCTION people_my_title() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN coalesce((SELECT s.title FROM people_seat s
    WHERE s.id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND s.person_id = nullif(current_setting('alongside.person', true), '')::uuid), '');
END $$;
REVOKE ALL ON FUNCTION people_my_title() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_my_title() TO alongside_web;

-- Whose voice the seat that is worn speaks with.
CREATE OR REPLACE FUNCTION people_my_voice() RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  mine text := people_my_role(nullif(current_setting('alongside.community', true), '')::uuid);
BEGIN
  RETURN CASE WHEN mine IN ('patient', 'caregiver', 'clinician', 'researcher') THEN mine ELSE 'other' END;
END $$;

-- Is this the name, and the role, of the viewer and of the seat that the transaction is set to? Without a person it is
-- the program alone; without a seat nobody has a role. It tells nothing but of the viewer.
CREATE OR REPLACE FUNCTION people_is_me(who uuid, called text, in_role text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF who IS DISTINCT FROM nullif(current_setting('alongside.person', true), '')::uuid THEN RETURN false; END IF;
  IF who IS NULL THEN RETURN coalesce(in_role, 'program') = 'program'; END IF;
  RETURN NOT EXISTS (SELECT 1 FROM people_person p
    LEFT JOIN people_seat s ON s.id = nullif(current_setting('alongside.seat', true), '')::uuid AND s.person_id = p.id
    WHERE p.id = who AND (p.name <> called OR in_role IS NOT NULL AND in_role IS DISTINCT FROM s.role));
END $$;
