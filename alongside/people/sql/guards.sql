-- What a member may write about persons and seats, whatever the pages ask. These look at the web role alone: imports,
-- the command line, and functions that run as the tables' owner judge for themselves.

-- The role of the seat that the transaction is set to; empty where it is nobody's.
CREATE FUNCTION people_my_role(here uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT s.role FROM people_seat s
    WHERE s.id = nullif(current_setting('alongside.seat', true), '')::uuid AND s.community_id = here
      AND s.person_id = nullif(current_setting('alongside.person', true), '')::uuid), '')
$$;

-- Is this person oneself, or somebody for whom one is a caregiver who may choose?
CREATE FUNCTION people_mine(person uuid, account bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT person = nullif(current_setting('alongside.person', true), '')::uuid
    OR coalesce(account = nullif(current_setting('alongside.account', true), '')::bigint, false)
    OR EXISTS (SELECT 1 FROM people_caregiver k WHERE k.person_id = person AND k.may_choose
      AND k.caregiver_id = nullif(current_setting('alongside.person', true), '')::uuid
      AND (k.ends IS NULL OR k.ends > current_date - 1))
$$;

CREATE OR REPLACE FUNCTION people_guard_person() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  account bigint := nullif(current_setting('alongside.account', true), '')::bigint;
  own boolean;
BEGIN
  IF current_user <> 'alongside_web' THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.account_id IS NOT NULL AND NEW.account_id IS DISTINCT FROM account THEN
      RAISE insufficient_privilege USING MESSAGE = 'nobody adds a person who signs in as somebody else';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.account_id IS DISTINCT FROM OLD.account_id AND NOT (
    OLD.account_id IS NULL AND NEW.account_id = account AND EXISTS (
      SELECT 1 FROM people_invitation i WHERE i.person_id = NEW.id AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
        AND i.secret_hash = decode(nullif(current_setting('alongside.invitation', true), ''), 'hex')
        AND i.expires_at > now())) THEN
    RAISE insufficient_privilege USING MESSAGE = 'only an invitation gives a person to an account';
  END IF;
  own := people_mine(OLD.id, OLD.account_id) OR NEW.account_id IS DISTINCT FROM OLD.account_id;
  IF NOT own AND (NEW.name, NEW.about_me, NEW.language) IS DISTINCT FROM (OLD.name, OLD.about_me, OLD.language) THEN
    RAISE insufficient_privilege USING MESSAGE = 'people say themselves who they are';
  END IF;
  IF NOT own AND NEW.deactivated_at IS DISTINCT FROM OLD.deactivated_at
    AND people_my_role(OLD.community_id) NOT IN ('coordinator', 'administrator') THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the person or a coordinator closes their door';
  END IF;
  RETURN NEW;
END $$;

-- May the web role give this seat? A keeper of the community; a clinician those of patients and caregivers; whoever
-- comes in by an invitation to it, or through an organization that maps to it.
CREATE OR REPLACE FUNCTION people_guard_seat() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  mine text := people_my_role(NEW.community_id);
  account bigint := nullif(current_setting('alongside.account', true), '')::bigint;
  own boolean;
BEGIN
  IF current_user <> 'alongside_web' OR mine IN ('coordinator', 'administrator') THEN RETURN NEW; END IF;
  own := EXISTS (SELECT 1 FROM people_person p WHERE p.id = NEW.person_id AND p.account_id = account
    AND p.community_id = NEW.community_id);
  IF TG_OP = 'UPDATE' THEN
    IF own AND NEW.ends IS NOT NULL AND (OLD.ends IS NULL OR NEW.ends <= OLD.ends)
      AND NEW.starts IS NOT DISTINCT FROM OLD.starts AND NEW.title = OLD.title THEN RETURN NEW; END IF;
    RAISE insufficient_privilege USING MESSAGE = 'a seat is ended by its holder or by a coordinator';
  END IF;
  IF mine = 'clinician' AND NEW.role IN ('patient', 'caregiver') THEN RETURN NEW; END IF;
  IF own AND EXISTS (
    SELECT 1 FROM people_invitation i WHERE i.role = NEW.role AND i.community_id = NEW.community_id
      AND (NEW.organization_id IS NULL OR NEW.organization_id = i.organization_id)
      AND i.secret_hash = decode(nullif(current_setting('alongside.invitation', true), ''), 'hex')
      AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()) THEN RETURN NEW; END IF;
  IF own AND nullif(current_setting('alongside.person', true), '') IS NULL AND EXISTS (
    SELECT 1 FROM people_provideridentity i JOIN people_signinprovider v ON v.id = i.provider_id
    JOIN people_seatmapping m ON m.provider_id = v.id AND m.role = NEW.role
    WHERE i.account_id = account AND v.organization_id = NEW.organization_id) THEN RETURN NEW; END IF;
  RAISE insufficient_privilege USING MESSAGE = 'this seat is not yours to give';
END $$;

CREATE TRIGGER people_guard_person BEFORE INSERT OR UPDATE ON people_person
  FOR EACH ROW EXECUTE FUNCTION people_guard_person();
CREATE TRIGGER people_guard_seat BEFORE INSERT OR UPDATE ON people_seat
  FOR EACH ROW EXECUTE FUNCTION people_guard_seat();
