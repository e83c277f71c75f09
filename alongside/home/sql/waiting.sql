-- What of a record and of its sharing waits for the viewer, and what they themselves left unfinished. Each question has a
-- plan of its own, made where it is first asked: as one statement, the rules of some forty tables took a tenth of a
-- second to plan and 20 ms to begin. `near` are persons near whom the viewer's seat stands, `audiences` in which
-- audience: 0 for the person, 1 for caregivers, 2 for the care team. Row-level security judges every row.
CREATE OR REPLACE FUNCTION home_waits(near uuid[], audiences smallint[])
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  account bigint := nullif(current_setting('alongside.account', true), '')::bigint;
  today date := people_today();
BEGIN
  RETURN QUERY
  SELECT 'dispute', d.person_id, d.entry_origin, d.author_name::text, d.words::text, d.at
  FROM unnest(near) AS n (id) JOIN record_dispute d ON d.person_id = n.id
  WHERE d.about_dispute_id IS NULL AND d.author_id IS DISTINCT FROM me
    AND NOT EXISTS (SELECT 1 FROM record_dispute a WHERE a.about_dispute_id = d.id AND a.person_id = d.person_id)
    AND (d.person_id = me OR EXISTS (
      SELECT 1 FROM record_entry e WHERE e.person_id = d.person_id AND e.origin_id = d.entry_origin
        AND e.author_id = me));

  RETURN QUERY
  SELECT 'comment', c.person_id, c.entry_origin, c.author_name::text, c.words::text, c.at
  FROM unnest(near) AS n (id) JOIN record_comment c ON c.person_id = n.id
  WHERE c.author_id IS DISTINCT FROM me AND c.at > now() - interval '30 days'
    AND (EXISTS (SELECT 1 FROM record_comment m WHERE m.person_id = c.person_id AND m.entry_origin = c.entry_origin
           AND m.author_id = me AND m.at < c.at)
      OR EXISTS (SELECT 1 FROM record_entry e WHERE e.person_id = c.person_id AND e.origin_id = c.entry_origin
           AND e.author_id = me))
    AND NOT EXISTS (SELECT 1 FROM record_comment l WHERE l.person_id = c.person_id
      AND l.entry_origin = c.entry_origin AND l.at > c.at);

  RETURN QUERY
  SELECT 'handover', n.id, h.id, h.begun_by_name::text, NULL::text, h.begun_at
  FROM unnest(near) AS n (id) JOIN record_handover h ON h.person_id = n.id AND h.closed_at IS NULL
  WHERE h.begun_at > now() - interval '60 days' AND NOT EXISTS (
    SELECT 1 FROM record_handoverready r WHERE r.handover_id = h.id AND r.author_id = me);

  IF 2 = ANY (audiences) THEN
    RETURN QUERY
    SELECT 'hold', h.person_id, h.entry_origin, h.asked_by_name::text, h.reason::text, h.asked_at
    FROM unnest(near, audiences) AS n (id, audience) JOIN record_hold h ON h.person_id = n.id
    WHERE n.audience = 2 AND h.asked_at IS NOT NULL AND h.released_at IS NULL AND h.until > now()
      AND (h.answered_at IS NULL OR h.answered_at < h.asked_at);
  END IF;

  IF 0 = ANY (audiences) OR 1 = ANY (audiences) THEN
    RETURN QUERY SELECT * FROM home_waits_growing(near, audiences, me, today);
  END IF;

  RETURN QUERY
  SELECT 'draft', d.person_id, NULL::uuid, d.form::text, left(coalesce(nullif(d.content ->> 'words', ''),
    nullif(d.content ->> 'reason', ''), d.content ->> 'title'), 120), d.kept_at
  FROM record_draft d WHERE d.author_id = me
  UNION ALL
  SELECT 'import', NULL, r.id, NULL, r.state, r.ended_at
  FROM record_importrun r WHERE r.begun_by_id = me AND r.ended_at > now() - interval '7 days'
  UNION ALL
  SELECT 'invitation', NULL, i.id, i.name, i.email, i.expires_at
  FROM people_invitation i WHERE i.invited_by_id = me AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
    AND i.expires_at > now() - interval '14 days'
  UNION ALL
  SELECT 'device', NULL, k.id, NULL, k.words, k.first_at
  FROM people_knowndevice k WHERE k.account_id = account AND k.mine_at IS NULL
    AND k.first_at > now() - interval '30 days';
END $$;

-- What of sharing waits for a person or their caregivers: a birthday, a study, an answer to be given anew, who stays.
CREATE OR REPLACE FUNCTION home_waits_growing(near uuid[], audiences smallint[], me uuid, today date)
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  SELECT 'birthday', b.person_id, NULL::uuid, NULL::text, min(b.day)::text, min(b.told_at)
  FROM unnest(near, audiences) AS n (id, audience)
  JOIN sharing_birthdaynotice b ON b.person_id = n.id AND b.to_id = me AND b.day >= today
  WHERE n.audience <= 1 GROUP BY b.person_id;

  RETURN QUERY
  SELECT 'study', n.id, s.id, NULL::text, s.title::text, NULL::timestamptz
  FROM unnest(near, audiences) AS n (id, audience)
  JOIN sharing_study s ON (s.starts IS NULL OR s.starts <= today) AND (s.ends IS NULL OR s.ends > today)
  WHERE (n.audience = 0 OR n.audience = 1 AND EXISTS (
      SELECT 1 FROM people_caregiver r WHERE r.may_choose AND r.person_id = n.id AND r.caregiver_id = me))
    AND NOT EXISTS (SELECT 1 FROM sharing_studyconsent a WHERE a.person_id = n.id AND a.study_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM sharing_consentanswer x WHERE x.person_id = n.id AND x.replaced_at IS NULL
      AND x.answer = 'no' AND (x.item = ANY (s.needs) OR x.item = 'contact_studies'))
    AND (NOT s.broad OR EXISTS (SELECT 1 FROM sharing_consentanswer x WHERE x.person_id = n.id
      AND x.replaced_at IS NULL AND x.answer = 'ask' AND x.item = ANY (s.needs)));

  IF 0 = ANY (audiences) THEN
    RETURN QUERY
    SELECT k.kind, n.id, NULL::uuid, NULL::text, NULL::text, NULL::timestamptz
    FROM unnest(near, audiences) AS n (id, audience) JOIN people_person p ON p.id = n.id
    CROSS JOIN (VALUES ('anew'), ('stay')) AS k (kind)
    WHERE n.audience = 0 AND EXISTS (
        SELECT 1 FROM sharing_charterversion v JOIN sharing_ageband b ON b.version_id = v.id AND b.effect = 'ends'
        WHERE v.community_id = p.community_id AND v.in_force_from <= now()
          AND (v.replaced_at IS NULL OR now() < v.replaced_at)
          AND sharing_birthday(p.birth_date, b.from_age) <= today)
      AND CASE k.kind
        WHEN 'anew' THEN EXISTS (SELECT 1 FROM sharing_consentanswer x WHERE x.person_id = n.id
          AND x.replaced_at IS NULL AND x.answer = 'yes' AND NOT x.by_self)
        ELSE EXISTS (SELECT 1 FROM people_caregiver r WHERE r.person_id = n.id AND r.renewed_on IS NULL
          AND (r.ends IS NULL OR r.ends > today)) END;
  END IF;
END $$;
REVOKE ALL ON FUNCTION home_waits(uuid[], smallint[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION home_waits_growing(uuid[], smallint[], uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION home_waits(uuid[], smallint[]) TO alongside_web;
GRANT EXECUTE ON FUNCTION home_waits_growing(uuid[], smallint[], uuid, date) TO alongside_web;
