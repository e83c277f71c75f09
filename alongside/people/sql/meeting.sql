-- Whom a signed-in account is now: its nearest seat to care, or the one that is worn. This runs as the tables' owner,
-- because it is asked before anybody is set for row-level security to judge by; it tells nothing but the account's own.
CREATE FUNCTION people_meet(account bigint, seat uuid)
RETURNS TABLE (person_id uuid, seat_id uuid, role text, name text, community_id uuid, community text, title text,
  center_id uuid, center text, language text, zone text, demanded boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT p.id, s.id, s.role, p.name, c.id, c.name, s.title, o.id, o.name, p.language, c.zone,
      sharing_demands_second_factor(s.role, c.id)
    FROM people_account a
    JOIN people_person p ON p.account_id = a.id AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL
    JOIN people_community c ON c.id = p.community_id
    JOIN people_seat s ON s.person_id = p.id
      AND (s.starts IS NULL OR s.starts <= (now() AT TIME ZONE c.zone)::date)
      AND (s.ends IS NULL OR s.ends > (now() AT TIME ZONE c.zone)::date)
    LEFT JOIN people_organization o ON o.id = s.organization_id
    WHERE a.id = people_meet.account AND a.is_active
    ORDER BY (s.id = people_meet.seat) DESC NULLS LAST, array_position(
      ARRAY['patient', 'caregiver', 'clinician'], s.role) NULLS LAST, s.id
    LIMIT 1;
END $$;
