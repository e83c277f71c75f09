-- What of deciding together waits for the viewer: a vote, a yes to be given, an answer; and what was decided lately.
-- Each question has a plan of its own, made where it is first asked; row-level security judges every row.
CREATE OR REPLACE FUNCTION governance_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
  today date := people_today();
BEGIN
  IF EXISTS (SELECT 1 FROM governance_motion m
      WHERE m.community_id = here AND now() >= m.voting_from AND now() < m.closes_at) THEN
    RETURN QUERY
    SELECT 'vote', NULL::uuid, m.id, m.author_name::text, m.title::text, m.voting_from
    FROM governance_motion m
    WHERE m.community_id = here AND now() >= m.voting_from AND now() < m.closes_at
      AND NOT EXISTS (SELECT 1 FROM governance_outcome o WHERE o.motion_id = m.id)
      AND EXISTS (SELECT 1 FROM sharing_votegroup g JOIN people_seat s ON s.role = ANY (g.roles)
        WHERE g.version_id = m.rules_id AND s.person_id = me AND s.community_id = here
          AND (s.starts IS NULL OR s.starts <= today) AND (s.ends IS NULL OR s.ends > today))
      AND CASE WHEN EXISTS (
          SELECT 1 FROM governance_amendment a WHERE a.motion_id = m.id
            AND NOT EXISTS (SELECT 1 FROM governance_amendmentfate f WHERE f.amendment_id = a.id))
        THEN now() < m.amended_by AND EXISTS (
          SELECT 1 FROM governance_amendment a WHERE a.motion_id = m.id
            AND NOT EXISTS (SELECT 1 FROM governance_amendmentfate f WHERE f.amendment_id = a.id)
            AND NOT EXISTS (SELECT 1 FROM governance_vote v WHERE v.amendment_id = a.id AND v.person_id = me))
        ELSE NOT EXISTS (SELECT 1 FROM governance_vote v WHERE v.motion_id = m.id AND v.amendment_id IS NULL
          AND v.person_id = me) END;
  END IF;

  RETURN QUERY
  SELECT 'proposed', NULL::uuid, m.id, m.author_name::text, m.title::text, m.at FROM governance_motion m
  WHERE m.candidate_id = me AND m.candidate_yes_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM governance_outcome o WHERE o.motion_id = m.id);

  RETURN QUERY
  SELECT CASE WHEN o.passed THEN 'passed' ELSE 'not_passed' END, NULL::uuid, m.id, NULL::text, m.title::text, o.at
  FROM governance_outcome o JOIN governance_motion m ON m.id = o.motion_id
  WHERE m.community_id = here AND o.at > now() - interval '7 days' AND o.how <> 'withdrawn'
    AND (m.author_id = me
      OR EXISTS (SELECT 1 FROM governance_vote v WHERE v.motion_id = m.id AND v.person_id = me)
      OR EXISTS (SELECT 1 FROM conversation_remark r WHERE r.subject_id = m.id AND r.author_id = me));

  -- A charter that came lately; whoever voted on it, or began it, was told by its motion.
  RETURN QUERY
  SELECT 'charter', NULL::uuid, v.id, v.number::text, v.title::text, v.in_force_from FROM sharing_charterversion v
  WHERE v.community_id = here AND v.ratified_at IS NOT NULL AND v.replaced_at IS NULL
    AND v.in_force_from <= now() AND v.in_force_from > now() - interval '7 days'
    AND NOT EXISTS (
      SELECT 1 FROM governance_outcome o JOIN governance_motion m ON m.id = o.motion_id AND m.kind = 'charter'
      WHERE m.community_id = here AND o.passed AND o.at > v.ratified_at - interval '1 day'
        AND (m.author_id = me
          OR EXISTS (SELECT 1 FROM governance_vote x WHERE x.motion_id = m.id AND x.person_id = me)));

  RETURN QUERY
  SELECT 'asked', NULL::uuid, c.id, c.author_name::text, c.title::text, c.at FROM governance_consultation c
  WHERE c.community_id = here AND c.reach <> 'centers' AND now() < c.closes_at
    AND c.author_id IS DISTINCT FROM me AND NOT EXISTS (
      SELECT 1 FROM governance_answer w JOIN governance_question q ON q.id = w.question_id
      WHERE q.consultation_id = c.id AND w.person_id = me);

  RETURN QUERY
  SELECT 'did', NULL::uuid, c.id, c.did_by_name::text, c.title::text, c.did_at FROM governance_consultation c
  WHERE c.community_id = here AND c.did_at > now() - interval '7 days' AND EXISTS (
    SELECT 1 FROM governance_answer w JOIN governance_question q ON q.id = w.question_id
    WHERE q.consultation_id = c.id AND w.person_id = me);

  IF EXISTS (SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id AND b.votes
      JOIN governance_body y ON y.id = b.body_id AND y.reviews AND y.ended_at IS NULL
      WHERE t.person_id = me AND y.community_id = here AND t.starts <= today AND t.ends > today) THEN
    RETURN QUERY
    SELECT 'look', NULL::uuid, q.id, q.asker_name::text, q.words::text, q.asked_at FROM governance_lookquestion q
    WHERE q.community_id = here AND q.answered_at IS NULL AND me NOT IN (q.asker_id, q.person_id, q.viewer_id);

    RETURN QUERY
    SELECT 'review', NULL::uuid, e.id, e.viewer_name::text, e.viewer_name::text, e.starts
    FROM sharing_emergencyaccess e
    WHERE me NOT IN (e.person_id, e.viewer_id)
      AND NOT EXISTS (SELECT 1 FROM governance_emergencyreview r WHERE r.emergency_id = e.id);
  END IF;

  RETURN QUERY
  SELECT CASE WHEN f.asked_id IS NULL THEN 'founding' WHEN EXISTS (
        SELECT 1 FROM governance_foundingyes y WHERE y.version_id = f.asked_id AND y.person_id = me)
      THEN 'founding_on' ELSE 'founding_yes' END, NULL::uuid, f.community_id, ''::text,
    coalesce(n.title, v.title)::text, coalesce(f.asked_at, v.in_force_from)
  FROM governance_founding f JOIN sharing_charterversion v ON v.id = f.provisional_id
  LEFT JOIN sharing_charterversion n ON n.id = f.asked_id
  WHERE f.community_id = here AND v.replaced_at IS NULL
    AND (f.first_id = me OR f.asked_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM governance_foundingyes y WHERE y.version_id = f.asked_id AND y.person_id = me));

  RETURN QUERY SELECT * FROM governance_waits_library(me, here, today);
END $$;

-- What of policies and wishes waits: to be read, to be looked at again, to be adopted; and what became of a wish.
CREATE OR REPLACE FUNCTION governance_waits_library(me uuid, here uuid, today date)
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  WITH holds AS MATERIALIZED (
    SELECT p.id AS policy_id, p.body_id, p.answers_id, f.version_id, f.title, f.asks_roles, f.review_on, f.at
    FROM governance_policy p CROSS JOIN LATERAL (
      SELECT a.version_id, v.title, v.asks_roles, a.review_on, a.at FROM governance_policyadoption a
      JOIN governance_policyversion v ON v.id = a.version_id
      WHERE a.policy_id = p.id AND a.starts <= today ORDER BY a.starts DESC, a.at DESC LIMIT 1) f
    WHERE p.community_id = here
  )
  SELECT 'policy_read', NULL::uuid, h.policy_id, NULL::text, h.title::text, h.at FROM holds h
  WHERE h.asks_roles <> '{}' AND EXISTS (
      SELECT 1 FROM people_seat s WHERE s.person_id = me AND s.community_id = here AND s.role = ANY (h.asks_roles)
        AND (s.starts IS NULL OR s.starts <= today) AND (s.ends IS NULL OR s.ends > today))
    AND NOT EXISTS (SELECT 1 FROM governance_policyreading r
      WHERE r.version_id = h.version_id AND r.person_id = me)
  UNION ALL
  SELECT 'policy_review', NULL, h.policy_id, NULL, h.title, h.review_on::timestamptz FROM holds h
  WHERE h.review_on < today AND (h.answers_id = me OR EXISTS (
      SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id
      WHERE t.person_id = me AND b.votes AND b.body_id = h.body_id AND t.starts <= today AND t.ends > today))
    AND NOT EXISTS (SELECT 1 FROM governance_policyreview w WHERE w.policy_id = h.policy_id AND w.at > h.at
      AND (w.begins OR w.review_on >= today));

  RETURN QUERY
  SELECT 'policy_proposed', NULL::uuid, h.id, n.author_name::text, n.title::text, n.at FROM governance_policy h
  JOIN governance_policyversion n ON n.policy_id = h.id AND n.motion_id IS NULL
  WHERE h.community_id = here AND n.author_id IS DISTINCT FROM me
    AND n.at > now() - interval '60 days' AND (h.answers_id = me OR EXISTS (
      SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id
      WHERE t.person_id = me AND b.votes AND b.body_id = h.body_id AND t.starts <= today AND t.ends > today))
    AND NOT EXISTS (SELECT 1 FROM governance_policyadoption a WHERE a.policy_id = h.id AND a.at > n.at);

  RETURN QUERY
  SELECT 'wish_step', NULL::uuid, w.id, k.author_name::text, w.title::text, k.at
  FROM governance_wishstep k JOIN governance_wish w ON w.id = k.wish_id
  WHERE k.at > now() - interval '7 days' AND w.community_id = here
    AND k.author_id IS DISTINCT FROM me
    AND (w.author_id = me OR EXISTS (
      SELECT 1 FROM governance_wishjoin j WHERE j.wish_id = w.id AND j.person_id = me))
    AND NOT EXISTS (SELECT 1 FROM governance_wishstep l WHERE l.wish_id = w.id AND l.at > k.at);
END $$;
REVOKE ALL ON FUNCTION governance_waits() FROM PUBLIC;
REVOKE ALL ON FUNCTION governance_waits_library(uuid, uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance_waits() TO alongside_web;
GRANT EXECUTE ON FUNCTION governance_waits_library(uuid, uuid, date) TO alongside_web;
