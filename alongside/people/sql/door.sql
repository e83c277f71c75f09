-- Counting knocks, and the demo's door. These run as the tables' owner, never as the web role.

-- Count one more knock of this kind, and say how many there were in its stretch of time. One statement, so that
-- many who knock at once are all counted.
CREATE FUNCTION people_knock(knock text, seconds int) RETURNS int
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO people_knock AS k (key, times, until)
  VALUES (knock, 1, clock_timestamp() + make_interval(secs => seconds))
  ON CONFLICT (key) DO UPDATE SET
    times = CASE WHEN k.until <= clock_timestamp() THEN 1 ELSE k.times + 1 END,
    until = CASE WHEN k.until <= clock_timestamp() THEN excluded.until ELSE k.until END
  RETURNING times
$$;

-- Try a code: the account that it opens, or nothing. Each try is counted before it is judged, one after the other.
CREATE FUNCTION people_try_code(code uuid, hash bytea) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  opened bigint;
BEGIN
  UPDATE people_signincode SET tries = tries + 1
    WHERE id = code AND used_at IS NULL AND tries < 5 AND expires_at > clock_timestamp();
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE people_signincode SET used_at = clock_timestamp()
    WHERE id = code AND code_hash = hash RETURNING account_id INTO opened;
  RETURN opened;
END $$;

-- The communities that are demonstrations. Only the builder of the demo writes it; a real installation's is empty,
-- and then nobody can be listed, whatever the settings say.
CREATE TABLE people_demo (community_id uuid PRIMARY KEY REFERENCES people_community (id));

-- The people of the story: those of a demonstration who can sign in and said who they are.
CREATE FUNCTION demo_people() RETURNS TABLE (
  community_id uuid, community text, person_id uuid, name text, about_me text, language text,
  seat_id uuid, role text, title text, organization text, account_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id, c.name, p.id, p.name, p.about_me, p.language, s.id, s.role, s.title, coalesce(o.name, ''), p.account_id
  FROM people_demo d
  JOIN people_community c ON c.id = d.community_id
  JOIN people_person p ON p.community_id = c.id
    AND p.account_id IS NOT NULL AND p.about_me <> '' AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL
  JOIN people_seat s ON s.person_id = p.id
    AND (s.starts IS NULL OR s.starts <= current_date) AND (s.ends IS NULL OR s.ends > current_date)
  LEFT JOIN people_organization o ON o.id = s.organization_id
  ORDER BY c.name, c.id, p.name, p.id, s.role
  LIMIT 400
$$;
