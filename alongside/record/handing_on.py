"""Handing on whose facts may have changed: written once by whoever writes, told to each who finds something anew.

Numbers and lists are made at their own pace, so each has lines of its own, one for each person and time; a write does
not wait until there are two. Only the worker does it, as the tables' owner.
"""

from __future__ import annotations

from alongside.contributions.asking import ask

HAND_ON = """
    WITH gone AS (DELETE FROM record_touched RETURNING person_id), who AS (SELECT DISTINCT person_id FROM gone),
      lists AS (INSERT INTO record_lately_stale (person_id) SELECT person_id FROM who)
    INSERT INTO record_countstale (person_id) SELECT person_id FROM who"""


def hand_on() -> None:
    """Tell numbers and lists whose facts may have changed since somebody last did; what comes meanwhile comes next."""
    ask(HAND_ON)
