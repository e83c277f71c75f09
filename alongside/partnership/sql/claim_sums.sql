-- Money on its way, by currency and by where a claim stands: of the claims that the viewer reads (the condition of the table,
-- asked once for all), of a group or of all. Where one stands is said as partnership_stands says it; a test holds them together.
CREATE OR REPLACE FUNCTION partnership_sums(here uuid, which uuid)
RETURNS TABLE (currency text, stands text, amount bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  mine uuid[] := partnership_decided();
  pays boolean := partnership_pays(here);
  web boolean := people_asked_by_web();
BEGIN
  IF web AND here IS DISTINCT FROM nullif(current_setting('alongside.community', true), '')::uuid THEN RETURN; END IF;
  RETURN QUERY
  SELECT x.currency, x.stood, sum(x.coins)::bigint FROM (
    SELECT c.currency, c.amount AS coins, CASE WHEN bool_or(s.kind = 'paid') THEN 'paid' WHEN bool_or(s.kind = 'sent') THEN 'sent'
        WHEN bool_or(s.kind = 'refuse') THEN 'refused' WHEN bool_or(s.kind = 'withdraw') THEN 'withdrawn'
        WHEN count(DISTINCT s.person_id) FILTER (WHERE s.kind = 'approve') > 1 THEN 'approved' ELSE 'claimed' END AS stood
    FROM partnership_claim c LEFT JOIN partnership_claimstep s ON s.claim_id = c.id
    WHERE c.community_id = here AND (which IS NULL OR c.group_id = which)
      AND (NOT web OR c.person_id = me OR c.group_id = ANY (mine) OR pays) GROUP BY c.id) x GROUP BY 1, 2;
END $$;
REVOKE ALL ON FUNCTION partnership_sums(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_sums(uuid, uuid) TO alongside_web;
