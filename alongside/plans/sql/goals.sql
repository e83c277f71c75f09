-- Goals: on whose side somebody speaks, and what can be added to a goal's path. alongside/plans/rules.py says it in words.

-- Whether the viewer, as a caregiver, decides together with this person: they may choose for them now, and by the
-- charter in force the person is not grown. Who is not known to be young counts as grown.
CREATE FUNCTION plans_decides_with(of_person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (
    SELECT 1 FROM people_caregiver r JOIN people_person p ON p.id = r.person_id
    WHERE r.person_id = of_person AND r.may_choose AND p.birth_date IS NOT NULL
      AND r.caregiver_id = nullif(current_setting('alongside.person', true), '')::uuid
      AND (r.starts IS NULL OR r.starts <= people_today()) AND (r.ends IS NULL OR r.ends > people_today())
      AND NOT EXISTS (
        SELECT 1 FROM sharing_charterversion v JOIN sharing_ageband b ON b.version_id = v.id
        WHERE v.community_id = p.community_id AND v.in_force_from <= now()
          AND (v.replaced_at IS NULL OR now() < v.replaced_at)
          AND (b.effect = 'ends' OR b.effect = 'own_choice' AND coalesce(b.category, 10) = 10)
          AND sharing_birthday(p.birth_date, b.from_age) <= people_today()
          AND (b.until_age IS NULL OR sharing_birthday(p.birth_date, b.until_age) > people_today())));
END $$;
REVOKE ALL ON FUNCTION plans_decides_with(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plans_decides_with(uuid) TO alongside_web;

-- On whose side the viewer speaks about this person's plan; empty where they may add nothing to it.
CREATE FUNCTION plans_side(of_person uuid) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  stands int;
  rule text;
BEGIN
  SELECT g.audience, g.because INTO stands, rule FROM sharing_grant g
  WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid AND g.person_id = of_person
    AND g.category = 10 AND g."right" >= 2 AND g.starts <= now() AND now() < g.ends
  ORDER BY g.audience LIMIT 1;
  RETURN CASE
    WHEN stands IS NULL THEN ''
    WHEN stands = 0 THEN 'person'
    WHEN stands = 1 THEN CASE WHEN plans_decides_with(of_person) THEN 'guardian' ELSE 'caregiver' END
    WHEN stands = 2 AND rule NOT LIKE 'emergency:%' THEN 'team'
    ELSE 'staff' END;
END $$;

-- A goal is begun beside another one of the same plan, which the viewer sees.
CREATE FUNCTION plans_begun_beside() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user = 'alongside_web' AND NEW.beside_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM plans_goal g WHERE g.id = NEW.beside_id AND g.person_id = NEW.person_id)
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'the goal beside which this one is begun is not open to this seat';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plans_begun_beside BEFORE INSERT ON plans_goal FOR EACH ROW EXECUTE FUNCTION plans_begun_beside();

-- The next act in a goal's path, and about its latest version: whoever wrote meanwhile, nothing is written past them.
CREATE FUNCTION plans_act_follows() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  last int;
  latest int;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  PERFORM 1 FROM plans_goal g WHERE g.id = NEW.goal_id AND g.person_id = NEW.person_id FOR UPDATE;
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'this goal is not open to this seat';
  END IF;
  SELECT coalesce(max(a.number), 0), coalesce(max(a.version), 0) INTO last, latest FROM plans_goalact a
  WHERE a.goal_id = NEW.goal_id;
  IF NEW.number <> last + 1 OR (NEW.kind = 'proposed') <> (last = 0)
    OR NEW.version <> latest + (NEW.kind IN ('proposed', 'countered'))::int
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'this is not the next act about this version of the goal';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plans_act_follows BEFORE INSERT ON plans_goalact FOR EACH ROW EXECUTE FUNCTION plans_act_follows();

-- The next version of a step, and of the same goal.
CREATE FUNCTION plans_step_follows() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF NEW.number = 1 AND NEW.origin_id = NEW.id OR EXISTS (
    SELECT 1 FROM plans_goalstep s WHERE s.origin_id = NEW.origin_id AND s.goal_id IS NOT DISTINCT FROM NEW.goal_id
      AND s.person_id = NEW.person_id AND s.number = NEW.number - 1)
  THEN
    RETURN NEW;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'this is not the next version of a step of this goal';
END $$;
CREATE TRIGGER plans_step_follows BEFORE INSERT ON plans_goalstep FOR EACH ROW EXECUTE FUNCTION plans_step_follows();

-- One goal, or one answer to what matters, is kept from others by the person, or by the caregiver who wrote it; never
-- from the person, and no caregiver locks caregivers out.
CREATE FUNCTION plans_kept_by_whom_it_belongs_to() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  side text;
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  changed int;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  side := plans_side(NEW.person_id);
  changed := NEW.kept_from # CASE WHEN TG_OP = 'UPDATE' THEN OLD.kept_from ELSE 0 END;
  IF NEW.kept_from & 1 <> 0 OR changed <> 0 AND side <> 'person' AND NOT (
    side IN ('guardian', 'caregiver') AND NEW.author_id = me AND changed & 2 = 0)
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the person, or the caregiver who wrote it, keeps it from others';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kept_by_whom_it_belongs_to BEFORE INSERT OR UPDATE OF kept_from ON plans_goal
  FOR EACH ROW EXECUTE FUNCTION plans_kept_by_whom_it_belongs_to();
CREATE TRIGGER kept_by_whom_it_belongs_to BEFORE INSERT OR UPDATE OF kept_from ON plans_matter
  FOR EACH ROW EXECUTE FUNCTION plans_kept_by_whom_it_belongs_to();
