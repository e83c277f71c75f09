-- The engine of sharing: from rows of charter, relations and choices to what each seat may see.
-- docs/explanation/sharing.md says the same in words. Functions run as the schema's owner, never as the web role.

-- Older migrations run this same file before all of its tables are there; 0009 runs it when they are.
SET LOCAL check_function_bodies = off;

-- The number under which the grants of the charter in force in a community stand (its own, or that of one long replaced,
-- whose grants were made over), 0 where there is none. A transaction reads by one charter from its beginning to its
-- end: a version comes into force at a moment, and now() is when the transaction began. A minute after its charter was
-- replaced it reads nothing more, and fails: another charter's grants may soon lie in that place.
CREATE OR REPLACE FUNCTION sharing_read_too_long() RETURNS int
LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $$
BEGIN
  RAISE EXCEPTION 'the charter by which this began to read was replaced; begin again' USING ERRCODE = 'serialization_failure';
END $$;
CREATE OR REPLACE FUNCTION sharing_charter_number(community uuid) RETURNS int
LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT CASE WHEN v.replaced_at < statement_timestamp() - interval '1 minute' THEN sharing_read_too_long()
      ELSE coalesce(v.grants_under, v.number) END
    FROM sharing_charterversion v
    WHERE v.community_id = community AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)), 0)
$$;

-- Who of these has left the community: nobody sees their record, not even they, until they come back. The first
-- migrations run this file before anybody could leave; 0011 says who has.
DO $do$ BEGIN
  IF to_regprocedure('sharing_who_left(uuid[])') IS NULL THEN
    CREATE FUNCTION sharing_who_left(persons uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT '{}'::uuid[] $$;
  END IF;
END $do$;

-- A day begins at midnight in the community's own time zone.
CREATE OR REPLACE FUNCTION sharing_midnight(day date, zone text) RETURNS timestamptz
LANGUAGE sql IMMUTABLE AS $$ SELECT day::timestamp AT TIME ZONE zone $$;

-- The day on which somebody reaches an age. Who was born on 29 February has the birthday on 1 March in other years.
CREATE OR REPLACE FUNCTION sharing_birthday(born date, years int) RETURNS date
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN extract(day FROM born) = 29 AND extract(day FROM born + make_interval(years => years)) = 28
    THEN (born + make_interval(years => years))::date + 1
    ELSE (born + make_interval(years => years))::date
  END
$$;

-- Which seats stand in which audience of these persons, from when until when, under one version of the charter (null:
-- the one in force). `emergency` says by which emergency access a seat stands in the care team, where it does so by one;
-- `study` in whose team it stands.
-- `everyone` also lists the network's clinicians where no rule could give them anything (explanations want that).
CREATE OR REPLACE FUNCTION sharing_memberships(persons uuid[], charter uuid, everyone boolean)
RETURNS TABLE (person_id uuid, seat_id uuid, audience smallint, scope smallint[], starts timestamptz, ends timestamptz,
  emergency uuid, study uuid)
LANGUAGE sql STABLE AS $$
  WITH about AS (
    SELECT p.id, p.community_id, p.birth_date, c.zone, v.id AS version_id,
      (SELECT min(b.from_age) FROM sharing_ageband b WHERE b.version_id = v.id AND b.effect = 'ends') AS ends_age,
      EXISTS (SELECT 1 FROM sharing_charterrule x WHERE x.version_id = v.id AND x.audience = 4 AND x.right > 0)
        OR EXISTS (SELECT 1 FROM sharing_guardrail x WHERE x.version_id = v.id AND x.audience = 4
                   AND x.bound = 'floor' AND x.right > 0) AS network_open
    FROM people_person p
    JOIN people_community c ON c.id = p.community_id
    LEFT JOIN sharing_charterversion v ON v.community_id = c.id AND CASE WHEN charter IS NOT NULL THEN v.id = charter
      ELSE v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at) END
    WHERE p.id = ANY (persons) AND p.id <> ALL ((SELECT sharing_who_left(persons))::uuid[])
  ), seat AS NOT MATERIALIZED (  -- looked up from the relations, never all of a community's
    SELECT s.id, s.community_id, s.person_id, s.role, s.organization_id, o.kind AS organization_kind,
      coalesce(sharing_midnight(s.starts, c.zone), '-infinity') AS starts,
      coalesce(sharing_midnight(s.ends, c.zone), 'infinity') AS ends
    FROM people_seat s
    JOIN people_person holder ON holder.id = s.person_id AND holder.deactivated_at IS NULL
    JOIN people_community c ON c.id = s.community_id
    LEFT JOIN people_organization o ON o.id = s.organization_id
  ), grown AS (
    SELECT about.*,
      CASE
        WHEN ends_age IS NULL THEN 'infinity'::timestamptz
        WHEN birth_date IS NULL THEN '-infinity'
        ELSE sharing_midnight(sharing_birthday(birth_date, ends_age), zone)
      END AS grown_at
    FROM about
  ), answer AS (  -- a yes that a caregiver gave ends when the person is grown; a no stands
    SELECT x.person_id, x.item, x.answer = 'no' AS no, x.answer = 'yes' AS yes,
      CASE WHEN x.by_self THEN 'infinity' ELSE about.grown_at END AS ends
    FROM grown about JOIN sharing_consentanswer x ON x.person_id = about.id AND x.replaced_at IS NULL
  ), included AS (  -- in which studies each person is, from when until when
    SELECT about.id AS person_id, s.id AS study_id,
      greatest(coalesce(sharing_midnight(a.starts, about.zone), '-infinity'),
        coalesce(sharing_midnight(s.starts, about.zone), '-infinity')) AS starts,
      least(coalesce(sharing_midnight(a.ends, about.zone), 'infinity'),
        coalesce(sharing_midnight(s.ends, about.zone), 'infinity'),
        CASE WHEN a.by_self THEN 'infinity' ELSE about.grown_at END) AS ends
    FROM grown about
    JOIN sharing_studyconsent a ON a.person_id = about.id
    JOIN sharing_study s ON s.id = a.study_id
    WHERE NOT EXISTS (SELECT 1 FROM answer x WHERE x.person_id = about.id AND x.no AND x.item = ANY (s.needs))
    UNION ALL
    SELECT about.id, s.id, coalesce(sharing_midnight(s.starts, about.zone), '-infinity'),
      least(coalesce(sharing_midnight(s.ends, about.zone), 'infinity'), y.ends, (
        SELECT min(sharing_midnight(a.ends, about.zone)) FROM sharing_studyconsent a
        WHERE a.person_id = about.id AND a.study_id = s.id))  -- who left it is not in it by answers again
    FROM grown about
    JOIN sharing_study s ON s.community_id = about.community_id AND s.broad AND s.needs <> '{}'
    JOIN LATERAL (
      SELECT min(x.ends) AS ends FROM answer x WHERE x.person_id = about.id AND x.yes AND x.item = ANY (s.needs)
      HAVING count(DISTINCT x.item) = (SELECT count(DISTINCT need) FROM unnest(s.needs) need)) y ON true
  ), raw AS (
    SELECT about.id AS person_id, seat.id AS seat_id, 0::smallint AS audience, NULL::smallint[] AS scope,
      seat.starts, seat.ends, NULL::uuid AS emergency, NULL::uuid AS study
    FROM about
    JOIN seat ON seat.person_id = about.id AND seat.role = 'patient' AND seat.community_id = about.community_id
    UNION ALL
    SELECT about.id, seat.id, 1::smallint, r.scope,
      greatest(seat.starts, coalesce(sharing_midnight(r.starts, about.zone), '-infinity')),
      least(seat.ends, coalesce(sharing_midnight(r.ends, about.zone), 'infinity'), about.grown_at), NULL, NULL
    FROM grown about
    JOIN people_caregiver r ON r.person_id = about.id
    JOIN seat ON seat.person_id = r.caregiver_id AND seat.role = 'caregiver' AND seat.community_id = about.community_id
    WHERE about.version_id IS NOT NULL
    UNION ALL
    SELECT about.id, seat.id, 1::smallint, r.scope,
      greatest(seat.starts, coalesce(sharing_midnight(r.starts, about.zone), '-infinity'),
        about.grown_at, sharing_midnight(r.renewed_on, about.zone)),
      least(seat.ends, coalesce(sharing_midnight(r.ends, about.zone), 'infinity')), NULL, NULL
    FROM grown about
    JOIN people_caregiver r ON r.person_id = about.id
    JOIN seat ON seat.person_id = r.caregiver_id AND seat.role = 'caregiver' AND seat.community_id = about.community_id
    WHERE about.version_id IS NOT NULL AND r.renewed_on IS NOT NULL AND about.grown_at < 'infinity'
      AND sharing_midnight(r.renewed_on, about.zone) >= about.grown_at
    UNION ALL
    SELECT about.id, seat.id, 2::smallint, NULL,
      greatest(seat.starts, coalesce(sharing_midnight(r.starts, about.zone), '-infinity')),
      least(seat.ends, coalesce(sharing_midnight(r.ends, about.zone), 'infinity')), NULL, NULL
    FROM about
    JOIN people_teammember r ON r.person_id = about.id
    JOIN seat ON seat.id = r.seat_id AND seat.role = 'clinician' AND seat.community_id = about.community_id
    WHERE about.version_id IS NOT NULL
    UNION ALL
    SELECT about.id, seat.id, 2::smallint, NULL, greatest(seat.starts, r.starts), least(seat.ends, r.ends), r.id, NULL
    FROM about
    JOIN sharing_emergencyaccess r ON r.person_id = about.id AND r.ends > now()
    JOIN seat ON seat.id = r.seat_id AND seat.role = 'clinician' AND seat.community_id = about.community_id
    WHERE about.version_id IS NOT NULL
    UNION ALL
    SELECT about.id, seat.id, 3::smallint, NULL,
      greatest(seat.starts, coalesce(sharing_midnight(r.starts, about.zone), '-infinity')),
      least(seat.ends, coalesce(sharing_midnight(r.ends, about.zone), 'infinity')), NULL, NULL
    FROM about
    JOIN people_enrolment r ON r.person_id = about.id
    JOIN seat ON seat.organization_id = r.center_id AND seat.role = 'clinician'
      AND seat.organization_kind = 'center' AND seat.community_id = about.community_id
    WHERE about.version_id IS NOT NULL
    UNION ALL
    SELECT about.id, seat.id, 4::smallint, NULL, seat.starts, seat.ends, NULL, NULL
    FROM about
    JOIN seat ON seat.role = 'clinician' AND seat.organization_kind = 'center'
      AND seat.community_id = about.community_id
    WHERE about.version_id IS NOT NULL AND (everyone OR about.network_open)
    UNION ALL
    SELECT about.id, seat.id, 4::smallint, NULL, seat.starts, seat.ends, NULL, NULL
    FROM about
    JOIN sharing_choice x ON x.person_id = about.id AND x.right > 0 AND x.withdrawn_at IS NULL
    JOIN seat ON seat.role = 'clinician' AND seat.organization_kind = 'center'
      AND seat.community_id = about.community_id AND seat.person_id = x.named_id
    WHERE about.version_id IS NOT NULL
    UNION ALL
    SELECT about.id, near.id, 4::smallint, NULL, near.starts, near.ends, NULL, NULL
    FROM about
    JOIN LATERAL (  -- all of the network's clinicians are looked up only for who opened something to them
      SELECT seat.* FROM seat
      WHERE seat.role = 'clinician' AND seat.organization_kind = 'center' AND seat.community_id = about.community_id
      OFFSET 0) near ON true
    WHERE about.version_id IS NOT NULL AND EXISTS (
      SELECT 1 FROM sharing_choice x
      WHERE x.person_id = about.id AND x.audience = 4 AND x.right > 0 AND x.withdrawn_at IS NULL)
    UNION ALL
    SELECT about.id, seat.id, 5::smallint, NULL,
      greatest(seat.starts, coalesce(sharing_midnight(t.starts, about.zone), '-infinity'), a.starts),
      least(seat.ends, coalesce(sharing_midnight(t.ends, about.zone), 'infinity'), a.ends), NULL, a.study_id
    FROM about
    JOIN included a ON a.person_id = about.id
    JOIN sharing_studyteammember t ON t.study_id = a.study_id
    JOIN seat ON seat.id = t.seat_id AND seat.role = 'researcher' AND seat.community_id = about.community_id
    WHERE about.version_id IS NOT NULL
  )
  SELECT DISTINCT * FROM raw WHERE raw.starts < raw.ends AND raw.ends > now()
$$;

-- What each seat may do with each category of these persons, from now on, piece by piece of time, and why; under one
-- version of the charter (null: the one in force).
CREATE OR REPLACE FUNCTION sharing_decisions(persons uuid[], charter uuid, everyone boolean)
RETURNS TABLE (person_id uuid, seat_id uuid, category smallint, audience smallint, starts timestamptz,
  ends timestamptz, "right" smallint, because text, rule_right smallint, choice_id uuid, guardrail_id bigint,
  band_id bigint, emergency_id uuid)
LANGUAGE sql STABLE AS $$
  WITH member AS MATERIALIZED (
    SELECT * FROM sharing_memberships(persons, charter, everyone)
  ), about AS MATERIALIZED (
    SELECT p.id, p.birth_date, c.zone, v.id AS version_id,
      EXISTS (SELECT 1 FROM sharing_choice x WHERE x.person_id = p.id AND x.withdrawn_at IS NULL) AS has_choices
    FROM people_person p
    JOIN people_community c ON c.id = p.community_id
    LEFT JOIN sharing_charterversion v ON v.community_id = c.id AND CASE WHEN charter IS NOT NULL THEN v.id = charter
      ELSE v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at) END
    WHERE p.id = ANY (persons)
  ), said AS MATERIALIZED (  -- what each version says, by the place audience * 12 + category: a lookup costs nothing
    SELECT v.id,
      array_agg(coalesce(r."right", 0::smallint) ORDER BY k.place) AS rules,
      array_agg(f.id ORDER BY k.place) AS floors, array_agg(f."right" ORDER BY k.place) AS floor_rights,
      array_agg(c.id ORDER BY k.place) AS ceilings, array_agg(c."right" ORDER BY k.place) AS ceiling_rights
    FROM (SELECT DISTINCT version_id AS id FROM about) v
    CROSS JOIN (SELECT generate_series(1, 84) AS place) k
    LEFT JOIN sharing_charterrule r ON r.version_id = v.id AND r.audience * 12 + r.category = k.place
    LEFT JOIN sharing_guardrail f ON f.version_id = v.id AND f.bound = 'floor'
      AND f.audience * 12 + f.category = k.place
    LEFT JOIN sharing_guardrail c ON c.version_id = v.id AND c.bound = 'ceiling'
      AND c.audience * 12 + c.category = k.place
    GROUP BY v.id
  ), band AS MATERIALIZED (
    SELECT about.id AS person_id, b.id, b.category, b.effect,
      CASE WHEN about.birth_date IS NULL THEN '-infinity'::timestamptz
        ELSE sharing_midnight(sharing_birthday(about.birth_date, b.from_age), about.zone) END AS starts,
      CASE WHEN about.birth_date IS NULL OR b.until_age IS NULL THEN 'infinity'::timestamptz
        ELSE sharing_midnight(sharing_birthday(about.birth_date, b.until_age), about.zone) END AS ends
    FROM about JOIN sharing_ageband b ON b.version_id = about.version_id AND b.effect <> 'ends'
  ), choice AS MATERIALIZED (  -- of choices that say the same thing about the same time, only the latest can count
    SELECT DISTINCT ON (x.person_id, x.category, x.audience, x.named_id, x.by_self, x.starts, x.ends)
      x.id, x.person_id, x.audience, x.named_id, x.category, x.right, x.by_self, x.made_at,
      coalesce(sharing_midnight(x.starts, about.zone), '-infinity') AS starts,
      coalesce(sharing_midnight(x.ends, about.zone), 'infinity') AS ends
    FROM about JOIN sharing_choice x ON x.person_id = about.id AND x.withdrawn_at IS NULL
    ORDER BY x.person_id, x.category, x.audience, x.named_id, x.by_self, x.starts, x.ends, x.made_at DESC, x.id DESC
  ), cut AS (
    SELECT DISTINCT m.person_id, m.seat_id, '-infinity'::timestamptz AS at FROM member m
    UNION SELECT m.person_id, m.seat_id, m.starts FROM member m WHERE m.starts > now()
    UNION SELECT m.person_id, m.seat_id, m.ends FROM member m WHERE m.ends > now() AND m.ends < 'infinity'
    UNION SELECT m.person_id, m.seat_id, x.starts FROM member m JOIN choice x ON x.person_id = m.person_id
      WHERE m.audience > 0 AND x.starts > now()
    UNION SELECT m.person_id, m.seat_id, x.ends FROM member m JOIN choice x ON x.person_id = m.person_id
      WHERE m.audience > 0 AND x.ends > now() AND x.ends < 'infinity'
    UNION SELECT m.person_id, m.seat_id, b.starts FROM member m JOIN band b ON b.person_id = m.person_id
      WHERE m.audience = 1 AND b.starts > now()
    UNION SELECT m.person_id, m.seat_id, b.ends FROM member m JOIN band b ON b.person_id = m.person_id
      WHERE m.audience = 1 AND b.ends > now() AND b.ends < 'infinity'
  ), piece AS (
    SELECT cut.person_id, cut.seat_id, cut.at AS starts, greatest(cut.at, now()) AS at,
      lead(cut.at, 1, 'infinity') OVER (PARTITION BY cut.person_id, cut.seat_id ORDER BY cut.at) AS ends
    FROM cut
  ), judged AS (
    SELECT piece.person_id, piece.seat_id, k.category, min(m.audience) AS audience, piece.starts, piece.ends, piece.at,
      CASE WHEN min(m.audience) = 2 AND bool_and(m.emergency IS NOT NULL) FILTER (WHERE m.audience = 2)
        THEN max(m.emergency::text)::uuid END AS emergency
    FROM piece
    JOIN member m ON m.person_id = piece.person_id AND m.seat_id = piece.seat_id
      AND m.starts <= piece.at AND piece.at < m.ends
    CROSS JOIN (SELECT generate_series(1, 12)::smallint AS category) k
    WHERE m.scope IS NULL OR m.scope = '{}' OR k.category = ANY (m.scope)
    GROUP BY piece.person_id, piece.seat_id, k.category, piece.starts, piece.ends, piece.at
  ), banded AS (  -- only what caregivers see goes by age
    SELECT j.*, about.version_id, about.has_choices, j.audience * 12 + j.category AS place,
      CASE WHEN j.audience = 1 THEN (
        SELECT min(b.id) FROM band b WHERE b.person_id = j.person_id AND b.effect = 'own_choice'
          AND (b.category IS NULL OR b.category = j.category) AND b.starts <= j.at AND j.at < b.ends) END AS own_band,
      CASE WHEN j.audience = 1 THEN (
        SELECT min(b.id) FROM band b WHERE b.person_id = j.person_id AND b.effect = 'hidden'
          AND (b.category IS NULL OR b.category = j.category) AND b.starts <= j.at AND j.at < b.ends) END AS hidden_band
    FROM judged j JOIN about ON about.id = j.person_id
  ), weighed AS (
    SELECT j.*, coalesce(said.rules[j.place], 0)::smallint AS rule_right, picked.id AS choice_id,
      picked."right" AS choice_right,
      CASE WHEN j.audience > 0 THEN said.floors[j.place] END AS floor_id,
      CASE WHEN j.audience > 0 THEN said.floor_rights[j.place] END AS floor_right,
      CASE WHEN j.audience > 0 THEN said.ceilings[j.place] END AS ceiling_id,
      CASE WHEN j.audience > 0 THEN said.ceiling_rights[j.place] END AS ceiling_right
    FROM (
      SELECT banded.*, CASE WHEN banded.has_choices AND banded.audience > 0 THEN (
        SELECT x.id FROM choice x
        WHERE x.person_id = banded.person_id AND x.category = banded.category
          AND x.starts <= banded.at AND banded.at < x.ends
          AND (x.audience = banded.audience
            OR x.named_id = (SELECT s.person_id FROM people_seat s WHERE s.id = banded.seat_id))
          AND (banded.own_band IS NULL OR x.by_self)
        ORDER BY (x.named_id IS NOT NULL) DESC, x.made_at DESC, x.id DESC LIMIT 1) END AS picked_id
      FROM banded
    ) j
    LEFT JOIN said ON said.id = j.version_id
    LEFT JOIN choice picked ON picked.id = j.picked_id
  ), chosen AS (
    SELECT w.*, CASE
        WHEN w.audience = 0 THEN 2
        WHEN w.choice_id IS NOT NULL THEN w.choice_right
        WHEN w.own_band IS NOT NULL THEN 0
        ELSE w.rule_right END AS wanted
    FROM weighed w
  ), clamped AS (
    SELECT c.*, CASE WHEN c.hidden_band IS NOT NULL THEN 0
        ELSE least(greatest(c.wanted, coalesce(c.floor_right, 0)), coalesce(c.ceiling_right, 2)) END AS held
    FROM chosen c
  )
  SELECT c.person_id, c.seat_id, c.category, c.audience, c.starts, c.ends, c.held::smallint,
    CASE
      WHEN c.audience = 0 THEN 'self'
      WHEN c.emergency IS NOT NULL THEN 'emergency:' || c.emergency
      WHEN c.hidden_band IS NOT NULL THEN 'band:' || c.hidden_band
      WHEN c.held < c.wanted THEN 'guardrail:' || c.ceiling_id
      WHEN c.held > c.wanted THEN 'guardrail:' || c.floor_id
      WHEN c.choice_id IS NOT NULL THEN 'choice:' || c.choice_id
      WHEN c.own_band IS NOT NULL THEN 'band:' || c.own_band
      ELSE 'charter' END,
    c.rule_right, c.choice_id,
    CASE WHEN c.held < c.wanted THEN c.ceiling_id WHEN c.held > c.wanted THEN c.floor_id END,
    coalesce(c.hidden_band, c.own_band), c.emergency
  FROM clamped c
$$;

-- Why one seat may, or may not, see each category of one person now. Told to the person, to a caregiver who may
-- choose for them, and to the seat itself while it sees something of the person; to nobody else: a seat that sees
-- nothing must not learn from the reasons that somebody is there.
CREATE OR REPLACE FUNCTION sharing_explain(person uuid, seat uuid)
RETURNS TABLE (category smallint, audience smallint, "right" smallint, because text, rule_right smallint,
  choice_id uuid, guardrail_id bigint, band_id bigint, emergency_id uuid, until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.category, d.audience, d."right", d.because, d.rule_right, d.choice_id, d.guardrail_id, d.band_id,
    d.emergency_id, nullif(d.ends, 'infinity')
  FROM sharing_decisions(ARRAY[person], NULL, true) d
  WHERE d.seat_id = seat AND d.starts <= now() AND now() < d.ends
    AND (
      seat = nullif(current_setting('alongside.seat', true), '')::uuid AND EXISTS (
        SELECT 1 FROM sharing_grant g
        WHERE g.person_id = person AND g.seat_id = seat AND g.charter = (SELECT sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid))
          AND g.starts <= now() AND now() < g.ends)
      OR EXISTS (
        SELECT 1 FROM sharing_grant g
        LEFT JOIN people_caregiver r ON r.person_id = g.person_id AND r.may_choose
          AND r.caregiver_id = nullif(current_setting('alongside.person', true), '')::uuid
          AND (r.starts IS NULL OR r.starts <= people_today()) AND (r.ends IS NULL OR r.ends > people_today())
        WHERE g.person_id = person AND g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
          AND g.charter = (SELECT sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid))
          AND g.starts <= now() AND now() < g.ends
          AND (g.audience = 0 OR (g.audience = 1 AND r.id IS NOT NULL))))
$$;

-- The persons of whom the viewer's seat may see something (or that category) now: what policies narrow a table to
-- before they judge its rows. It tells what the seat's own grants tell, by their index alone and by a plan that is kept.
CREATE OR REPLACE FUNCTION sharing_my_people(of_category int, at_least int) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT g.person_id FROM sharing_grant g
    WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid
      AND g.charter = (SELECT sharing_charter_number(nullif(current_setting('alongside.community', true), '')::uuid))
      AND (of_category IS NULL OR g.category = of_category) AND g."right" >= at_least
      AND g.starts <= now() AND now() < g.ends
      AND (coalesce(current_setting('alongside.shown_to', true), '') = ''
        OR g.person_id = nullif(current_setting('alongside.shown_about', true), '')::uuid));
END $$;
