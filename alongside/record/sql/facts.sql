-- What the record gives to the community's numbers, in one pass: visits, days on the ward, the doctor's judgement,
-- diagnosis, steroids, weight, height and scores. Neither what is kept
-- from anybody nor what is held. The codes are those of docs/explanation/registry.md.
SELECT f.what, e.person_id, e.category, (e.true_at AT TIME ZONE %(zone)s)::date AS day,
  CASE f.what
    WHEN 'hospital_day' THEN (nullif(e.resource::json #>> '{period,end}', '')::timestamptz AT TIME ZONE %(zone)s)::date
    WHEN 'steroid' THEN coalesce(left(e.resource::json #>> '{dispenseRequest,validityPeriod,end}', 10)::date,
      CASE WHEN e.status IN ('stopped', 'completed', 'cancelled', 'entered-in-error')
        THEN (e.recorded_at AT TIME ZONE %(zone)s)::date END)
  END AS until,
  CASE f.what
    WHEN 'judgement' THEN array_position(ARRAY['quiet', 'mild', 'moderate', 'severe'], coalesce(
      e.resource::json #>> '{valueCodeableConcept,coding,0,code}',
      CASE e.value_words WHEN 'lugn' THEN 'quiet' WHEN 'måttlig' THEN 'moderate' WHEN 'svår' THEN 'severe'
        ELSE e.value_words END)) - 1
    WHEN 'diagnosis' THEN array_position(ARRAY['34000006', '64766004', '24526004'], e.code) - 1
    WHEN 'visit' THEN 1
    ELSE e.value
  END AS value,
  e.recorded_at AS given_at, e.voice IN ('patient', 'caregiver') AS own
FROM record_entry e
CROSS JOIN LATERAL (SELECT CASE
  WHEN e.kind = 'Observation' THEN CASE e.code
    WHEN 'pga' THEN 'judgement' WHEN '29463-7' THEN 'weight' WHEN '8302-2' THEN 'height'
    WHEN 'activity-score' THEN 'score' END
  WHEN e.kind = 'Encounter' THEN CASE e.resource::json #>> '{class,code}' WHEN 'IMP' THEN 'hospital_day' ELSE 'visit' END
  WHEN e.kind = 'MedicationRequest' AND (e.code LIKE 'H02AB%%' OR e.code = 'A07EA06') THEN 'steroid'
  WHEN e.kind = 'Condition' AND e.code IN ('34000006', '64766004', '24526004') THEN 'diagnosis'
  END AS what) f
WHERE e.superseded_at IS NULL AND f.what IS NOT NULL AND e.status NOT IN ('entered-in-error', 'cancelled')
  AND e.kept_from = 0 AND (e.held_until IS NULL OR e.held_until <= now())
