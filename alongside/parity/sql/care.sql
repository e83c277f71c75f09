-- What was begun in care in one quarter, as the ledger has it: of whom, by whom, in which role, and whether it was taken up
-- within so many days. Asked by the worker alone, which keeps nothing of it but what may be told (care_counting.py).
-- Of whom: those of whom the community's numbers may be made (registry/sql/counted.sql, run before), who answered "no" to
-- nothing about their own facts and closed neither their plan nor their visits to studies.
-- Not: what anybody keeps from anybody, nor what comes onto an agenda by itself, since nobody began it (a goal to talk about).
WITH open_to_all AS (
  SELECT c.person_id FROM pg_temp.counted c
  WHERE NOT c.closed && %(closed)s::smallint[] AND coalesce(c.own_given, c.own_coming, c.clinic_given, c.clinic_coming) IS NULL
), places AS (
  SELECT o.person_id, (SELECT e.center_id FROM people_enrolment e WHERE e.person_id = o.person_id
      AND (e.starts IS NULL OR e.starts < %(until)s::date) AND (e.ends IS NULL OR e.ends > %(since)s::date)
    ORDER BY e.starts DESC NULLS LAST, e.id DESC LIMIT 1) AS center
  FROM open_to_all o
), begun AS (
  SELECT coalesce(p.merged_into_id, p.id) AS person, coalesce(a.merged_into_id, a.id) AS actor, l.role, l.subject_id, l.at
  FROM contributions_line l JOIN people_community k ON k.id = l.community_id JOIN people_person p ON p.id = l.about_id
  JOIN people_person a ON a.id = l.actor_id
  WHERE l.community_id = %(community)s::uuid AND l.verb = ANY (%(begins)s::text[])
    AND l.at >= (%(since)s::date)::timestamp AT TIME ZONE k.zone AND l.at < (%(until)s::date)::timestamp AT TIME ZONE k.zone
    AND NOT EXISTS (SELECT 1 FROM plans_goal g WHERE g.id = l.subject_id AND g.kept_from <> 0)
    AND NOT EXISTS (SELECT 1 FROM visits_agendaitem i WHERE i.id = l.subject_id AND (i.kept_from <> 0 OR i.goal_id IS NOT NULL))
), seen AS (
  SELECT DISTINCT coalesce(p.merged_into_id, p.id) AS person FROM visits_visit v JOIN people_person p ON p.id = v.person_id
  JOIN people_community k ON k.id = p.community_id AND k.id = %(community)s::uuid
  WHERE v.status = 'held' AND v.begun_at >= (%(since)s::date)::timestamp AT TIME ZONE k.zone
    AND v.begun_at < (%(until)s::date + %(days)s)::timestamp AT TIME ZONE k.zone
    AND EXISTS (SELECT 1 FROM visits_agendaitem i WHERE i.person_id = v.person_id AND i.kept_from = 0
      AND i.at < v.begun_at AND i.at > v.begun_at - interval '90 days')
), told AS (
  SELECT b.person, b.actor, CASE WHEN b.role IN ('patient', 'caregiver') THEN b.role ELSE 'clinician' END AS role,
    EXISTS (SELECT 1 FROM contributions_line t WHERE t.subject_id = b.subject_id AND t.verb = ANY (%(takes)s::text[])
      AND t.at >= b.at AND t.at < b.at + make_interval(days => %(days)s) AND NOT EXISTS (
        SELECT 1 FROM contributions_line u WHERE u.subject_id = b.subject_id AND u.verb = ANY (%(undoes)s::text[])
          AND u.at > t.at AND u.at < b.at + make_interval(days => %(days)s))) AS taken
  FROM begun b
)
SELECT w.person_id, coalesce(w.center::text, %(nowhere)s),
  NOT %(at_visits)s OR w.person_id IN (SELECT s.person FROM seen s), t.actor, t.role, t.taken
FROM places w LEFT JOIN told t ON t.person = w.person_id
