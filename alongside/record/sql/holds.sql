-- Holds. `record_hold` says what is held, by whom and until when; `held_until` on an entry, on its versions and on what
-- stands beside it repeats the moment for row-level security. The web process cannot write that column: these functions
-- do, and they let nobody hold, answer or show who may not. alongside/record/holding.py says the same in words.

-- The charter's rule for what the clinic writes in this category about this person; without one it is seen at once.
CREATE OR REPLACE FUNCTION record_hold_rule(person uuid, of_category int)
RETURNS TABLE (effect text, days int, reason text)
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT r.effect::text, r.days::int, r.reason::text FROM people_person p
  JOIN sharing_charterversion v ON v.community_id = p.community_id
    AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)
  JOIN sharing_holdrule r ON r.version_id = v.id AND r.category = of_category
  WHERE p.id = person;
END $$;
REVOKE ALL ON FUNCTION record_hold_rule(uuid, int) FROM PUBLIC;

-- A new entry, or a new version of one: held as its entry is; else, where the clinic wrote it, as the charter says.
-- What is brought in of years ago is history, and does not wait.
CREATE OR REPLACE FUNCTION record_held_as_it_comes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT max(h.until) INTO NEW.held_until FROM record_hold h
  WHERE h.entry_origin = NEW.origin_id AND h.released_at IS NULL;
  IF NEW.held_until IS NULL AND NEW.version = 1 AND NEW.true_at > NEW.recorded_at - interval '183 days'
    AND (NEW.voice = 'clinician' OR NEW.source <> '' AND NEW.voice NOT IN ('patient', 'caregiver'))
    AND EXISTS (SELECT 1 FROM sharing_holdrule r WHERE r.category = NEW.category AND r.effect <> 'may')
  THEN
    SELECT CASE r.effect WHEN 'asked' THEN timestamptz '9999-01-01 00:00:00+00'
      ELSE least(NEW.recorded_at, now()) + make_interval(days => r.days) END
    INTO NEW.held_until FROM record_hold_rule(NEW.person_id, NEW.category) r WHERE r.effect <> 'may';
  END IF;
  RETURN NEW;
END $$;

-- ... and the person sees that it waits.
CREATE OR REPLACE FUNCTION record_held_by_the_charter() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO record_hold (id, person_id, category, entry_origin, kept_from, effect, reason, author_name, author_role,
    author_title, voice, starts, until, asked_by_name, answered_by_name, answer, released_by_name)
  SELECT gen_random_uuid(), NEW.person_id, NEW.category, NEW.origin_id, NEW.kept_from | 48, r.effect, r.reason,
    'the charter', 'program', '', 'system', least(NEW.recorded_at, now()), NEW.held_until, '', '', '', ''
  FROM record_hold_rule(NEW.person_id, NEW.category) r
  WHERE r.effect <> 'may' AND NEW.held_until > least(NEW.recorded_at, now())
    AND NOT EXISTS (SELECT 1 FROM record_hold h WHERE h.entry_origin = NEW.origin_id);
  RETURN NULL;
END $$;

-- What is put beside a held entry is held with it.
CREATE OR REPLACE FUNCTION record_held_beside() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT max(h.until) INTO NEW.held_until FROM record_hold h
  WHERE h.entry_origin = NEW.entry_origin AND h.released_at IS NULL;
  RETURN NEW;
END $$;

-- The hold's moment, on all versions of the entry and on everything beside it.
CREATE OR REPLACE FUNCTION record_hold_reaches() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  moment timestamptz := CASE WHEN NEW.released_at IS NULL THEN NEW.until END;
BEGIN
  UPDATE record_entry SET held_until = moment
  WHERE origin_id = NEW.entry_origin AND person_id = NEW.person_id AND held_until IS DISTINCT FROM moment;
  UPDATE record_comment SET held_until = moment
  WHERE entry_origin = NEW.entry_origin AND person_id = NEW.person_id AND held_until IS DISTINCT FROM moment;
  UPDATE record_dispute SET held_until = moment
  WHERE entry_origin = NEW.entry_origin AND person_id = NEW.person_id AND held_until IS DISTINCT FROM moment;
  UPDATE record_file SET held_until = moment
  WHERE entry_origin = NEW.entry_origin AND person_id = NEW.person_id AND held_until IS DISTINCT FROM moment;
  RETURN NULL;
END $$;

-- As which audience the viewer's seat is judged over this category of this person; null for none.
CREATE OR REPLACE FUNCTION record_stands_as(person uuid, of_category int, at_least int) RETURNS int
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT min(g.audience) FROM sharing_grant g
    WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid AND g.person_id = person
      AND g.category = of_category AND g."right" >= at_least AND g.starts <= now() AND now() < g.ends);
END $$;

-- Who may hold: a clinician of the team or the center who may add here, what the clinic wrote, where the charter lets
-- it and no longer than it lets it, counted from when the entry was first written down here.
CREATE OR REPLACE FUNCTION record_held_rightly() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  held record;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  SELECT e.kept_from, e.voice, e.author_id, e.on_behalf_of_name, r.days, r.effect,
    (SELECT min(f.recorded_at) FROM record_entry f WHERE f.person_id = e.person_id AND f.origin_id = e.origin_id) AS first
  INTO held FROM record_entry e
  JOIN sharing_charterversion v ON v.community_id = nullif(current_setting('alongside.community', true), '')::uuid
    AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)
  JOIN sharing_holdrule r ON r.version_id = v.id AND r.category = e.category
  WHERE e.person_id = NEW.person_id AND e.origin_id = NEW.entry_origin AND e.category = NEW.category
    AND e.superseded_at IS NULL;
  NEW.starts := now();
  NEW.effect := 'may';
  NEW.kept_from := held.kept_from | 48;
  IF held.first IS NULL OR held.effect <> 'may' OR NEW.author_id IS DISTINCT FROM me OR btrim(NEW.reason) = ''
    OR held.voice IN ('patient', 'caregiver') OR held.author_id = NEW.person_id OR held.on_behalf_of_name <> ''
    OR coalesce(record_stands_as(NEW.person_id, NEW.category, 2), 0) NOT IN (2, 3)
    OR NEW.until <= now() OR NEW.until > least(held.first, now()) + make_interval(days => held.days)
    OR NEW.released_at IS NOT NULL OR NEW.asked_at IS NOT NULL OR NEW.answered_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM record_hold h WHERE h.entry_origin = NEW.entry_origin AND h.released_at IS NULL
               AND h.until > now())
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'the charter does not let this seat hold this entry for so long';
  END IF;
  RETURN NEW;
END $$;

-- Who may ask: the person and caregivers. Who answers and shows: the care team, and whoever holds it. What comes when it
-- is asked for, the person opens themselves.
CREATE OR REPLACE FUNCTION record_hold_changed_rightly() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  stands int := record_stands_as(OLD.person_id, OLD.category, 1);
  team boolean := stands = 2 OR stands = 3 AND OLD.author_id = me;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF stands IS NULL OR OLD.released_at IS NOT NULL OR OLD.until <= now()
    OR coalesce(current_setting('alongside.shown_to', true), '') <> ''
    OR (NEW.asked_at, NEW.asked_by_id, NEW.asked_by_name) IS DISTINCT FROM (OLD.asked_at, OLD.asked_by_id, OLD.asked_by_name)
      AND NOT (stands <= 1 AND NEW.asked_by_id IS NOT DISTINCT FROM me)
    OR (NEW.answered_at, NEW.answered_by_id, NEW.answered_by_name, NEW.answer)
      IS DISTINCT FROM (OLD.answered_at, OLD.answered_by_id, OLD.answered_by_name, OLD.answer)
      AND NOT (team AND NEW.answered_by_id IS NOT DISTINCT FROM me)
    OR (NEW.released_at, NEW.released_by_id, NEW.released_by_name)
      IS DISTINCT FROM (OLD.released_at, OLD.released_by_id, OLD.released_by_name)
      AND NOT ((team OR stands = 0 AND OLD.effect = 'asked') AND NEW.released_by_id IS NOT DISTINCT FROM me
        AND NEW.released_at IS NOT NULL)
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'this seat may not change this hold in this way';
  END IF;
  RETURN NEW;
END $$;
