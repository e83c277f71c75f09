-- Who may say, past all pages, who stands near to a person: caregivers, care team, centers, invitations, numbers.
-- The rules of alongside/people/rules say the same to people, in words. These look at the web role alone.

-- Today, where the community of the transaction is.
CREATE OR REPLACE FUNCTION people_today() RETURNS date
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (now() AT TIME ZONE coalesce((SELECT c.zone FROM people_community c
    WHERE c.id = nullif(current_setting('alongside.community', true), '')::uuid), 'UTC'))::date;
END $$;

CREATE OR REPLACE FUNCTION people_keeps(here uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN people_my_role(here) IN ('coordinator', 'administrator'); END $$;

-- Is this the viewer, in the seat in which the record is theirs?
CREATE OR REPLACE FUNCTION people_owns(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN coalesce(person = nullif(current_setting('alongside.person', true), '')::uuid, false)
    AND people_my_role(nullif(current_setting('alongside.community', true), '')::uuid) = 'patient';
END $$;

-- Where the birth date is not known, somebody speaks for themselves.
CREATE OR REPLACE FUNCTION people_is_grown(born date) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN coalesce(sharing_birthday(born, 18) <= people_today(), true); END $$;

-- Is the viewer a caregiver who may choose for this person, now? For a grown person only one whom they let stay.
CREATE OR REPLACE FUNCTION people_speaks_for(person uuid, born date) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  today date := people_today();
BEGIN
  RETURN people_my_role(nullif(current_setting('alongside.community', true), '')::uuid) = 'caregiver' AND EXISTS (
    SELECT 1 FROM people_caregiver k
    WHERE k.person_id = person AND k.caregiver_id = nullif(current_setting('alongside.person', true), '')::uuid
      AND k.may_choose AND (k.starts IS NULL OR k.starts <= today) AND (k.ends IS NULL OR k.ends > today)
      AND (k.renewed_on IS NOT NULL OR NOT people_is_grown(born)));
END $$;

CREATE OR REPLACE FUNCTION people_in_team(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  today date := people_today();
BEGIN
  RETURN EXISTS (SELECT 1 FROM people_teammember t
    WHERE t.person_id = person AND t.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND (t.starts IS NULL OR t.starts <= today) AND (t.ends IS NULL OR t.ends > today));
END $$;

-- The center of the viewer's seat as a clinician; none for everyone else.
CREATE OR REPLACE FUNCTION people_my_center() RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT s.organization_id FROM people_seat s
    WHERE s.id = nullif(current_setting('alongside.seat', true), '')::uuid AND s.role = 'clinician'
      AND s.person_id = nullif(current_setting('alongside.person', true), '')::uuid);
END $$;

CREATE OR REPLACE FUNCTION people_at_center(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  today date := people_today();
BEGIN
  RETURN EXISTS (SELECT 1 FROM people_enrolment e WHERE e.person_id = person AND e.center_id = people_my_center()
    AND (e.starts IS NULL OR e.starts <= today) AND (e.ends IS NULL OR e.ends > today));
END $$;

-- The open invitation that the transaction holds the secret of.
CREATE OR REPLACE FUNCTION people_invited() RETURNS SETOF people_invitation
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT i.* FROM people_invitation i
  WHERE i.secret_hash = decode(nullif(current_setting('alongside.invitation', true), ''), 'hex')
    AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now();
END $$;

-- The person, who chooses for them, and for a child somebody of the care team.
CREATE OR REPLACE FUNCTION people_names_caregivers(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  born date;
BEGIN
  SELECT p.birth_date INTO born FROM people_person p WHERE p.id = person;
  RETURN FOUND AND (people_owns(person) OR people_speaks_for(person, born)
    OR people_in_team(person) AND people_my_center() IS NOT NULL AND NOT people_is_grown(born));
END $$;

CREATE OR REPLACE FUNCTION people_changes_team(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  born date;
  today date := people_today();
BEGIN
  SELECT p.birth_date INTO born FROM people_person p WHERE p.id = person;
  RETURN FOUND AND (people_owns(person) OR people_speaks_for(person, born) OR people_in_team(person)
    OR people_at_center(person) AND NOT EXISTS (SELECT 1 FROM people_teammember t WHERE t.person_id = person
      AND (t.starts IS NULL OR t.starts <= today) AND (t.ends IS NULL OR t.ends > today)));
END $$;

CREATE OR REPLACE FUNCTION people_guard_team() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'alongside_web' OR people_changes_team(NEW.person_id) AND EXISTS (
    SELECT 1 FROM people_seat s JOIN people_person p ON p.id = NEW.person_id AND p.community_id = s.community_id
    WHERE s.id = NEW.seat_id AND s.role = 'clinician') THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
    AND NEW.ends IS NOT NULL AND (OLD.ends IS NULL OR NEW.ends <= OLD.ends) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'the person and their care team say who joins it';
END $$;

CREATE OR REPLACE FUNCTION people_guard_enrolment() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  born date;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  SELECT p.birth_date INTO born FROM people_person p JOIN people_organization o ON o.community_id = p.community_id
    WHERE p.id = NEW.person_id AND o.id = NEW.center_id;
  IF FOUND AND (people_owns(NEW.person_id) OR people_speaks_for(NEW.person_id, born)
    OR people_my_center() = NEW.center_id AND (people_at_center(NEW.person_id) OR people_in_team(NEW.person_id)
      OR NEW.person_id::text = current_setting('alongside.made', true))
    OR TG_OP = 'INSERT' AND NEW.person_id = nullif(current_setting('alongside.person', true), '')::uuid
      AND EXISTS (SELECT 1 FROM people_invited() i WHERE i.role = 'patient' AND i.organization_id = NEW.center_id))
  THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'the person, or a clinician of the center, says which center looks after them';
END $$;

CREATE OR REPLACE FUNCTION people_guard_caregiver() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF NEW.renewed_on IS DISTINCT FROM (CASE WHEN TG_OP = 'UPDATE' THEN OLD.renewed_on END)
    AND NOT people_owns(NEW.person_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the person lets a caregiver stay';
  END IF;
  IF people_names_caregivers(NEW.person_id) AND (TG_OP = 'UPDATE' OR EXISTS (
    SELECT 1 FROM people_person c JOIN people_person p ON p.id = NEW.person_id AND p.community_id = c.community_id
    WHERE c.id = NEW.caregiver_id)) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.caregiver_id = me AND NEW.ends IS NOT NULL
    AND (OLD.ends IS NULL OR NEW.ends <= OLD.ends) THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' AND NEW.caregiver_id = me AND EXISTS (
    SELECT 1 FROM people_invited() i WHERE i.cares_for_id = NEW.person_id AND (i.may_choose OR NOT NEW.may_choose)
      AND i.scope IS NOT DISTINCT FROM NEW.scope AND i.ends IS NOT DISTINCT FROM NEW.ends) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'caregivers are named by the person, or by a caregiver who may choose';
END $$;

-- Who may give a seat may invite to it; to somebody's own record, who stands near to them and only while nobody has it.
CREATE OR REPLACE FUNCTION people_guard_invitation() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  keeps boolean := people_keeps(NEW.community_id);
  born date;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL AND NEW.accepted_at IS NOT DISTINCT FROM OLD.accepted_at
      AND OLD.invited_by_id = nullif(current_setting('alongside.person', true), '')::uuid
      OR OLD.accepted_at IS NULL AND NEW.accepted_at IS NOT NULL AND NEW.withdrawn_at IS NOT DISTINCT FROM OLD.withdrawn_at
      AND EXISTS (SELECT 1 FROM people_invited() i WHERE i.id = OLD.id) THEN RETURN NEW; END IF;
    RAISE insufficient_privilege USING MESSAGE = 'an invitation is taken back by who sent it, and accepted by who holds it';
  END IF;
  IF NEW.accepted_at IS NOT NULL OR NEW.withdrawn_at IS NOT NULL OR NEW.expires_at > now() + interval '8 days' THEN
    RAISE insufficient_privilege USING MESSAGE = 'an invitation begins open, for a week';
  END IF;
  IF NEW.person_id IS NOT NULL THEN
    SELECT p.birth_date INTO born FROM people_person p
      WHERE p.id = NEW.person_id AND p.account_id IS NULL AND p.community_id = NEW.community_id;
    IF NOT FOUND OR NOT (keeps OR people_speaks_for(NEW.person_id, born) OR people_in_team(NEW.person_id)
      OR people_at_center(NEW.person_id)) OR NEW.role <> 'patient' AND NOT keeps THEN
      RAISE insufficient_privilege USING MESSAGE = 'who stands near to a person brings them in';
    END IF;
  END IF;
  IF NEW.cares_for_id IS NOT NULL OR NEW.role = 'caregiver' THEN
    IF NEW.role = 'caregiver' AND people_names_caregivers(NEW.cares_for_id) THEN RETURN NEW; END IF;
  ELSIF keeps OR NEW.role = 'patient' AND NEW.person_id IS NOT NULL AND NEW.organization_id IS NULL
    OR NEW.role IN ('patient', 'clinician') AND people_my_center() = NEW.organization_id THEN
    RETURN NEW;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'who may give a seat may invite to it';
END $$;

-- A person is added by who looks after people or keeps the community, or adds themselves by an open invitation or
-- through their organization; nobody comes in as merged, or closed.
CREATE OR REPLACE FUNCTION people_guard_new_person() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  account bigint := nullif(current_setting('alongside.account', true), '')::bigint;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF NEW.merged_into_id IS NULL AND NEW.deactivated_at IS NULL AND (
    people_my_role(NEW.community_id) IN ('clinician', 'coordinator', 'administrator') AND NEW.account_id IS NULL
    OR NEW.account_id = account AND EXISTS (SELECT 1 FROM people_invited() i WHERE i.community_id = NEW.community_id)
    OR NEW.account_id = account AND nullif(current_setting('alongside.person', true), '') IS NULL AND EXISTS (
      SELECT 1 FROM people_provideridentity i JOIN people_signinprovider v ON v.id = i.provider_id
      WHERE i.account_id = account AND v.community_id = NEW.community_id)) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'this seat adds nobody';
END $$;

-- Leaving: a grown person alone, for a child who chooses for them; it can be undone for two weeks.
CREATE OR REPLACE FUNCTION people_guard_withdrawal() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  born date;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  SELECT p.birth_date INTO born FROM people_person p WHERE p.id = NEW.person_id AND p.community_id = NEW.community_id;
  IF FOUND AND NEW.undone_at IS NULL AND NEW.undo_until BETWEEN now() AND now() + interval '15 days'
    AND (people_is_grown(born) AND NEW.person_id = nullif(current_setting('alongside.person', true), '')::uuid
      OR NOT people_is_grown(born) AND people_speaks_for(NEW.person_id, born)) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a grown person leaves alone, a child with who chooses for them';
END $$;

-- Is the viewer oneself, or may they choose for this person? For what people say about themselves.
CREATE OR REPLACE FUNCTION people_mine(person uuid, account bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN coalesce(person = nullif(current_setting('alongside.person', true), '')::uuid, false)
    OR coalesce(account = nullif(current_setting('alongside.account', true), '')::bigint, false)
    OR people_speaks_for(person, (SELECT p.birth_date FROM people_person p WHERE p.id = person));
END $$;

-- May the viewer say something about this person in the ledger? About themselves, whomever they see something of, and
-- whomever they stood near to: who steps back sees nothing any more when the line of it is written.
CREATE OR REPLACE FUNCTION people_may_tell_of(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN person = nullif(current_setting('alongside.person', true), '')::uuid
    OR EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.person_id = person AND g.starts <= now() AND now() < g.ends)
    OR EXISTS (SELECT 1 FROM people_person p WHERE p.id = person)
    OR EXISTS (SELECT 1 FROM people_caregiver k WHERE k.person_id = person
      AND k.caregiver_id = nullif(current_setting('alongside.person', true), '')::uuid)
    OR EXISTS (SELECT 1 FROM people_teammember t WHERE t.person_id = person
      AND t.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid);
END $$;

-- Is this the name, and the role, of the viewer and of the seat that the transaction is set to? Asked row by row
-- wherever something bears who wrote it; it tells nothing but of the viewer.
CREATE OR REPLACE FUNCTION people_is_me(who uuid, called text, in_role text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF who IS DISTINCT FROM nullif(current_setting('alongside.person', true), '')::uuid THEN RETURN false; END IF;
  RETURN who IS NULL OR NOT EXISTS (SELECT 1 FROM people_person p
    LEFT JOIN people_seat s ON s.id = nullif(current_setting('alongside.seat', true), '')::uuid AND s.person_id = p.id
    WHERE p.id = who AND (p.name <> called OR in_role <> s.role));
END $$;
REVOKE ALL ON FUNCTION people_is_me(uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_is_me(uuid, text, text) TO alongside_web;
