"""What of a plan waits for somebody: a goal or a new version for their word, a day to talk, a day to look again."""

from __future__ import annotations

# Rows of (kind, person, thing, by whom, words, at, days), as Today asks them; the function judges by the viewer's seat.
WAITING = """      SELECT w.kind, w.person_id, w.goal_id, w.by_name, w.words, w.at, NULL FROM plans_waits() w
      UNION ALL
"""
