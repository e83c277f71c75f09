-- Every change of an input recompiles whom it touches, in its own transaction: nobody can forget to.

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

-- Whom a change of these seats touches.
CREATE OR REPLACE FUNCTION sharing_touched_by(seats uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT id), '{}') FROM (
    SELECT s.person_id AS id FROM people_seat s WHERE s.id = ANY (seats) AND s.role = 'patient'
    UNION SELECT r.person_id FROM people_seat s JOIN people_caregiver r ON r.caregiver_id = s.person_id
      WHERE s.id = ANY (seats) AND s.role = 'caregiver'
    UNION SELECT r.person_id FROM people_teammember r WHERE r.seat_id = ANY (seats)
    UNION SELECT r.person_id FROM people_seat s JOIN people_enrolment r ON r.center_id = s.organization_id
      WHERE s.id = ANY (seats) AND s.role = 'clinician'
    UNION SELECT a.person_id FROM sharing_studyteammember t JOIN sharing_studyconsent a ON a.study_id = t.study_id
      WHERE t.seat_id = ANY (seats)
    UNION SELECT x.person_id FROM people_seat s
      JOIN sharing_choice x ON x.withdrawn_at IS NULL AND x.right > 0
        AND (x.named_id = s.person_id OR x.audience = 4)
      JOIN people_person p ON p.id = x.person_id AND p.community_id = s.community_id
      WHERE s.id = ANY (seats) AND s.role = 'clinician'
    UNION SELECT p.id FROM people_seat s
      JOIN sharing_charterversion v ON v.community_id = s.community_id
        AND v.in_force_from IS NOT NULL AND v.replaced_at IS NULL
      JOIN people_person p ON p.community_id = s.community_id
      WHERE s.id = ANY (seats) AND s.role = 'clinician' AND (
        EXISTS (SELECT 1 FROM sharing_charterrule x WHERE x.version_id = v.id AND x.audience = 4 AND x.right > 0)
        OR EXISTS (SELECT 1 FROM sharing_guardrail x WHERE x.version_id = v.id AND x.audience = 4
                   AND x.bound = 'floor' AND x.right > 0))
    UNION SELECT g.person_id FROM sharing_grant g WHERE g.seat_id = ANY (seats)
  ) touched
$$;
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
BEGIN
  PERFORM sharing_alone(ARRAY(SELECT s.community_id FROM changed JOIN people_seat s ON s.id = changed.seat_id));
  PERFORM sharing_compile(ARRAY(SELECT DISTINCT a.person_id FROM changed JOIN sharing_studyconsent a USING (study_id)));
  IF TG_OP = 'UPDATE' THEN
    PERFORM sharing_compile(ARRAY(SELECT DISTINCT a.person_id FROM was JOIN sharing_studyconsent a USING (study_id)));
  END IF;
  RETURN NULL;
END $$;

-- A birth date, a deactivation, a move: the person's own grants, and those of everyone whom their seats reach.
CREATE OR REPLACE FUNCTION sharing_on_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
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

CREATE OR REPLACE FUNCTION sharing_on_charter() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
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

-- The rules of a version that was ever in force stand for ever; change them by a new version.
CREATE OR REPLACE FUNCTION sharing_rules_stand() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM sharing_charterversion v
             WHERE v.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.version_id END,
                            CASE WHEN TG_OP <> 'DELETE' THEN NEW.version_id END)
               AND v.in_force_from IS NOT NULL) THEN
    RAISE EXCEPTION 'the rules of a charter that was in force cannot be changed; draft a new version';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
