-- Does a report of this kind, body and time mend that one? It does where that one is final, the viewer reads it, and it tells of
-- the same. Asked by the policy by which reports are begun, which cannot look at the table that it guards.
CREATE FUNCTION parity_mends(
  which uuid, of_kind text, of_group uuid, of_project uuid, of_center uuid, first_day date, last_day date
) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN parity_is_final(which) AND EXISTS (SELECT 1 FROM parity_report m WHERE m.id = which AND m.kind = of_kind
    AND m.group_id IS NOT DISTINCT FROM of_group AND m.project_id IS NOT DISTINCT FROM of_project
    AND m.center_id IS NOT DISTINCT FROM of_center AND m.since = first_day AND m.until = last_day);
END $$;
