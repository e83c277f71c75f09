"""What of visits waits on Today, a part of its one query: the next, one that goes on, what is to be answered."""

from __future__ import annotations

from alongside.visits.queries.agenda import STANDS

_MY_YES = """EXISTS (SELECT 1 FROM visits_summaryagreed y WHERE y.author_id = %(me)s AND y.summary_id = (
          SELECT s.id FROM visits_summary s WHERE s.visit_id = v.id ORDER BY s.at DESC, s.id DESC LIMIT 1))"""
# Rows of (kind, person, thing, by whom, words, at, days), of those near, `near n`.
WAITING = f"""
      SELECT CASE v.status WHEN 'planned' THEN 'visit_next' ELSE 'visit_now' END, n.id, v.id, o.name,
        (SELECT count(*) FROM visits_agendaitem i WHERE i.person_id = n.id AND {STANDS})::text, v.starts_at, NULL
      FROM near n JOIN visits_visit v ON v.person_id = n.id LEFT JOIN people_organization o ON o.id = v.center_id
      WHERE (n.audience <= 1 AND v.status = 'planned' AND v.starts_at >= %(today)s
          AND v.starts_at < %(today)s + interval '15 days')
        OR (v.status = 'under_way' AND v.begun_at > now() - interval '12 hours'
          AND (n.audience <= 1 OR v.with_seats @> ARRAY[%(seat)s::uuid]))
      UNION ALL
      SELECT 'visit_summary', n.id, v.id, NULL, NULL, v.ended_at, NULL
      FROM near n JOIN visits_visit v ON v.person_id = n.id
      WHERE v.status = 'held' AND v.ended_at > now() - interval '30 days' AND NOT {_MY_YES}
        AND (n.audience = 0 OR n.audience = 2 AND v.with_seats @> ARRAY[%(seat)s::uuid])
      UNION ALL
      SELECT 'visit_back', n.id, v.id, NULL, NULL, v.ended_at, NULL
      FROM near n JOIN visits_visit v ON v.person_id = n.id
      WHERE n.audience = 0 AND v.status = 'held' AND v.ended_at > now() - interval '21 days'
        AND NOT EXISTS (SELECT 1 FROM visits_visitanswer a WHERE a.visit_id = v.id AND a.author_id = %(me)s)
      UNION ALL
      SELECT 'visit_sent', t.person_id, s.visit_id, t.author_name, NULL, t.at, NULL
      FROM near n JOIN visits_summarysent t ON t.person_id = n.id JOIN visits_summary s ON s.id = t.summary_id
      WHERE t.to_id = %(me)s AND t.at > now() - interval '14 days'
      UNION ALL
      SELECT 'visits_today', NULL, NULL, NULL, count(*)::text, NULL, NULL
      FROM people_seat m JOIN visits_visit v ON v.center_id = m.organization_id
      WHERE m.id = %(seat)s AND m.role = 'clinician' AND v.starts_at >= %(today)s
        AND v.starts_at < %(today)s + interval '1 day' AND v.status IN ('planned', 'under_way')
      HAVING count(*) > 0
      UNION ALL
"""  # noqa: S608 - no value stands in it
