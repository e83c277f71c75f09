-- Has everyone who is named said yes? One bit, to whoever asks: what is told of oneself is read when oneself agreed.
CREATE FUNCTION parity_all_agree(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN NOT EXISTS (SELECT 1 FROM parity_named n WHERE n.page_id = which AND n.agrees IS DISTINCT FROM true);
END $$;
REVOKE ALL ON FUNCTION parity_all_agree(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_all_agree(uuid) TO alongside_web;

-- Is the viewer named there? It tells of the viewer alone.
CREATE FUNCTION parity_names_me(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM parity_named n WHERE n.page_id = which
    AND n.person_id = nullif(current_setting('alongside.person', true), '')::uuid);
END $$;
REVOKE ALL ON FUNCTION parity_names_me(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parity_names_me(uuid) TO alongside_web;
