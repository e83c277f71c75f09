"""What of policies and wishes waits for somebody: to be read, to be looked at again, to be adopted; and what became
of what they wished for."""

from __future__ import annotations

_HOLDS = """
    SELECT p.id AS policy_id, p.body_id, p.answers_id, f.version_id, f.title, f.asks_roles, f.review_on, f.at
    FROM governance_policy p CROSS JOIN LATERAL (
      SELECT a.version_id, v.title, v.asks_roles, a.review_on, a.at FROM governance_policyadoption a
      JOIN governance_policyversion v ON v.id = a.version_id
      WHERE a.policy_id = p.id AND a.starts <= %(today)s ORDER BY a.starts DESC, a.at DESC LIMIT 1) f
    WHERE p.community_id = %(community)s"""
_ANSWERS = """(h.answers_id = %(me)s OR EXISTS (
          SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id
          WHERE t.person_id = %(me)s AND b.votes AND b.body_id = h.body_id
            AND t.starts <= %(today)s AND t.ends > %(today)s))"""

# Rows of (kind, person, thing, by whom, words, at, days), as Today asks them.
LIBRARY = f"""
      SELECT 'policy_read' AS kind, NULL::uuid, h.policy_id, NULL, h.title, h.at, NULL::json FROM ({_HOLDS}) h
      WHERE h.asks_roles <> '{{}}' AND EXISTS (
          SELECT 1 FROM people_seat s WHERE s.person_id = %(me)s AND s.community_id = %(community)s
            AND s.role = ANY (h.asks_roles) AND (s.starts IS NULL OR s.starts <= %(today)s)
            AND (s.ends IS NULL OR s.ends > %(today)s))
        AND NOT EXISTS (SELECT 1 FROM governance_policyreading r
          WHERE r.version_id = h.version_id AND r.person_id = %(me)s)
      UNION ALL
      SELECT 'policy_review', NULL, h.policy_id, NULL, h.title, h.review_on::timestamptz, NULL FROM ({_HOLDS}) h
      WHERE h.review_on < %(today)s AND {_ANSWERS} AND NOT EXISTS (
          SELECT 1 FROM governance_policyreview w WHERE w.policy_id = h.policy_id AND w.at > h.at
            AND (w.begins OR w.review_on >= %(today)s))
      UNION ALL
      SELECT 'policy_proposed', NULL, h.id, n.author_name, n.title, n.at, NULL FROM governance_policy h
      JOIN governance_policyversion n ON n.policy_id = h.id AND n.motion_id IS NULL
      WHERE h.community_id = %(community)s AND n.author_id IS DISTINCT FROM %(me)s
        AND n.at > now() - interval '60 days' AND {_ANSWERS}
        AND NOT EXISTS (SELECT 1 FROM governance_policyadoption a WHERE a.policy_id = h.id AND a.at > n.at)
      UNION ALL
      SELECT 'wish_step', NULL, w.id, k.author_name, w.title, k.at, NULL
      FROM governance_wishstep k JOIN governance_wish w ON w.id = k.wish_id
      WHERE k.at > now() - interval '7 days' AND w.community_id = %(community)s
        AND k.author_id IS DISTINCT FROM %(me)s
        AND (w.author_id = %(me)s OR EXISTS (
          SELECT 1 FROM governance_wishjoin j WHERE j.wish_id = w.id AND j.person_id = %(me)s))
        AND NOT EXISTS (SELECT 1 FROM governance_wishstep l WHERE l.wish_id = w.id AND l.at > k.at)"""  # noqa: S608 - no value stands in it
