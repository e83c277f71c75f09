-- Rows of a record are judged one by one by their grants, without first finding everybody whose records are open.
DO $$
DECLARE
  policy record;
BEGIN
  FOR policy IN
    SELECT * FROM pg_policies WHERE schemaname = 'public' AND tablename LIKE 'record_%'
      AND qual ~ 'person_id = ANY \(\( SELECT sharing_my_people\(NULL::integer, 1\)' AND qual ~ 'EXISTS'
  LOOP
    EXECUTE format('ALTER POLICY %I ON %I USING (%s)', policy.policyname, policy.tablename, regexp_replace(policy.qual,
      '\(person_id = ANY \(\( SELECT sharing_my_people\(NULL::integer, 1\) AS sharing_my_people\)::uuid\[\]\)\) AND ',
      '', 'g'));
  END LOOP;
END $$;
