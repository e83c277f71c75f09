-- What of tasks waits for the viewer: an offer to answer, an answer to their own offer, somebody else
-- who answers now, what they were asked; and their own task that is needed in three weeks while nobody offers (B34).
-- Row-level security judges every row; each question has a plan of its own.
CREATE OR REPLACE FUNCTION partnership_matching_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT 'offer_new', NULL::uuid, o.id, f.author_name::text, o.title::text, f.at
  FROM partnership_opportunity o JOIN partnership_offer f ON f.opportunity_id = o.id
  WHERE o.contact_id = me AND o.closed_at IS NULL AND o.filled_at IS NULL AND f.person_id <> me
    AND NOT EXISTS (SELECT 1 FROM partnership_offerstep s WHERE s.offer_id = f.id);

  RETURN QUERY
  SELECT 'offer_said', NULL::uuid, o.id, s.author_name::text, o.title::text, s.at
  FROM partnership_offer f JOIN partnership_opportunity o ON o.id = f.opportunity_id AND o.contact_id <> me
    CROSS JOIN LATERAL (SELECT l.kind, l.author_name, l.at FROM partnership_offerstep l WHERE l.offer_id = f.id
      ORDER BY l.at DESC, l.id DESC LIMIT 1) s
  WHERE f.person_id = me AND s.kind IN ('chosen', 'declined') AND s.at > now() - interval '14 days';

  RETURN QUERY
  SELECT 'offer_moved', NULL::uuid, o.id, o.contact_name::text, o.title::text, f.at
  FROM partnership_offer f JOIN partnership_opportunity o ON o.id = f.opportunity_id AND o.contact_id <> f.reader_id
  WHERE f.person_id = me AND o.contact_id <> me AND o.closed_at IS NULL AND o.filled_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM partnership_offerstep s WHERE s.offer_id = f.id);

  RETURN QUERY
  SELECT 'work_asked', NULL::uuid, o.id, a.author_name::text, o.title::text, a.at
  FROM partnership_asked a JOIN partnership_opportunity o ON o.id = a.opportunity_id
  WHERE a.person_id = me AND a.said_no_at IS NULL AND o.closed_at IS NULL AND o.filled_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM partnership_offer f WHERE f.opportunity_id = o.id AND f.person_id = me);

  RETURN QUERY
  SELECT 'call_now', NULL::uuid, o.id, ''::text, o.title::text, (o.by_on - 21)::timestamptz
  FROM partnership_opportunity o
  WHERE o.contact_id = me AND o.closed_at IS NULL AND o.filled_at IS NULL AND (NOT o.proposed OR o.taken_up_at IS NOT NULL)
    AND o.by_on BETWEEN people_today() AND people_today() + 21
    AND NOT EXISTS (SELECT 1 FROM partnership_offer f WHERE f.opportunity_id = o.id AND NOT EXISTS (
      SELECT 1 FROM partnership_offerstep s WHERE s.offer_id = f.id AND s.kind IN ('back', 'declined')));
END $$;
