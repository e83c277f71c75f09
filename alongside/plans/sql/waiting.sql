-- What of plans waits for the viewer: a goal or a new version on which they have said nothing, a day to talk that has
-- come, a day to look again. It reads past row-level security, and so filters by the grants of the viewer's seat itself:
-- one look at each goal of those near, where the same with policies would be judged a dozen times. To somebody who is
-- shown a record as another sees it, it tells nothing.
CREATE OR REPLACE FUNCTION plans_waits()
RETURNS TABLE (kind text, person_id uuid, goal_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 12 SET search_path = public, pg_temp
  SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  seat uuid := nullif(current_setting('alongside.seat', true), '')::uuid;
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
  today date := people_today();
BEGIN
  IF me IS NULL OR coalesce(current_setting('alongside.shown_to', true), '') <> '' THEN RETURN; END IF;
  RETURN QUERY
  WITH near AS MATERIALIZED (
    SELECT g.person_id AS id, min(g.audience) AS audience FROM sharing_grant g
    WHERE g.seat_id = seat AND g.category = 10 AND g.audience <= 2 AND g.charter = sharing_charter_number(here)
      AND g.starts <= now() AND now() < g.ends
    GROUP BY g.person_id
  ), goal AS (
    SELECT o.person_id AS whose, o.id AS key, s.* FROM near n
    JOIN plans_goal o ON o.person_id = n.id AND (o.kept_from & (1 << n.audience)) = 0
    CROSS JOIN LATERAL (
      SELECT max(a.number) FILTER (WHERE a.kind IN ('proposed', 'countered')) AS made,
        max(a.at) FILTER (WHERE a.kind IN ('proposed', 'countered')) AS made_at,
        max(a.number) FILTER (WHERE a.kind IN ('set_aside', 'ended')) AS closed,
        max(a.number) FILTER (WHERE a.kind = 'taken_up') AS taken_up,
        max(a.number) FILTER (WHERE a.day IS NOT NULL AND a.kind <> 'review') AS talk,
        max(a.number) FILTER (WHERE a.kind = 'review') AS review,
        max(a.version) FILTER (WHERE a.author_id = me AND a.position <> '') AS mine,
        max(a.version) AS latest
      FROM plans_goalact a WHERE a.goal_id = o.id
    ) s
    WHERE s.closed IS NULL OR s.taken_up > s.closed
  )
  SELECT CASE g.latest WHEN 1 THEN 'goal_new' ELSE 'goal_version' END, g.whose, g.key, v.author_name, v.title, v.at
  FROM goal g JOIN plans_goalact v ON v.goal_id = g.key AND v.number = g.made
  WHERE coalesce(g.mine, 0) < g.latest AND g.made_at > now() - interval '60 days' AND v.author_id IS DISTINCT FROM me
  UNION ALL
  SELECT 'goal_talk', g.whose, g.key, d.author_name, v.title, d.day::timestamptz
  FROM goal g JOIN plans_goalact d ON d.goal_id = g.key AND d.number = g.talk
  JOIN plans_goalact v ON v.goal_id = g.key AND v.number = g.made
  WHERE g.talk IS NOT NULL AND d.day BETWEEN today - 30 AND today AND NOT EXISTS (
    SELECT 1 FROM plans_goalact m WHERE m.goal_id = g.key AND m.author_id = d.author_id AND m.number > d.number
      AND m.position = 'support')
  UNION ALL
  SELECT 'goal_review', g.whose, g.key, d.author_name, v.title, d.day::timestamptz
  FROM goal g JOIN plans_goalact d ON d.goal_id = g.key AND d.number = g.review
  JOIN plans_goalact v ON v.goal_id = g.key AND v.number = g.made
  WHERE g.review IS NOT NULL AND d.day BETWEEN today - 60 AND today AND NOT EXISTS (
    SELECT 1 FROM plans_goalact m WHERE m.goal_id = g.key AND m.number > d.number AND m.at >= d.day)
  ORDER BY 6 DESC LIMIT 12;
END $$;
REVOKE ALL ON FUNCTION plans_waits() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plans_waits() TO alongside_web;
