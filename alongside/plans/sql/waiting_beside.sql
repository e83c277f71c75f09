-- What beside the goals of a plan waits for the viewer: a value review, a refresher, a second signature. `near` are
-- persons near whom the viewer's seat stands, `audiences` in which audience: 0 for the person, 1 for caregivers, 2 for
-- the care team. What was asked is found by the person, by an index; row-level security judges every row. Where nobody
-- near has a review or a skill, which is most days, what would have to be known of them is not asked.
CREATE OR REPLACE FUNCTION plans_waits_beside(near uuid[], audiences smallint[])
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  today date := people_today();
BEGIN
  IF EXISTS (SELECT 1 FROM plans_valuereview v WHERE v.person_id = ANY (near)) THEN
    RETURN QUERY
    SELECT 'worth', n.id, r.id, r.author_name::text, r.due_on::text, r.due_on::timestamptz
    FROM unnest(near) AS n (id)
    JOIN LATERAL (
      SELECT v.id, v.author_name, v.due_on FROM plans_valuereview v WHERE v.person_id = n.id
      ORDER BY v.at DESC, v.id DESC LIMIT 1) r ON r.due_on <= today
    WHERE NOT EXISTS (SELECT 1 FROM plans_valuesaid s WHERE s.review_id = r.id AND s.person_id = n.id
      AND s.author_id = me);
  END IF;

  IF EXISTS (SELECT 1 FROM plans_skill k WHERE k.person_id = ANY (near)) THEN
    RETURN QUERY
    SELECT 'refresher', n.id, k.id, l.title::text, f.due_on::text, f.due_on::timestamptz
    FROM unnest(near, audiences) AS n (id, audience)
    JOIN plans_skill k ON k.person_id = n.id AND (k.learner_id = me
      OR n.audience = 2 AND EXISTS (SELECT 1 FROM plans_skillstep s WHERE s.person_id = n.id AND s.skill_id = k.id
        AND s.author_id = me AND s.signs AND s.step > 0))
    JOIN plans_ladder l ON l.id = k.ladder_id
    JOIN LATERAL (
      SELECT x.due_on FROM plans_refresher x WHERE x.person_id = n.id AND x.skill_id = k.id
      ORDER BY x.at DESC, x.id DESC LIMIT 1) f ON f.due_on <= today + 14
    WHERE coalesce((SELECT s.step FROM plans_skillstep s WHERE s.person_id = n.id AND s.skill_id = k.id
      ORDER BY s.at DESC, s.id DESC LIMIT 1), 1) > 0;

    RETURN QUERY
    SELECT 'signature', n.id, k.id, l.title::text, c.author_name::text, c.at
    FROM unnest(near, audiences) AS n (id, audience)
    JOIN plans_skill k ON k.person_id = n.id JOIN plans_ladder l ON l.id = k.ladder_id
    JOIN LATERAL (
      SELECT x.author_id, x.author_name, x.step, x.signs, x.at FROM plans_skillstep x
      WHERE x.person_id = n.id AND x.skill_id = k.id
      ORDER BY x.at DESC, x.id DESC LIMIT 1) c ON c.signs AND c.step > 0 AND c.at > now() - interval '60 days'
    WHERE (k.learner_id = me AND c.author_id <> me OR n.audience = 2 AND c.author_id = k.learner_id)
      AND NOT EXISTS (SELECT 1 FROM plans_skillstep o WHERE o.person_id = n.id AND o.skill_id = k.id
        AND o.step = c.step AND o.signs AND (o.author_id = k.learner_id) <> (c.author_id = k.learner_id));
  END IF;
END $$;
REVOKE ALL ON FUNCTION plans_waits_beside(uuid[], smallint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plans_waits_beside(uuid[], smallint[]) TO alongside_web;
