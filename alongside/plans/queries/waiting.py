"""What of a plan waits for somebody: a goal or a new version for their word, a day to talk, a day to look again."""

from __future__ import annotations

_OPEN = """NOT EXISTS (
          SELECT 1 FROM plans_goalact t WHERE t.goal_id = a.goal_id AND t.person_id = a.person_id
            AND t.kind IN ('set_aside', 'ended') AND NOT EXISTS (
              SELECT 1 FROM plans_goalact u WHERE u.goal_id = t.goal_id AND u.person_id = t.person_id
                AND u.kind = 'taken_up' AND u.number > t.number))"""
_LAST = """NOT EXISTS (
          SELECT 1 FROM plans_goalact o WHERE o.goal_id = a.goal_id AND o.person_id = a.person_id
            AND {0} AND o.number > a.number)"""
_LAST_DAY = _LAST.format("o.day IS NOT NULL AND o.kind <> 'review'")

# Rows of (kind, person, thing, by whom, words, at, days), as Today asks them of those near, `near n`: the latest
# version of a goal on which the viewer has said nothing; a day to talk that has come; a day to look again.
WAITING = f"""      SELECT CASE a.version WHEN 1 THEN 'goal_new' ELSE 'goal_version' END, a.person_id, a.goal_id,
        a.author_name, a.title, a.at, NULL
      FROM near n JOIN plans_goalact a ON a.person_id = n.id
      WHERE a.kind IN ('proposed', 'countered') AND a.author_id IS DISTINCT FROM %(me)s
        AND a.at > now() - interval '60 days' AND {_LAST.format("o.kind = 'countered'")}
        AND NOT EXISTS (SELECT 1 FROM plans_goalact m WHERE m.goal_id = a.goal_id AND m.person_id = a.person_id
          AND m.author_id = %(me)s AND m.version = a.version AND m.position <> '')
        AND {_OPEN}
      UNION ALL
      SELECT 'goal_talk', a.person_id, a.goal_id, a.author_name, v.title, a.day::timestamptz, NULL
      FROM near n JOIN plans_goalact a ON a.person_id = n.id
      JOIN plans_goalact v ON v.goal_id = a.goal_id AND v.person_id = a.person_id AND v.version = a.version
        AND v.title <> ''
      WHERE a.day BETWEEN %(today)s - 30 AND %(today)s AND a.kind <> 'review' AND {_LAST_DAY}
        AND NOT EXISTS (SELECT 1 FROM plans_goalact m WHERE m.goal_id = a.goal_id AND m.person_id = a.person_id
          AND m.author_id = a.author_id AND m.number > a.number AND m.position = 'support')
        AND {_OPEN}
      UNION ALL
      SELECT 'goal_review', a.person_id, a.goal_id, a.author_name, v.title, a.day::timestamptz, NULL
      FROM near n JOIN plans_goalact a ON a.person_id = n.id
      JOIN plans_goalact v ON v.goal_id = a.goal_id AND v.person_id = a.person_id AND v.version = a.version
        AND v.title <> ''
      WHERE a.kind = 'review' AND a.day BETWEEN %(today)s - 60 AND %(today)s
        AND NOT EXISTS (SELECT 1 FROM plans_goalact o WHERE o.goal_id = a.goal_id AND o.person_id = a.person_id
          AND o.number > a.number AND (o.kind = 'review' OR o.at >= a.day))
        AND {_OPEN}
      UNION ALL
"""  # noqa: S608 - names alone
