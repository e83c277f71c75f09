"""What of deciding together waits for somebody: a vote, a yes to be given, an answer; and what was decided lately."""

from __future__ import annotations

from typing import Any

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept
from alongside.governance.queries.library_waiting import LIBRARY
from alongside.people.queries.standing import today_of

_STANDING = """
    SELECT 1 FROM governance_amendment a WHERE a.motion_id = m.id
      AND NOT EXISTS (SELECT 1 FROM governance_amendmentfate f WHERE f.amendment_id = a.id)"""
_OPEN = "NOT EXISTS (SELECT 1 FROM governance_outcome o WHERE o.motion_id = m.id)"
_REVIEWS = """EXISTS (
          SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id AND b.votes
          JOIN governance_body y ON y.id = b.body_id AND y.reviews AND y.ended_at IS NULL
          WHERE t.person_id = %(me)s AND y.community_id = %(community)s
            AND t.starts <= %(today)s AND t.ends > %(today)s)"""

# Rows of (kind, person, thing, by whom, words, at, days), as Today asks them. What the statement is given, me,
# community and today, are the actor's.
WAITING = f"""
      SELECT 'vote' AS kind, NULL::uuid AS person_id, m.id AS thing_id, m.author_name AS by_name, m.title AS words,
        m.voting_from AS at, NULL::json AS days
      FROM governance_motion m
      WHERE m.community_id = %(community)s AND now() >= m.voting_from AND now() < m.closes_at AND {_OPEN}
        AND EXISTS (SELECT 1 FROM sharing_votegroup g JOIN people_seat s ON s.role = ANY (g.roles)
          WHERE g.version_id = m.rules_id AND s.person_id = %(me)s AND s.community_id = %(community)s
            AND (s.starts IS NULL OR s.starts <= %(today)s) AND (s.ends IS NULL OR s.ends > %(today)s))
        AND CASE WHEN EXISTS ({_STANDING}) THEN now() < m.amended_by AND EXISTS ({_STANDING}
            AND NOT EXISTS (SELECT 1 FROM governance_vote v WHERE v.amendment_id = a.id AND v.person_id = %(me)s))
          ELSE NOT EXISTS (SELECT 1 FROM governance_vote v WHERE v.motion_id = m.id AND v.amendment_id IS NULL
            AND v.person_id = %(me)s) END
      UNION ALL
      SELECT 'proposed', NULL, m.id, m.author_name, m.title, m.at, NULL FROM governance_motion m
      WHERE m.candidate_id = %(me)s AND m.candidate_yes_at IS NULL AND {_OPEN}
      UNION ALL
      SELECT CASE WHEN o.passed THEN 'passed' ELSE 'not_passed' END, NULL, m.id, NULL, m.title, o.at, NULL
      FROM governance_outcome o JOIN governance_motion m ON m.id = o.motion_id
      WHERE m.community_id = %(community)s AND o.at > now() - interval '7 days' AND o.how <> 'withdrawn'
        AND (m.author_id = %(me)s
          OR EXISTS (SELECT 1 FROM governance_vote v WHERE v.motion_id = m.id AND v.person_id = %(me)s)
          OR EXISTS (SELECT 1 FROM conversation_remark r WHERE r.subject_id = m.id AND r.author_id = %(me)s))
      UNION ALL
      SELECT 'asked', NULL, c.id, c.author_name, c.title, c.at, NULL FROM governance_consultation c
      WHERE c.community_id = %(community)s AND c.reach <> 'centers' AND now() < c.closes_at
        AND c.author_id IS DISTINCT FROM %(me)s AND NOT EXISTS (
          SELECT 1 FROM governance_answer w JOIN governance_question q ON q.id = w.question_id
          WHERE q.consultation_id = c.id AND w.person_id = %(me)s)
      UNION ALL
      SELECT 'did', NULL, c.id, c.did_by_name, c.title, c.did_at, NULL FROM governance_consultation c
      WHERE c.community_id = %(community)s AND c.did_at > now() - interval '7 days' AND EXISTS (
          SELECT 1 FROM governance_answer w JOIN governance_question q ON q.id = w.question_id
          WHERE q.consultation_id = c.id AND w.person_id = %(me)s)
      UNION ALL
      SELECT 'look', NULL, q.id, q.asker_name, q.words, q.asked_at, NULL FROM governance_lookquestion q
      WHERE q.community_id = %(community)s AND q.answered_at IS NULL AND {_REVIEWS}
        AND %(me)s NOT IN (q.asker_id, q.person_id, q.viewer_id)
      UNION ALL
      SELECT 'review', NULL, e.id, e.viewer_name, e.viewer_name, e.starts, NULL FROM sharing_emergencyaccess e
      WHERE {_REVIEWS} AND %(me)s NOT IN (e.person_id, e.viewer_id)
        AND NOT EXISTS (SELECT 1 FROM governance_emergencyreview r WHERE r.emergency_id = e.id)
      UNION ALL
      SELECT CASE WHEN f.asked_id IS NULL THEN 'founding' WHEN EXISTS (
            SELECT 1 FROM governance_foundingyes y WHERE y.version_id = f.asked_id AND y.person_id = %(me)s)
          THEN 'founding_on' ELSE 'founding_yes' END, NULL, f.community_id, '',
        coalesce(n.title, v.title), coalesce(f.asked_at, v.in_force_from), NULL
      FROM governance_founding f JOIN sharing_charterversion v ON v.id = f.provisional_id
      LEFT JOIN sharing_charterversion n ON n.id = f.asked_id
      WHERE f.community_id = %(community)s AND v.replaced_at IS NULL
        AND (f.first_id = %(me)s OR f.asked_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM governance_foundingyes y WHERE y.version_id = f.asked_id AND y.person_id = %(me)s))
      UNION ALL
{LIBRARY}"""  # noqa: S608 - no value stands in it

_MINE = f"SELECT kind, thing_id, by_name, words, at FROM ({WAITING}) w ORDER BY at DESC, thing_id LIMIT 12"  # noqa: S608


def deciding_waits(by: Actor) -> list[tuple[Any, ...]]:
    """(kind, thing, by whom, words, at) for whoever is here as a partner. One query."""
    with kept() as cursor:
        cursor.execute(_MINE, {"me": by.person_id, "community": by.community_id, "today": today_of(by)})
        return list(cursor.fetchall())
