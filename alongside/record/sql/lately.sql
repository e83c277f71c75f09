-- What the record gives to lists of people: of each person the last visit, the doctor's last judgement, weight, height,
-- diagnosis, and steroids that run. One row for each mask and hold, so that each viewer finds the last one that they see.
SELECT DISTINCT ON (f.what, f.person_id, f.category, f.kept_from, f.held_until)
  f.what, f.person_id, f.category, f.kept_from, f.held_until, (f.true_at AT TIME ZONE %(zone)s)::date AS day, f.until,
  CASE f.what
    WHEN 'judgement' THEN array_position(ARRAY['quiet', 'mild', 'moderate', 'severe'], coalesce(
      f.resource::json #>> '{valueCodeableConcept,coding,0,code}',
      CASE f.value_words WHEN 'lugn' THEN 'quiet' WHEN 'måttlig' THEN 'moderate' WHEN 'svår' THEN 'severe'
        ELSE f.value_words END)) - 1
    WHEN 'diagnosis' THEN array_position(ARRAY['34000006', '64766004', '24526004'], f.code) - 1
    ELSE f.value END AS value
FROM (
  SELECT e.person_id, e.category, e.kept_from, e.held_until, e.true_at, e.id, e.code, e.value, e.value_words, e.resource,
    CASE
      WHEN e.kind = 'Observation' THEN CASE e.code
        WHEN 'pga' THEN 'judgement' WHEN '29463-7' THEN 'weight' WHEN '8302-2' THEN 'height' END
      WHEN e.kind = 'Encounter' THEN CASE WHEN e.resource::json #>> '{class,code}' = 'IMP' THEN NULL ELSE 'visit' END
      WHEN e.kind = 'Condition' AND e.code IN ('34000006', '64766004', '24526004') THEN 'diagnosis'
      WHEN e.kind = 'MedicationRequest' AND (e.code LIKE 'H02AB%%' OR e.code = 'A07EA06')
        AND e.status NOT IN ('stopped', 'completed') THEN 'steroid'
    END AS what,
    CASE WHEN e.kind = 'MedicationRequest'
      THEN left(e.resource::json #>> '{dispenseRequest,validityPeriod,end}', 10)::date END AS until
  FROM record_entry e
  WHERE e.superseded_at IS NULL AND e.status NOT IN ('entered-in-error', 'cancelled')
    AND e.kind IN ('Observation', 'Encounter', 'Condition', 'MedicationRequest')
    AND (%(only)s::uuid[] IS NULL OR e.person_id = ANY(%(only)s::uuid[]))
) f
WHERE f.what IS NOT NULL AND (f.what <> 'judgement' OR coalesce(
  f.resource::json #>> '{valueCodeableConcept,coding,0,code}', f.value_words) <> '')
ORDER BY f.what, f.person_id, f.category, f.kept_from, f.held_until, f.until DESC NULLS FIRST, f.true_at DESC, f.id DESC
