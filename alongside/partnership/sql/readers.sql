-- For whom an offer was written: whoever becomes contact person later reads it when its writer shows it to them.

-- Is the viewer the contact person of this task, and was this written for them?
CREATE OR REPLACE FUNCTION partnership_reads_offer(task uuid, reader uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN partnership_is_contact(task)
    AND (reader IS NULL OR reader = nullif(current_setting('alongside.person', true), '')::uuid);
END $$;

-- Those who offered the viewer to do something for which the viewer is the contact person, and did not take it back.
CREATE OR REPLACE FUNCTION partnership_offered_to_me() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
BEGIN
  RETURN ARRAY(SELECT DISTINCT f.person_id FROM partnership_offer f JOIN partnership_opportunity o ON o.id = f.opportunity_id
    WHERE o.contact_id = me AND (f.reader_id = me OR f.reader_id IS NULL) AND o.closed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM partnership_offerstep s WHERE s.offer_id = f.id AND s.kind IN ('back', 'declined')));
END $$;
