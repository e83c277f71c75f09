-- Policies that were made before sharing_my_people ask it now. What PostgreSQL tells of a policy is taken, and the
-- part that found the array of persons is put in other words: who sees what stays the same.
DO $$
DECLARE
  array_of CONSTANT text := 'SELECT ARRAY\( SELECT DISTINCT mine\.person_id\s+FROM sharing_grant mine\s+WHERE ';
  inner_part CONSTANT text := '((?!AS "array").)*';
  policy record;
  seen text;
  added text;
BEGIN
  FOR policy IN
    SELECT p.* FROM pg_policies p WHERE p.schemaname = 'public'
      AND (p.qual ~ 'DISTINCT mine\.person_id' OR p.with_check ~ 'DISTINCT mine\.person_id')
  LOOP
    seen := policy.qual;
    added := policy.with_check;
    FOR category IN 0..12 LOOP
      seen := regexp_replace(seen, array_of || inner_part || 'mine\.category = ' || category || '\)' || inner_part
        || 'AS "array"', 'SELECT sharing_my_people(' || category || ', 1)', 'g');
      added := regexp_replace(added, array_of || inner_part || 'mine\.category = ' || category || '\)' || inner_part
        || 'AS "array"', 'SELECT sharing_my_people(' || category || ', 1)', 'g');
    END LOOP;
    seen := regexp_replace(seen, array_of || inner_part || 'AS "array"', 'SELECT sharing_my_people(NULL, 1)', 'g');
    added := regexp_replace(added, array_of || inner_part || 'AS "array"', 'SELECT sharing_my_people(NULL, 1)', 'g');
    EXECUTE format('ALTER POLICY %I ON %I', policy.policyname, policy.tablename)
      || coalesce(' USING (' || seen || ')', '') || coalesce(' WITH CHECK (' || added || ')', '');
  END LOOP;
END $$;
