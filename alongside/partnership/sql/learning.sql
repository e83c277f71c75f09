-- Who words a path or a step of the community's own anew: whoever began it, and who coordinates the community.
CREATE FUNCTION partnership_may_reword(which uuid, turn int) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  began uuid;
  last_one int;
BEGIN
  SELECT max(b.author::text)::uuid, max(b.number) INTO began, last_one FROM (
    SELECT CASE WHEN p.number = 1 THEN p.author_id END AS author, p.number FROM partnership_learningpath p WHERE p.path = which
    UNION ALL
    SELECT CASE WHEN s.number = 1 THEN s.author_id END, s.number FROM partnership_learningstep s WHERE s.step = which) b;
  IF last_one IS NULL THEN RETURN turn = 1; END IF;
  RETURN turn = last_one + 1 AND (began = nullif(current_setting('alongside.person', true), '')::uuid
    OR people_keeps(nullif(current_setting('alongside.community', true), '')::uuid));
END $$;
