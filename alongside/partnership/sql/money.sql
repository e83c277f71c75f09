-- Who says yes to money and who pays; where a claim stands; and what may be told of many people's money and time.

-- Does the viewer pay for this community now?
CREATE OR REPLACE FUNCTION partnership_pays(here uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN here = nullif(current_setting('alongside.community', true), '')::uuid AND EXISTS (
    SELECT 1 FROM partnership_duty d WHERE d.community_id = here AND d.does = 'pay' AND d.ended_at IS NULL
      AND d.person_id = nullif(current_setting('alongside.person', true), '')::uuid);
END $$;
REVOKE ALL ON FUNCTION partnership_pays(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_pays(uuid) TO alongside_web;

-- Does the viewer say yes or no to money in this group: named for it and sitting there, or keeping the community, of
-- whose groups that everybody reads they are the second pair of eyes?
CREATE OR REPLACE FUNCTION partnership_decides(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM partnership_duty d WHERE d.group_id = which AND d.does = 'approve' AND d.ended_at IS NULL
      AND d.person_id = nullif(current_setting('alongside.person', true), '')::uuid AND groups_sits(which))
    OR EXISTS (SELECT 1 FROM groups_group g WHERE g.id = which AND NOT g.members_only AND people_keeps(g.community_id)
      AND g.community_id = nullif(current_setting('alongside.community', true), '')::uuid);
END $$;
REVOKE ALL ON FUNCTION partnership_decides(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_decides(uuid) TO alongside_web;

-- Where a claim stands. Asked by the conditions of the tables alone; it is no door of the web.
CREATE OR REPLACE FUNCTION partnership_stands(which uuid) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN CASE WHEN EXISTS (SELECT 1 FROM partnership_claimstep s WHERE s.claim_id = which AND s.kind = 'paid') THEN 'paid'
    WHEN EXISTS (SELECT 1 FROM partnership_claimstep s WHERE s.claim_id = which AND s.kind = 'sent') THEN 'sent'
    WHEN EXISTS (SELECT 1 FROM partnership_claimstep s WHERE s.claim_id = which AND s.kind = 'refuse') THEN 'refused'
    WHEN EXISTS (SELECT 1 FROM partnership_claimstep s WHERE s.claim_id = which AND s.kind = 'withdraw') THEN 'withdrawn'
    WHEN (SELECT count(DISTINCT s.person_id) FROM partnership_claimstep s WHERE s.claim_id = which AND s.kind = 'approve') > 1
      THEN 'approved' ELSE 'claimed' END;
END $$;

-- Was a claim sent to the bank with this payment? Asked by the conditions of the tables alone, as the one above.
CREATE OR REPLACE FUNCTION partnership_sent_in(which uuid, how uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM partnership_claimstep s WHERE s.claim_id = which AND s.kind = 'sent' AND s.payment_id = how);
END $$;

-- Is there money on its way to this person that the viewer pays? Only then do they read where it goes.
CREATE OR REPLACE FUNCTION partnership_owes(whom uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM partnership_claim c WHERE c.person_id = whom AND partnership_pays(c.community_id)
    AND partnership_stands(c.id) IN ('approved', 'sent'));
END $$;
REVOKE ALL ON FUNCTION partnership_owes(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_owes(uuid) TO alongside_web;

-- How long people waited for money that they had laid out, in the order in which it was paid: the middle of each five
-- claimants or more. A five that is not full is not told, so that no later figure less an earlier one is anybody's. What groups
-- do that their members alone read, support among families too, is not among it.
CREATE OR REPLACE FUNCTION partnership_waited(here uuid)
RETURNS TABLE (until date, claims int, days int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  one record;
  who uuid[] := '{}';
  waited int[] := '{}';
BEGIN
  IF people_asked_by_web() AND here IS DISTINCT FROM nullif(current_setting('alongside.community', true), '')::uuid THEN
    RETURN;
  END IF;
  FOR one IN SELECT c.person_id, p."on" - c."on" AS took, p."on" AS paid FROM partnership_claim c
      JOIN groups_group g ON g.id = c.group_id AND NOT g.members_only AND NOT g.support
      JOIN partnership_claimstep p ON p.claim_id = c.id AND p.kind = 'paid'
      WHERE c.community_id = here AND c.kind = 'expense' ORDER BY p.at, p.id LOOP
    who := ARRAY(SELECT DISTINCT w FROM unnest(who || one.person_id) w);
    waited := waited || one.took;
    IF cardinality(who) >= 5 THEN
      until := one.paid;
      claims := cardinality(waited);
      days := (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY d) FROM unnest(waited) d);
      RETURN NEXT;
      who := '{}';
      waited := '{}';
    END IF;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION partnership_waited(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_waited(uuid) TO alongside_web;

-- What was sent to the bank of a group's expenses: in fives of claimants, too, for whoever does not decide there. What is not
-- sent yet can be taken back; counted here, it would make room in its five for somebody else, whose claim shows then.
CREATE OR REPLACE FUNCTION partnership_spent(which uuid)
RETURNS TABLE (currency text, amount bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  coin text;
  one record;
  who uuid[];
  together bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM groups_group g WHERE g.id = which
      AND g.community_id = nullif(current_setting('alongside.community', true), '')::uuid
      AND (NOT g.members_only AND NOT g.support OR groups_sits(which))) THEN
    RETURN;
  END IF;
  FOR coin IN SELECT DISTINCT c.currency FROM partnership_claim c WHERE c.group_id = which ORDER BY 1 LOOP
    who := '{}';
    together := 0;
    currency := coin;
    amount := 0;
    FOR one IN SELECT c.person_id, c.amount AS coins FROM partnership_claim c
        JOIN partnership_claimstep y ON y.claim_id = c.id AND y.kind = 'sent'
        WHERE c.group_id = which AND c.kind = 'expense' AND c.currency = coin ORDER BY y.at, c.id LOOP
      who := ARRAY(SELECT DISTINCT w FROM unnest(who || one.person_id) w);
      together := together + one.coins;
      IF cardinality(who) >= 5 THEN
        amount := amount + together;
        who := '{}';
        together := 0;
      END IF;
    END LOOP;
    IF amount > 0 THEN RETURN NEXT; END IF;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION partnership_spent(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_spent(uuid) TO alongside_web;

-- Which claims that the viewer reads are still to be answered or to be sent? Asked once for all: with the conditions of the
-- tables, which judge every step of every claim that ever was, Today would take longer with each of them.
CREATE OR REPLACE FUNCTION partnership_open() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
  mine uuid[] := partnership_decided();
  pays boolean := partnership_pays(here);
  web boolean := people_asked_by_web();
BEGIN
  RETURN ARRAY(SELECT k.id FROM partnership_claim k
    WHERE (NOT web OR k.person_id = me OR k.group_id = ANY (mine) OR pays AND k.community_id = here) AND NOT EXISTS (
      SELECT 1 FROM partnership_claimstep s WHERE s.claim_id = k.id AND s.kind IN ('sent', 'refuse', 'withdraw')));
END $$;
REVOKE ALL ON FUNCTION partnership_open() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_open() TO alongside_web;

-- What of money waits for the viewer: a claim of somebody else to say yes or no to, an offer of pay, what two said yes to
-- where nobody knows yet where the money goes, and what there is to pay.
CREATE OR REPLACE FUNCTION partnership_money_waits()
RETURNS TABLE (kind text, person_id uuid, thing_id uuid, by_name text, words text, at timestamptz)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT 'pay_offered', NULL::uuid, o.id, g.name::text, r.work::text, o.at
  FROM partnership_payoffer o JOIN groups_groupseat s ON s.id = o.to_seat_id JOIN groups_group g ON g.id = o.group_id
  JOIN partnership_rate r ON r.id = o.rate_id
  WHERE s.person_id = me AND s.left_at IS NULL AND o.answer = '' AND g.ended_at IS NULL AND NOT groups_paused(s.id);

  RETURN QUERY
  SELECT CASE c.stands WHEN 'claimed' THEN 'claim_yes' WHEN 'approved' THEN 'claim_account' ELSE 'claim_pay' END, NULL::uuid,
    c.id, c.name::text, c.words::text, c.at
  FROM (SELECT k.id, k.name, k.words, k.at, k.person_id, k.community_id, k.group_id, CASE partnership_stands(k.id)
      WHEN 'claimed' THEN 'claimed' WHEN 'approved' THEN CASE WHEN k.person_id = me THEN 'approved' ELSE 'pay' END END AS stands
    FROM partnership_claim k WHERE k.id = ANY (partnership_open())) c
  WHERE c.stands = 'claimed' AND c.person_id <> me AND partnership_decides(c.group_id)
      AND NOT EXISTS (SELECT 1 FROM partnership_claimstep s WHERE s.claim_id = c.id AND s.person_id = me)
    OR c.stands = 'approved' AND NOT EXISTS (SELECT 1 FROM partnership_bankdetails b WHERE b.person_id = me)
    OR c.stands = 'pay' AND partnership_pays(c.community_id)
      AND EXISTS (SELECT 1 FROM partnership_bankdetails b WHERE b.person_id = c.person_id)
  ORDER BY c.at LIMIT 12;
END $$;
