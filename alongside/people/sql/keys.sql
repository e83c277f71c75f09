-- Signing in: codes, passkeys, known devices, an organization's own sign-in. These run as the tables' owner, because
-- they are asked before anybody is signed in; each tells nothing but what its caller must know.

-- Whether the charter asks a seat of this role for a second step. The room of sharing says it; until it does, no.
CREATE OR REPLACE FUNCTION sharing_demands_second_factor(role text, community uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT false $$;

-- Keep a code for whoever has this address, and say whether anybody has. Codes that others asked for stay as they are:
-- whoever asks for one again and again takes no code away from its owner. Where nobody has the address a code is kept,
-- too, which opens nothing: the same work is done, and nobody tells the one from the other by how long it takes.
CREATE OR REPLACE FUNCTION people_keep_code(code uuid, address text, hash bytea, seconds int) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found bigint := (SELECT a.id FROM people_account a WHERE a.email = lower(address) AND a.is_active);
BEGIN
  DELETE FROM people_knock WHERE until < clock_timestamp() - interval '1 day';
  DELETE FROM people_signincode WHERE expires_at < clock_timestamp() - interval '1 hour';
  INSERT INTO people_signincode (id, account_id, code_hash, tries, expires_at)
    VALUES (code, found, hash, 0, clock_timestamp() + make_interval(secs => seconds));
  RETURN found IS NOT NULL;
END $$;

-- Is this device one in which the account of this address signed in before? Where no address is given: anybody.
CREATE FUNCTION people_knows_device(address text, device bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM people_knowndevice k JOIN people_account a ON a.id = k.account_id
    WHERE k.device_hash = device AND (address = '' OR a.email = lower(address)))
$$;

-- The passkey of this name: whose it is, and the public half that proves it.
CREATE FUNCTION people_passkey(credential bytea)
RETURNS TABLE (id uuid, account_id bigint, credential bytea, sign_count bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.account_id, p.credential, p.sign_count FROM people_passkey p
  JOIN people_account a ON a.id = p.account_id AND a.is_active
  WHERE p.credential_id = people_passkey.credential
$$;

-- The account of somebody whom an organization's sign-in knows: by the name that it gave them before, or by an e-mail
-- address that it verified, of a domain for which it may vouch. Somebody unknown gets an account where `creates`.
CREATE FUNCTION people_openid_account(provider uuid, subject text, address text, creates boolean) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  here people_signinprovider;
  found bigint;
BEGIN
  SELECT * INTO here FROM people_signinprovider WHERE id = people_openid_account.provider AND closed_at IS NULL;
  SELECT i.account_id INTO found FROM people_provideridentity i JOIN people_account a ON a.id = i.account_id AND a.is_active
    WHERE i.provider_id = here.id AND i.subject = people_openid_account.subject;
  IF found IS NOT NULL OR here.id IS NULL OR address IS NULL
    OR NOT (split_part(lower(address), '@', 2) = ANY (here.domains)) THEN RETURN found; END IF;
  SELECT a.id INTO found FROM people_account a WHERE a.email = lower(address) AND a.is_active AND (creates OR EXISTS (
    SELECT 1 FROM people_person p WHERE p.account_id = a.id AND p.community_id = here.community_id));
  IF found IS NULL AND creates AND NOT EXISTS (SELECT 1 FROM people_account a WHERE a.email = lower(address)) THEN
    INSERT INTO people_account (email, password, is_active, created_at)
      VALUES (lower(address), '!', true, clock_timestamp()) RETURNING id INTO found;
  END IF;
  IF found IS NOT NULL THEN
    INSERT INTO people_provideridentity (id, provider_id, account_id, subject, since)
      VALUES (gen_random_uuid(), here.id, found, people_openid_account.subject, clock_timestamp());
  END IF;
  RETURN found;
END $$;
