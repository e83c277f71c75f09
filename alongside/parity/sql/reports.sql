-- For which side the viewer speaks of a group, a center or the community (neither): by their seat in the group; of a center,
-- who works with it; else by their role, and improvers, advocates
-- and the public by whether they sit anywhere as a patient or relative. Nothing for others, and of what a group keeps to its members.
CREATE FUNCTION parity_side_in(of_group uuid, of_center uuid) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
BEGIN
  IF me IS NULL THEN RETURN NULL; END IF;
  IF of_group IS NOT NULL THEN
    RETURN (SELECT CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END FROM groups_groupseat s
      JOIN groups_group g ON g.id = s.group_id AND NOT g.members_only AND NOT g.support
      WHERE s.group_id = of_group AND s.person_id = me AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL
        AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > people_today()) LIMIT 1);
  END IF;
  IF of_center IS NOT NULL AND parity_people_beside_me(NULL, of_center) = 0 THEN RETURN NULL; END IF;
  RETURN CASE WHEN people_my_voice() IN ('patient', 'caregiver') OR people_my_role(here) IN ('improver', 'advocate', 'public')
    AND EXISTS (SELECT 1 FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id AND g.community_id = here
      AND NOT g.members_only WHERE s.person_id = me AND s.voice IN ('patient', 'caregiver') AND s.given_at IS NOT NULL
      AND s.taken_at IS NOT NULL AND s.left_at IS NULL) THEN 'partners' ELSE 'staff' END;
END $$;

-- For which side the viewer says yes to such a report: of a council, one of the two who chair it; else whoever speaks there.
CREATE FUNCTION parity_agrees_for(kind text, of_group uuid, of_center uuid) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  mine text := parity_side_in(of_group, of_center);
BEGIN
  IF kind <> 'council' OR EXISTS (SELECT 1 FROM groups_chair c JOIN groups_groupseat s ON s.id = c.seat_id
    WHERE c.group_id = of_group AND c.ended_at IS NULL AND c.side = mine AND s.left_at IS NULL
      AND s.person_id = nullif(current_setting('alongside.person', true), '')::uuid) THEN RETURN mine; END IF;
  RETURN NULL;
END $$;

-- Has a report become final? One bit, of a report whose id one knows; a final report is read by everyone in the community.
CREATE FUNCTION parity_is_final(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM parity_final f WHERE f.report_id = which);
END $$;
REVOKE ALL ON FUNCTION parity_is_final(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_is_final(uuid) TO alongside_web;

-- What of reports waits on Today: one that is due within two weeks, for those who sit in the group, or wrote in it before;
-- and a yes that the other side has said, for those who say it for theirs. Row-level security judges every row.
CREATE FUNCTION parity_reports_wait() RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 2 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT 'report_due', NULL::uuid, r.id, NULL::text, concat_ws('|', r.kind, r.next_on::text, coalesce(g.name, o.name, c.name)), r.at
  FROM (SELECT DISTINCT ON (x.kind, x.group_id, x.center_id) x.* FROM parity_rhythm x WHERE x.community_id = here
    ORDER BY x.kind, x.group_id, x.center_id, x.at DESC, x.id DESC) r
  JOIN people_community c ON c.id = r.community_id LEFT JOIN groups_group g ON g.id = r.group_id
  LEFT JOIN people_organization o ON o.id = r.center_id
  WHERE r.months > 0 AND r.next_on <= people_today() + 14
    AND (r.group_id IS NULL OR g.ended_at IS NULL AND r.group_id = ANY ((SELECT groups_mine())::uuid[]))
    AND parity_side_in(r.group_id, r.center_id) IS NOT NULL
    AND (r.group_id IS NOT NULL OR r.author_id = me OR EXISTS (SELECT 1 FROM parity_reportwords w JOIN parity_report p ON p.id = w.report_id
      WHERE w.author_id = me AND p.kind = r.kind AND p.group_id IS NULL AND p.center_id IS NOT DISTINCT FROM r.center_id))
  UNION ALL
  SELECT 'report_yes', NULL, y.id, y.author_name, y.kind, y.at FROM (
    SELECT DISTINCT ON (s.report_id) r.id, r.kind, r.group_id, r.center_id, s.side, s.author_name, s.at FROM parity_reportyes s
    JOIN parity_report r ON r.id = s.report_id AND r.community_id = here
    WHERE s.at > now() - interval '60 days' ORDER BY s.report_id, s.at DESC, s.id DESC) y
  WHERE NOT parity_is_final(y.id) AND y.side <> parity_agrees_for(y.kind, y.group_id, y.center_id)
    AND (y.group_id IS NOT NULL OR EXISTS (SELECT 1 FROM parity_reportwords w WHERE w.report_id = y.id AND w.author_id = me));
END $$;
