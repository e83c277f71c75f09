-- Who has a hurdle in hand: whoever took it on last, else whoever told it. Everyone here reads both.
CREATE OR REPLACE FUNCTION partnership_hurdle_owner(which uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN coalesce((SELECT l.person_id FROM partnership_hurdleline l WHERE l.hurdle_id = which AND l.kind = 'takes'
    ORDER BY l.at DESC, l.id DESC LIMIT 1), (SELECT h.person_id FROM partnership_hurdle h WHERE h.id = which));
END $$;
