"""What of forms waits on Today, as a part of Today's one query: what is asked of me or of mine, and my drafts."""

WAITING = """
      SELECT 'asked_form', n.id, a.origin_id, a.asked_by_name, q.title, a.asked_at, NULL
      FROM near n JOIN questionnaires_asked a ON a.person_id = n.id AND a.answered_at IS NULL AND a.passed_at IS NULL
        AND a.opens_on <= %(today)s
      JOIN people_person p ON p.id = n.id
      JOIN LATERAL (
        SELECT l.questionnaire_id, l.takes FROM questionnaires_librarystep l WHERE l.origin_id = a.origin_id
        ORDER BY l.at DESC, l.id DESC LIMIT 1) l ON l.takes
      JOIN questionnaires_questionnaire q ON q.id = l.questionnaire_id
      WHERE (n.audience = 0 AND a.for_whom = 'patient'
          OR n.audience = 1 AND (a.for_whom = 'caregiver' OR p.account_id IS NULL))
        AND NOT EXISTS (SELECT 1 FROM questionnaires_snooze s WHERE s.asked_id = a.id AND s.reader_id = %(me)s
          AND s.until > now())
        AND NOT EXISTS (SELECT 1 FROM questionnaires_reminder r WHERE r.reader_id = %(me)s AND r.way = 'off')
        AND NOT EXISTS (SELECT 1 FROM questionnaires_answering b WHERE b.author_id = %(me)s AND b.person_id = n.id
          AND b.origin_id = a.origin_id AND b.finished_at IS NULL)
      UNION ALL
      SELECT 'begun_form', b.person_id, b.id, NULL, q.title, b.saved_at, NULL
      FROM questionnaires_answering b JOIN questionnaires_questionnaire q ON q.id = b.questionnaire_id
      WHERE b.author_id = %(me)s AND b.finished_at IS NULL
      UNION ALL
"""
