-- Who is there for whom in a group.

-- Is the person in this seat there for the viewer?
CREATE OR REPLACE FUNCTION partnership_is_there_for_me(seat uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM partnership_contact c JOIN groups_groupseat f ON f.id = c.for_seat_id AND f.left_at IS NULL
    WHERE c.contact_id = seat AND f.person_id = nullif(current_setting('alongside.person', true), '')::uuid
    AND EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id AND w.kind = 'yes')
    AND NOT EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id AND w.kind = 'end'));
END $$;

-- Does whoever holds this seat have a contact person today: one who said yes, sits there, does not pause and has not gone?
CREATE OR REPLACE FUNCTION partnership_has_contact(seat uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM partnership_contact c JOIN groups_groupseat k ON k.id = c.contact_id AND k.left_at IS NULL
      AND k.given_at IS NOT NULL AND k.taken_at IS NOT NULL AND (k.ends IS NULL OR k.ends > people_today())
    WHERE c.for_seat_id = seat
      AND EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id AND w.kind = 'yes')
      AND NOT EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id AND w.kind = 'end')
      AND NOT groups_paused(k.id) AND partnership_is_here(k.person_id));
END $$;

-- Of the seats held today in joint work that everyone reads, by side: how many have a contact person, and how many there are.
CREATE OR REPLACE FUNCTION partnership_contacts_by_side(here uuid, center uuid, today date)
RETURNS TABLE (partners_with bigint, partners bigint, staff_with bigint, staff bigint)
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY
  WITH teams AS (
    SELECT g.id FROM groups_group g WHERE g.community_id = here AND g.ended_at IS NULL AND NOT g.members_only AND NOT g.support
      AND (center IS NULL OR g.organizations @> ARRAY[center]
        OR EXISTS (SELECT 1 FROM groups_groupseat o WHERE o.group_id = g.id AND o.organization_id = center
          AND o.given_at IS NOT NULL AND o.taken_at IS NOT NULL))
  ), sits AS (
    SELECT s.id, s.person_id, s.voice IN ('patient', 'caregiver') AS partner FROM groups_groupseat s JOIN teams t ON t.id = s.group_id
    WHERE s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > today)
  ), has AS (
    SELECT DISTINCT c.for_seat_id AS id FROM partnership_contact c JOIN sits k ON k.id = c.contact_id
    WHERE EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id AND w.kind = 'yes')
      AND NOT EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id AND w.kind = 'end')
      AND NOT EXISTS (SELECT 1 FROM groups_pause p WHERE p.seat_id = k.id AND p.ended_at IS NULL
        AND (p.until IS NULL OR p.until > today)) AND partnership_is_here(k.person_id)
  )
  SELECT count(h.id) FILTER (WHERE s.partner), count(*) FILTER (WHERE s.partner), count(h.id) FILTER (WHERE NOT s.partner),
    count(*) FILTER (WHERE NOT s.partner) FROM sits s LEFT JOIN has h ON h.id = s.id;
END $$;

-- What of it waits for the viewer: they were named, and have not answered; they have nobody; whom they gave a seat has nobody.
CREATE OR REPLACE FUNCTION partnership_contact_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 3 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  today date := people_today();
  mine uuid[];
  here uuid[];
BEGIN
  SELECT array_agg(s.id), array_agg(s.group_id) INTO mine, here FROM groups_groupseat s
  JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL
  WHERE s.person_id = me AND s.left_at IS NULL AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
    AND (s.ends IS NULL OR s.ends > today) AND NOT groups_paused(s.id);
  IF mine IS NULL THEN RETURN; END IF;
  RETURN QUERY
  SELECT 'contact_asked', NULL::uuid, c.group_id, s.name::text, f.name::text, c.at
  FROM partnership_contact c JOIN groups_groupseat s ON s.id = c.seat_id
  JOIN groups_groupseat f ON f.id = c.for_seat_id AND f.left_at IS NULL AND (f.ends IS NULL OR f.ends > today)
  WHERE c.contact_id = ANY (mine) AND NOT EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id);

  -- Somebody has nobody since less than thirty days: said to them, and to who gave them the seat. Later the group's page says it.
  RETURN QUERY
  SELECT CASE WHEN s.person_id = me THEN 'contact_none' ELSE 'contact_missing' END, NULL::uuid, g.id, min(s.name)::text, g.name::text,
    max(l.since)
  FROM groups_group g JOIN groups_groupseat s ON s.group_id = g.id
    CROSS JOIN LATERAL (SELECT greatest(s.given_at, s.taken_at, max(w.at), max(k.left_at), max(p.at)) AS since
      FROM partnership_contact c JOIN groups_groupseat k ON k.id = c.contact_id
      LEFT JOIN partnership_contactword w ON w.named_id = c.id AND w.kind IN ('no', 'end')
      LEFT JOIN groups_pause p ON p.seat_id = k.id AND p.ended_at IS NULL WHERE c.for_seat_id = s.id) l
  WHERE g.id = ANY (here) AND NOT g.support AND me IN (s.person_id, s.given_by_id) AND l.since > now() - interval '30 days'
    AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > today)
    AND NOT groups_paused(s.id) AND NOT partnership_has_contact(s.id) AND NOT EXISTS (
      SELECT 1 FROM partnership_contact c JOIN groups_groupseat k ON k.id = c.contact_id AND k.left_at IS NULL
      WHERE c.for_seat_id = s.id AND NOT EXISTS (SELECT 1 FROM partnership_contactword w WHERE w.named_id = c.id))
    AND EXISTS (SELECT 1 FROM groups_groupseat o WHERE o.group_id = g.id AND o.person_id <> s.person_id AND o.left_at IS NULL
      AND o.given_at IS NOT NULL AND o.taken_at IS NOT NULL AND (o.ends IS NULL OR o.ends > today))
  GROUP BY g.id, g.name, s.person_id = me;
END $$;
