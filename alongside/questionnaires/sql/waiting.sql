-- What of forms waits for the viewer: what is asked of them or of theirs, and what they began. `near` are persons near
-- whom the viewer's seat stands, `audiences` in which audience. Row-level security judges every row.
CREATE OR REPLACE FUNCTION questionnaires_waits(near uuid[], audiences smallint[])
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  today date := people_today();
  spoken text := (SELECT split_part(k.language, '-', 1) FROM people_person k WHERE k.id = me);
BEGIN
  IF 0 = ANY (audiences) OR 1 = ANY (audiences) THEN
    RETURN QUERY
    SELECT 'asked_form', n.id, a.origin_id, a.asked_by_name::text, coalesce(q.translations -> spoken ->> 'title', q.title)::text, a.asked_at
    FROM unnest(near, audiences) AS n (id, audience)
    JOIN questionnaires_asked a ON a.person_id = n.id AND a.answered_at IS NULL AND a.passed_at IS NULL
      AND a.over_at IS NULL AND a.opens_on <= today
    JOIN people_person p ON p.id = n.id
    JOIN LATERAL (
      SELECT l.questionnaire_id, l.takes FROM questionnaires_librarystep l WHERE l.origin_id = a.origin_id
      ORDER BY l.at DESC, l.id DESC LIMIT 1) l ON l.takes
    JOIN questionnaires_questionnaire q ON q.id = l.questionnaire_id
    WHERE (n.audience = 0 AND a.for_whom = 'patient'
        OR n.audience = 1 AND (a.for_whom = 'caregiver' OR p.account_id IS NULL))
      AND NOT EXISTS (SELECT 1 FROM questionnaires_snooze s WHERE s.asked_id = a.id AND s.reader_id = me
        AND s.until > now())
      AND NOT EXISTS (SELECT 1 FROM questionnaires_reminder r WHERE r.reader_id = me AND r.way = 'off')
      AND NOT EXISTS (SELECT 1 FROM questionnaires_answering b WHERE b.author_id = me AND b.person_id = n.id
        AND b.origin_id = a.origin_id AND b.finished_at IS NULL);
  END IF;

  RETURN QUERY
  SELECT 'begun_form', b.person_id, b.id, NULL::text, coalesce(q.translations -> spoken ->> 'title', q.title)::text, b.saved_at
  FROM questionnaires_answering b JOIN questionnaires_questionnaire q ON q.id = b.questionnaire_id
  WHERE b.author_id = me AND b.finished_at IS NULL;
END $$;
REVOKE ALL ON FUNCTION questionnaires_waits(uuid[], smallint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION questionnaires_waits(uuid[], smallint[]) TO alongside_web;
