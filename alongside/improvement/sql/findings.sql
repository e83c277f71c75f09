-- Does somebody still write in this sheet? It is not closed, and its last day is not over.
CREATE OR REPLACE FUNCTION improvement_sheet_open(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM improvement_sheet s WHERE s.id = which AND (s.until IS NULL OR s.until >= people_today())
    AND NOT EXISTS (SELECT 1 FROM improvement_closing c WHERE c.sheet_id = s.id));
END $$;

-- Is this a test of that group which was adopted? What was not does not spread.
CREATE OR REPLACE FUNCTION improvement_adopted(test uuid, which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM improvement_study s WHERE s.cycle_id = test AND s.group_id = which AND s.decides = 'adopt');
END $$;

-- Did somebody say what came of this test?
CREATE OR REPLACE FUNCTION improvement_studied(test uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN EXISTS (SELECT 1 FROM improvement_study s WHERE s.cycle_id = test); END $$;

-- Is this a sheet of a project that goes on?
CREATE OR REPLACE FUNCTION improvement_sheet_goes_on(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN EXISTS (SELECT 1 FROM improvement_sheet s WHERE s.id = which AND improvement_goes_on(s.project_id)); END $$;

-- Is this a seat of that group?
CREATE OR REPLACE FUNCTION improvement_seat_of(seat uuid, which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN RETURN EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = seat AND s.group_id = which); END $$;

-- Is this the center of the seat that the viewer wears?
CREATE OR REPLACE FUNCTION improvement_my_center(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM people_seat s WHERE s.organization_id = which
    AND s.id = nullif(current_setting('alongside.seat', true), '')::uuid);
END $$;
