-- Every change of an input recompiles whom it touches, in its own transaction: nobody can forget to.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION sharing_on_relation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN  -- a row may have moved from one person to another
    PERFORM sharing_compile(ARRAY(SELECT person_id FROM changed UNION SELECT person_id FROM was));
  ELSE
    PERFORM sharing_compile(ARRAY(SELECT DISTINCT person_id FROM changed));
  END IF;
  RETURN NULL;
END $$;

-- Whom these studies may see: who consented, and, for a broad one, who answered anything at all.
CREATE OR REPLACE FUNCTION sharing_asked_by(studies uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.person_id FROM sharing_studyconsent a WHERE a.study_id = ANY (studies)
  UNION SELECT x.person_id FROM sharing_study s
    JOIN people_person p ON p.community_id = s.community_id
    JOIN sharing_consentanswer x ON x.person_id = p.id AND x.replaced_at IS NULL
    WHERE s.id = ANY (studies) AND s.broad
$$;
REVOKE ALL ON FUNCTION sharing_asked_by(uuid[]) FROM PUBLIC;

-- Whom a change of these seats touches. To plan this costs more than it costs to run for one seat, so its plan is kept.
CREATE OR REPLACE FUNCTION sharing_touched_by(seats uuid[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(DISTINCT id), '{}') FROM (
    SELECT s.person_id AS id FROM people_seat s WHERE s.id = ANY (seats) AND s.role = 'patient'
    UNION SELECT r.person_id FROM people_seat s JOIN people_caregiver r ON r.caregiver_id = s.person_id
      WHERE s.id = ANY (seats) AND s.role = 'caregiver'
    UNION SELECT r.person_id FROM people_teammember r WHERE r.seat_id = ANY (seats)
    UNION SELECT r.person_id FROM people_seat s JOIN people_enrolment r ON r.center_id = s.organization_id
      WHERE s.id = ANY (seats) AND s.role = 'clinician'
    UNION SELECT sharing_asked_by(array_agg(t.study_id)) FROM sharing_studyteammember t WHERE t.seat_id = ANY (seats)
    UNION SELECT e.person_id FROM sharing_emergencyaccess e WHERE e.seat_id = ANY (seats) AND e.ends > now()
    UNION SELECT x.person_id FROM people_seat s
      JOIN sharing_choice x ON x.withdrawn_at IS NULL AND x.right > 0
        AND (x.named_id = s.person_id OR x.audience = 4)
      JOIN people_person p ON p.id = x.person_id AND p.community_id = s.community_id
      WHERE s.id = ANY (seats) AND s.role = 'clinician'
    UNION SELECT p.id FROM people_seat s
      JOIN sharing_charterversion v ON v.community_id = s.community_id
        AND (v.in_force_from IS NOT NULL OR v.preparing_from IS NOT NULL) AND v.replaced_at IS NULL
      JOIN people_person p ON p.community_id = s.community_id
      WHERE s.id = ANY (seats) AND s.role = 'clinician' AND (
        EXISTS (SELECT 1 FROM sharing_charterrule x WHERE x.version_id = v.id AND x.audience = 4 AND x.right > 0)
        OR EXISTS (SELECT 1 FROM sharing_guardrail x WHERE x.version_id = v.id AND x.audience = 4
                   AND x.bound = 'floor' AND x.right > 0))
    -- Only by the numbers that count (as in sharing_compile): what else lies there is compared when it is made over.
    UNION SELECT g.person_id FROM people_seat s
      JOIN sharing_grant g ON g.seat_id = s.id AND g.charter IN (
        SELECT 0 UNION ALL SELECT coalesce(v.grants_under, v.number) FROM sharing_charterversion v
        WHERE v.community_id = s.community_id AND (v.in_force_from IS NOT NULL OR v.preparing_from IS NOT NULL)
          AND (v.replaced_at IS NULL OR v.replaced_at > clock_timestamp() - interval '1 minute'))
      WHERE s.id = ANY (seats)
  ) touched);
END $$;
REVOKE ALL ON FUNCTION sharing_touched_by(uuid[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION sharing_on_seat() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A patient's seat reaches nobody but the patient.
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM changed WHERE role <> 'patient') THEN
    PERFORM sharing_alone(ARRAY(SELECT community_id FROM changed));
  END IF;
  PERFORM sharing_compile(sharing_touched_by(ARRAY(SELECT id FROM changed)));
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION sharing_on_study_team() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  studies uuid[] := ARRAY(SELECT study_id FROM changed);
BEGIN
  IF TG_OP = 'UPDATE' THEN studies := studies || ARRAY(SELECT study_id FROM was); END IF;
  PERFORM sharing_alone(ARRAY(SELECT community_id FROM sharing_study WHERE id = ANY (studies)));
  PERFORM sharing_compile(ARRAY(SELECT sharing_asked_by(studies)));
  RETURN NULL;
END $$;

-- What a study needs, whether it is broad, its term.
CREATE OR REPLACE FUNCTION sharing_on_study() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  touched uuid[];
BEGIN
  PERFORM sharing_alone(ARRAY(SELECT community_id FROM changed));
  touched := ARRAY(SELECT sharing_asked_by(ARRAY(SELECT id FROM changed)));
  IF TG_OP = 'UPDATE' THEN  -- it may have been broad until now
    touched := touched || ARRAY(
      SELECT g.person_id FROM sharing_grant g JOIN sharing_studyteammember t ON t.seat_id = g.seat_id
      JOIN was ON was.id = t.study_id);
  END IF;
  PERFORM sharing_compile(touched);
  RETURN NULL;
END $$;

-- A birth date, a deactivation, a move: the person's own grants, and those of everyone whom their seats reach.
CREATE OR REPLACE FUNCTION sharing_on_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM changed n JOIN was o USING (id)
    WHERE (n.birth_date, n.deactivated_at) IS DISTINCT FROM (o.birth_date, o.deactivated_at)) THEN
    RETURN NULL;  -- a name, a language: nothing that anybody's grants follow from
  END IF;
  PERFORM sharing_alone(ARRAY(
    SELECT n.community_id FROM changed n JOIN was o USING (id) WHERE n.deactivated_at IS DISTINCT FROM o.deactivated_at));
  PERFORM sharing_compile(ARRAY(
    SELECT n.id FROM changed n JOIN was o USING (id)
    WHERE n.birth_date IS DISTINCT FROM o.birth_date OR n.deactivated_at IS DISTINCT FROM o.deactivated_at
    UNION
    SELECT unnest(sharing_touched_by(ARRAY(
      SELECT s.id FROM changed n JOIN was o USING (id) JOIN people_seat s ON s.person_id = n.id
      WHERE n.deactivated_at IS DISTINCT FROM o.deactivated_at)))));
  RETURN NULL;
END $$;

-- A charter comes into force, a community changes its time zone, an organization its kind: everyone in it.
CREATE OR REPLACE FUNCTION sharing_compile_community(community uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM sharing_alone(ARRAY[community]);
  PERFORM sharing_compile(ARRAY(SELECT id FROM people_person WHERE community_id = community));
END $$;
REVOKE ALL ON FUNCTION sharing_compile_community(uuid) FROM PUBLIC;

-- A version that comes by sharing_swap has its grants already; any other is compiled in the same transaction.
CREATE OR REPLACE FUNCTION sharing_on_charter() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('alongside.swapping', true) = 'on' THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    PERFORM sharing_compile_community(community_id)
    FROM (SELECT DISTINCT n.community_id FROM changed n JOIN was o USING (id)
          WHERE (n.in_force_from, n.replaced_at) IS DISTINCT FROM (o.in_force_from, o.replaced_at)) moved;
  ELSE
    PERFORM sharing_compile_community(community_id)
    FROM (SELECT DISTINCT community_id FROM changed WHERE in_force_from IS NOT NULL AND replaced_at IS NULL) moved;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION sharing_on_community() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM sharing_compile_community(n.id) FROM changed n JOIN was o USING (id) WHERE n.zone <> o.zone;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION sharing_on_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM sharing_compile_community(n.community_id) FROM changed n JOIN was o USING (id) WHERE n.kind <> o.kind;
  RETURN NULL;
END $$;

-- The rules of a version stand for ever once people vote on it or it is prepared; change them by a new version.
CREATE OR REPLACE FUNCTION sharing_rules_stand() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM sharing_charterversion v
             WHERE v.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.version_id END,
                            CASE WHEN TG_OP <> 'DELETE' THEN NEW.version_id END)
               AND (v.in_force_from IS NOT NULL OR v.frozen_at IS NOT NULL OR v.preparing_from IS NOT NULL)) THEN
    RAISE EXCEPTION 'the rules of a charter that was voted on cannot be changed; draft a new version';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- Emergency access is taken in one's own seat as a clinician, now, for the hours of the charter, for a reason.
CREATE OR REPLACE FUNCTION sharing_in_an_emergency() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  charter sharing_charterversion;
  zone text;
BEGIN
  SELECT v.* INTO charter FROM people_seat s
  JOIN people_person p ON p.id = NEW.person_id AND p.community_id = s.community_id
  JOIN people_organization o ON o.id = s.organization_id AND o.kind = 'center'
  JOIN sharing_charterversion v ON v.community_id = s.community_id
    AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)
  WHERE s.id = NEW.seat_id AND s.person_id = NEW.viewer_id AND s.role = 'clinician' AND s.person_id <> NEW.person_id;
  IF NOT FOUND OR charter.emergency_hours = 0 OR btrim(NEW.reason) = '' THEN
    RAISE insufficient_privilege USING MESSAGE = 'emergency access is for clinicians of a center, with a reason, where the charter has it';
  END IF;
  NEW.starts := now();
  NEW.ends := now() + make_interval(hours => charter.emergency_hours);
  SELECT v.name, o.name, c.zone INTO NEW.viewer_name, NEW.center_name, zone FROM people_seat s
    JOIN people_person v ON v.id = s.person_id JOIN people_organization o ON o.id = s.organization_id
    JOIN people_community c ON c.id = s.community_id WHERE s.id = NEW.seat_id;
  NEW.review_by := (now() AT TIME ZONE zone)::date + charter.review_days;
  RETURN NEW;
END $$;
