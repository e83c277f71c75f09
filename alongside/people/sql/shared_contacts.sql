-- Which caregiver of this person has this address or telephone number, and do they sign in with it? Told to who may see
-- how the person is reached, and to who holds an open invitation for them.
CREATE FUNCTION people_shares_contact(person uuid, address text, phone text)
RETURNS TABLE (name text, relation text, signs_in boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.name, k.relation, coalesce(lower(a.email) = lower(address), false)
  FROM people_caregiver k
  JOIN people_person c ON c.id = k.caregiver_id
  LEFT JOIN people_account a ON a.id = c.account_id
  WHERE k.person_id = people_shares_contact.person
    AND (k.ends IS NULL OR k.ends > current_date)
    AND (lower(a.email) = lower(address) OR EXISTS (
      SELECT 1 FROM people_contactpoint t WHERE t.person_id = c.id AND (
        t.kind = 'email' AND lower(trim(t.value)) = lower(address)
        OR t.kind = 'phone' AND length(regexp_replace(phone, '\D', '', 'g')) >= 7
          AND right(regexp_replace(t.value, '\D', '', 'g'), 7) = right(regexp_replace(phone, '\D', '', 'g'), 7))))
    AND (people_shares_contact.person = ANY (sharing_my_people(2, 1))
      OR EXISTS (
        SELECT 1 FROM people_invitation i WHERE i.person_id = people_shares_contact.person
          AND i.secret_hash = decode(nullif(current_setting('alongside.invitation', true), ''), 'hex')
          AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()))
  ORDER BY 3 DESC, k.created_at LIMIT 1
$$;
