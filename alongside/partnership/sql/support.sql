-- Thanks, certificates and introductions: who reads them, and what of them waits.

-- Who reads a word of thanks. To one: as they said last; before that, they and the writer alone. To many: each of them
-- answers for themselves and nobody for the others, so that others read it where two of them say so and none of them says less.
CREATE OR REPLACE FUNCTION partnership_thanks_seen(which uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wider text[] := ARRAY['alone', 'group', 'all'];
BEGIN
  RETURN (SELECT CASE WHEN count(*) >= (SELECT CASE WHEN t.to_seat_id IS NULL THEN 2 ELSE 1 END FROM partnership_thanks t
      WHERE t.id = which) THEN wider[min(array_position(wider, l.seen_by))] ELSE 'alone' END
    FROM (SELECT DISTINCT ON (s.author_id) s.seen_by FROM partnership_thanksseen s WHERE s.thanks_id = which
      ORDER BY s.author_id, s.at DESC, s.id DESC) l);
END $$;
REVOKE ALL ON FUNCTION partnership_thanks_seen(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_thanks_seen(uuid) TO alongside_web;

-- Is the viewer among those thanked: the one, who sits in the group, or who comes to the event?
CREATE OR REPLACE FUNCTION partnership_is_thanked(one uuid, team uuid, event uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  IF one IS NOT NULL THEN RETURN EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = one AND s.person_id = me); END IF;
  RETURN groups_sits(team) OR event IS NOT NULL AND EXISTS (
    SELECT 1 FROM groups_signup u WHERE u.event_id = event AND u.person_id = me AND u.off_at IS NULL);
END $$;
REVOKE ALL ON FUNCTION partnership_is_thanked(uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_is_thanked(uuid, uuid, uuid) TO alongside_web;

-- What a reader of a certificate checks by its code, while its person wants that: the same words, by whom and when.
CREATE OR REPLACE FUNCTION partnership_certificate_of(asked text)
RETURNS TABLE (name text, title text, team text, purpose text, since timestamptz, until timestamptz, words text, signer text,
  signer_title text, signed_at timestamptz, community text, language text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
  SELECT s.name, s.title, g.name, g.purpose, s.taken_at, s.left_at, w.words, w.author_name, w.author_title, w.at, m.name::text,
    p.language::text
  FROM partnership_certificate c JOIN partnership_certificateword w ON w.certificate_id = c.id AND w.kind = 'given'
  JOIN groups_groupseat s ON s.id = c.seat_id JOIN groups_group g ON g.id = c.group_id AND NOT g.members_only AND NOT g.support
  JOIN people_community m ON m.id = g.community_id
  JOIN people_person p ON p.id = s.person_id AND p.deactivated_at IS NULL
  CROSS JOIN LATERAL (SELECT l.kind FROM partnership_certificateword l WHERE l.certificate_id = c.id
    AND l.kind IN ('shown', 'hidden') ORDER BY l.at DESC, l.id DESC LIMIT 1) l
  WHERE c.code = asked AND l.kind = 'shown';
END $$;
REVOKE ALL ON FUNCTION partnership_certificate_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_certificate_of(text) TO alongside_web;

-- What was said of an introduction: was it passed on, did both say yes? Of its three alone.
CREATE OR REPLACE FUNCTION partnership_introduced(which uuid, kinds text[]) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN EXISTS (SELECT 1 FROM partnership_introduction i WHERE i.id = which AND me IN (i.person_id, i.to_person_id, i.third_id))
    AND (SELECT count(DISTINCT w.kind) FROM partnership_introductionword w WHERE w.introduction_id = which AND w.kind = ANY (kinds))
      = cardinality(kinds);
END $$;
REVOKE ALL ON FUNCTION partnership_introduced(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_introduced(uuid, text[]) TO alongside_web;

-- Those who sit in a group with the viewer, and in one with somebody else; of groups that the viewer reads.
CREATE OR REPLACE FUNCTION partnership_knows_both(other uuid) RETURNS TABLE (person uuid, called text)
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN QUERY
  WITH now AS (
    SELECT s.group_id, s.person_id, s.name FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
    WHERE g.community_id = nullif(current_setting('alongside.community', true), '')::uuid AND s.given_at IS NOT NULL
      AND s.taken_at IS NOT NULL AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > people_today())
  )
  SELECT a.person_id, min(a.name)::text FROM now a
  WHERE a.person_id NOT IN (me, other) AND partnership_is_here(a.person_id)
    AND EXISTS (SELECT 1 FROM now m WHERE m.group_id = a.group_id AND m.person_id = me)
    AND EXISTS (SELECT 1 FROM now b JOIN now o ON o.group_id = b.group_id AND o.person_id = other WHERE b.person_id = a.person_id)
  GROUP BY a.person_id ORDER BY 2, 1 LIMIT 30;
END $$;

-- What of it waits for the viewer: thanks to read, a certificate to sign or that was answered, an introduction.
CREATE OR REPLACE FUNCTION partnership_support_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 3 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  mine uuid[] := ARRAY(SELECT s.id FROM groups_groupseat s WHERE s.person_id = me AND NOT groups_paused(s.id));
BEGIN
  IF cardinality(mine) > 0 THEN
    RETURN QUERY
    SELECT 'thanked', NULL::uuid, t.group_id, t.author_name::text, ''::text, t.at FROM partnership_thanks t
    WHERE t.to_seat_id = ANY (mine) AND t.at > now() - interval '14 days'
      AND NOT EXISTS (SELECT 1 FROM partnership_thanksseen s WHERE s.thanks_id = t.id AND s.author_id = me);
    RETURN QUERY
    SELECT 'certificate_asked', NULL::uuid, c.id, c.author_name::text, g.name::text, c.at FROM partnership_certificate c
    JOIN groups_group g ON g.id = c.group_id
    WHERE c.signer_id = ANY (mine) AND c.at > now() - interval '60 days'
      AND NOT EXISTS (SELECT 1 FROM partnership_certificateword w WHERE w.certificate_id = c.id);
    RETURN QUERY
    SELECT 'certificate_said', NULL::uuid, c.id, w.author_name::text, g.name::text, w.at FROM partnership_certificate c
    JOIN groups_group g ON g.id = c.group_id
    JOIN partnership_certificateword w ON w.certificate_id = c.id AND w.kind IN ('given', 'declined')
    WHERE c.seat_id = ANY (mine) AND w.at > now() - interval '14 days'
      AND NOT EXISTS (SELECT 1 FROM partnership_certificateword s WHERE s.certificate_id = c.id AND s.kind = 'shown');
    RETURN QUERY
    SELECT 'thanked', NULL::uuid, t.group_id, t.author_name::text, ''::text, t.at FROM partnership_thanks t
    WHERE t.to_seat_id IS NULL AND t.event_id IS NULL AND t.at > now() - interval '14 days' AND t.author_id <> me
      AND t.group_id IN (SELECT s.group_id FROM groups_groupseat s WHERE s.id = ANY (mine) AND s.left_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM partnership_thanksseen s WHERE s.thanks_id = t.id AND s.author_id = me);
  END IF;
  RETURN QUERY
  SELECT 'thanked', NULL::uuid, t.group_id, t.author_name::text, ''::text, t.at FROM partnership_thanks t
  JOIN groups_signup u ON u.event_id = t.event_id AND u.person_id = me AND u.off_at IS NULL
  WHERE t.at > now() - interval '14 days' AND t.author_id <> me
    AND NOT EXISTS (SELECT 1 FROM partnership_thanksseen s WHERE s.thanks_id = t.id AND s.author_id = me);
  RETURN QUERY
  SELECT CASE WHEN i.third_id = me THEN 'intro_third' WHEN k.kinds @> ARRAY['yes', 'mine'] THEN 'intro_done' ELSE 'intro_yours' END,
    NULL::uuid, i.id, CASE WHEN i.person_id = me THEN i.to_name ELSE i.author_name END::text, i.to_name::text, coalesce(k.last, i.at)
  FROM partnership_introduction i CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(w.kind), '{}') AS kinds, max(w.at) AS last FROM partnership_introductionword w
    WHERE w.introduction_id = i.id) k
  WHERE me IN (i.person_id, i.to_person_id, i.third_id) AND i.at > now() - interval '90 days' AND NOT k.kinds && ARRAY['no', 'not_mine', 'not_on']
    AND CASE WHEN i.third_id = me THEN k.kinds = '{}'
      WHEN k.kinds @> ARRAY['yes', 'mine'] THEN k.last > now() - interval '7 days'
      WHEN i.to_person_id = me THEN NOT k.kinds && ARRAY['yes'] AND k.kinds @> ARRAY['on']
      ELSE NOT k.kinds && ARRAY['mine'] AND k.kinds @> ARRAY['on'] END;
END $$;
