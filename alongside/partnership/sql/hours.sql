-- Time by side and by how it was paid. Those who sit in a group read its lines with names, and its sums. Everybody else is told
-- in fives: what people of one side and one center said of groups that everybody reads is taken in the order in which it was
-- said until five different people are among it; then it is told, as of its last day, and the next five begin. A five never
-- changes again and is in one center and one period whole, so that no figure less another is anybody's own.

-- Tell the next five where this line makes it full. What was taken back before is not in it; what is taken back later stays.
CREATE OR REPLACE FUNCTION partnership_tell_five(here uuid, of_side text, of_center uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  one record;
  who uuid[] := '{}';
  which uuid[] := '{}';
  last date;
BEGIN
  FOR one IN SELECT w.id, w."on" AS day, s.person_id AS person FROM partnership_worked w
      JOIN groups_groupseat s ON s.id = w.seat_id JOIN groups_group g ON g.id = w.group_id
      WHERE w.told_on IS NULL AND w.recalled_at IS NULL AND g.community_id = here AND NOT g.members_only AND NOT g.support
        AND s.organization_id IS NOT DISTINCT FROM of_center
        AND CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END = of_side
      ORDER BY w.at, w.id LOOP
    which := which || one.id;
    last := greatest(last, one.day);
    IF one.person <> ALL (who) THEN who := who || one.person; END IF;
    IF cardinality(who) >= 5 THEN
      UPDATE partnership_worked SET told_on = last WHERE id = ANY (which);
      RETURN true;
    END IF;
  END LOOP;
  RETURN false;
END $$;
REVOKE ALL ON FUNCTION partnership_tell_five(uuid, text, uuid) FROM PUBLIC;

-- SECURITY DEFINER: whoever says how long they worked makes others' time told by that, and reads none of it.
CREATE OR REPLACE FUNCTION partnership_hours_said() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here uuid;
  side text;
  center uuid;
BEGIN
  SELECT g.community_id, s.organization_id, CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END
    INTO here, center, side FROM groups_groupseat s JOIN groups_group g ON g.id = NEW.group_id
    WHERE s.id = NEW.seat_id AND NOT g.members_only AND NOT g.support;
  IF here IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('hours of ' || here || side || coalesce(center::text, ''), 0));
    PERFORM partnership_tell_five(here, side, center);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION partnership_hours_said() FROM PUBLIC;

-- Nobody says of their own line that it is told.
CREATE OR REPLACE FUNCTION partnership_not_told_yet() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.told_on := NULL;
  RETURN NEW;
END $$;

-- Of one group, to those who sit there; of a center or of all, to everybody, in fives.
CREATE OR REPLACE FUNCTION partnership_hours(here uuid, which uuid, center uuid, since date, until date)
RETURNS TABLE (side text, terms text, people bigint, minutes bigint, amount bigint, currency text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF people_asked_by_web() AND here IS DISTINCT FROM nullif(current_setting('alongside.community', true), '')::uuid
    OR which IS NOT NULL AND people_asked_by_web() AND NOT groups_sits(which) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END, w.terms,
      count(DISTINCT s.person_id), sum(w.minutes)::bigint, sum(w.amount)::bigint, w.currency
    FROM partnership_worked w JOIN groups_groupseat s ON s.id = w.seat_id JOIN groups_group g ON g.id = w.group_id
    WHERE g.community_id = here AND (center IS NULL OR s.organization_id = center)
      AND CASE WHEN which IS NULL THEN w.told_on >= since AND w.told_on < until
        ELSE w.group_id = which AND w.recalled_at IS NULL AND w."on" >= since AND w."on" < until END
    GROUP BY 1, w.terms, w.currency ORDER BY 1, 2, 6;
END $$;
REVOKE ALL ON FUNCTION partnership_hours(uuid, uuid, uuid, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_hours(uuid, uuid, uuid, date, date) TO alongside_web;
